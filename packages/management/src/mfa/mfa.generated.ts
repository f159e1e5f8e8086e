// Generated from packages/management/src/mfa/mfa.graphql. Do not edit; run `pnpm generate`.
import type { TypedDocument } from '@authing/core';
import type { MfaFragment } from '../generated/graphql.generated.js';
export type QueryMfaQueryVariables = {
  id?: string | null | undefined;
  userId?: string | null | undefined;
  userPoolId?: string | null | undefined;
};

export type QueryMfaQuery = { queryMfa: MfaFragment | null };

export type ChangeMfaMutationVariables = {
  enable?: boolean | null | undefined;
  id?: string | null | undefined;
  userId?: string | null | undefined;
  userPoolId?: string | null | undefined;
  refresh?: boolean | null | undefined;
};

export type ChangeMfaMutation = { changeMfa: MfaFragment | null };

export const QueryMfa = 'query queryMfa($id:String$userId:String$userPoolId:String){queryMfa(id:$id userId:$userId userPoolId:$userPoolId){id userId userPoolId enable secret}}' as unknown as TypedDocument<QueryMfaQuery, QueryMfaQueryVariables>;

export const ChangeMfa = 'mutation changeMfa($enable:Boolean$id:String$userId:String$userPoolId:String$refresh:Boolean){changeMfa(enable:$enable id:$id userId:$userId userPoolId:$userPoolId refresh:$refresh){id userId userPoolId enable secret}}' as unknown as TypedDocument<ChangeMfaMutation, ChangeMfaMutationVariables>;

