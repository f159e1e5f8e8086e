// Generated from packages/management/src/token/token.graphql. Do not edit; run `pnpm generate`.
import type { TypedDocument } from '@authing/core';
import type { AccessTokenResFragment, RefreshAccessTokenResFragment } from '../generated/graphql.generated.js';
export type AccessTokenQueryVariables = {
  userPoolId: string;
  secret: string;
};

export type AccessTokenQuery = { accessToken: AccessTokenResFragment };

export type RefreshAccessTokenMutationVariables = {
  accessToken?: string | null | undefined;
};

export type RefreshAccessTokenMutation = { refreshAccessToken: RefreshAccessTokenResFragment };

export const AccessToken = 'query accessToken($userPoolId:String!$secret:String!){accessToken(userPoolId:$userPoolId secret:$secret){accessToken exp iat}}' as unknown as TypedDocument<AccessTokenQuery, AccessTokenQueryVariables>;

export const RefreshAccessToken = 'mutation refreshAccessToken($accessToken:String){refreshAccessToken(accessToken:$accessToken){accessToken exp iat}}' as unknown as TypedDocument<RefreshAccessTokenMutation, RefreshAccessTokenMutationVariables>;

