// Generated from packages/auth/src/session/session.graphql. Do not edit; run `pnpm generate`.
import type { JwtTokenStatusFragment, TypedDocument } from '@authing/core';
export type CheckLoginStatusQueryVariables = {
  token?: string | null | undefined;
};

export type CheckLoginStatusQuery = { checkLoginStatus: JwtTokenStatusFragment | null };

export const CheckLoginStatus = 'query checkLoginStatus($token:String){checkLoginStatus(token:$token){code message status exp iat data{id userPoolId arn}}}' as unknown as TypedDocument<CheckLoginStatusQuery, CheckLoginStatusQueryVariables>;

