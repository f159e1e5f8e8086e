// Generated from packages/management/src/upload/upload.graphql. Do not edit; run `pnpm generate`.
import type { TypedDocument } from '@authing/core';
export type QiniuUptokenQueryVariables = {
  type?: string | null | undefined;
};

export type QiniuUptokenQuery = { qiniuUptoken: string | null };

export const QiniuUptoken = 'query qiniuUptoken($type:String){qiniuUptoken(type:$type)}' as unknown as TypedDocument<QiniuUptokenQuery, QiniuUptokenQueryVariables>;

