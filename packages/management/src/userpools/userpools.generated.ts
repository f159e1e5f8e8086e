// Generated from packages/management/src/userpools/userpools.graphql. Do not edit; run `pnpm generate`.
import type { SortByEnum, UserPoolFragment, UserPoolSummaryFragment, UserPoolTypeFragment, TypedDocument } from '@authing/core';
export type UserpoolsQueryVariables = {
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
};

export type UserpoolsQuery = { userpools: { totalCount: number, list: Array<UserPoolSummaryFragment> } };

export type UserpoolTypesQueryVariables = Record<string, never>;

export type UserpoolTypesQuery = { userpoolTypes: Array<UserPoolTypeFragment> };

export type CreateUserpoolMutationVariables = {
  name: string;
  domain: string;
  description?: string | null | undefined;
  logo?: string | null | undefined;
  userpoolTypes?: Array<string> | string | null | undefined;
};

export type CreateUserpoolMutation = { createUserpool: UserPoolFragment };

export type IsDomainAvaliableQueryVariables = {
  domain: string;
};

export type IsDomainAvaliableQuery = { isDomainAvaliable: boolean | null };

export const Userpools = 'query userpools($page:Int$limit:Int$sortBy:SortByEnum){userpools(page:$page limit:$limit sortBy:$sortBy){totalCount list{id name domain description secret jwtSecret ownerId logo createdAt updatedAt emailVerifiedDefault sendWelcomeEmail registerDisabled appSsoEnabled showWxQRCodeWhenRegisterDisabled allowedOrigins tokenExpiresAfter isDeleted loginFailStrategy packageType useCustomUserStore loginRequireEmailVerified verifyCodeLength verifyCodeMaxAttempts}}}' as unknown as TypedDocument<UserpoolsQuery, UserpoolsQueryVariables>;

export const UserpoolTypes = 'query userpoolTypes{userpoolTypes{code name description image sdks}}' as unknown as TypedDocument<UserpoolTypesQuery, UserpoolTypesQueryVariables>;

export const CreateUserpool = 'mutation createUserpool($name:String!$domain:String!$description:String$logo:String$userpoolTypes:[String!]){createUserpool(name:$name domain:$domain description:$description logo:$logo userpoolTypes:$userpoolTypes){id name domain description secret jwtSecret ownerId logo createdAt updatedAt emailVerifiedDefault sendWelcomeEmail registerDisabled appSsoEnabled showWxQRCodeWhenRegisterDisabled allowedOrigins tokenExpiresAfter isDeleted loginFailStrategy packageType useCustomUserStore loginRequireEmailVerified verifyCodeLength verifyCodeMaxAttempts userpoolTypes{code name description image sdks}frequentRegisterCheck{timeInterval limit enabled}loginFailCheck{timeInterval limit enabled}loginPasswordFailCheck{timeInterval limit enabled}changePhoneStrategy{verifyOldPhone}changeEmailStrategy{verifyOldEmail}qrcodeLoginStrategy{qrcodeExpiresAfter returnFullUserInfo allowExchangeUserInfoFromBrowser ticketExpiresAfter}app2WxappLoginStrategy{ticketExpriresAfter ticketExchangeUserInfoNeedSecret}whitelist{phoneEnabled emailEnabled usernameEnabled}customSMSProvider{enabled provider config}}}' as unknown as TypedDocument<CreateUserpoolMutation, CreateUserpoolMutationVariables>;

export const IsDomainAvaliable = 'query isDomainAvaliable($domain:String!){isDomainAvaliable(domain:$domain)}' as unknown as TypedDocument<IsDomainAvaliableQuery, IsDomainAvaliableQueryVariables>;

