// Generated from packages/management/src/userpool/userpool.graphql. Do not edit; run `pnpm generate`.
import type { CommonMessageFragment, UserPoolFragment, TypedDocument } from '@authing/core';
import type { UpdateUserpoolInput } from '../generated/graphql.generated.js';
export type UserpoolQueryVariables = Record<string, never>;

export type UserpoolQuery = { userpool: UserPoolFragment };

export type UpdateUserpoolMutationVariables = {
  input: UpdateUserpoolInput;
};

export type UpdateUserpoolMutation = { updateUserpool: UserPoolFragment };

export type RefreshUserpoolSecretMutationVariables = Record<string, never>;

export type RefreshUserpoolSecretMutation = { refreshUserpoolSecret: string };

export type DeleteUserpoolMutationVariables = Record<string, never>;

export type DeleteUserpoolMutation = { deleteUserpool: CommonMessageFragment };

export const Userpool = 'query userpool{userpool{id name domain description secret jwtSecret ownerId logo createdAt updatedAt emailVerifiedDefault sendWelcomeEmail registerDisabled appSsoEnabled showWxQRCodeWhenRegisterDisabled allowedOrigins tokenExpiresAfter isDeleted loginFailStrategy packageType useCustomUserStore loginRequireEmailVerified verifyCodeLength verifyCodeMaxAttempts userpoolTypes{code name description image sdks}frequentRegisterCheck{timeInterval limit enabled}loginFailCheck{timeInterval limit enabled}loginPasswordFailCheck{timeInterval limit enabled}changePhoneStrategy{verifyOldPhone}changeEmailStrategy{verifyOldEmail}qrcodeLoginStrategy{qrcodeExpiresAfter returnFullUserInfo allowExchangeUserInfoFromBrowser ticketExpiresAfter}app2WxappLoginStrategy{ticketExpriresAfter ticketExchangeUserInfoNeedSecret}whitelist{phoneEnabled emailEnabled usernameEnabled}customSMSProvider{enabled provider config}}}' as unknown as TypedDocument<UserpoolQuery, UserpoolQueryVariables>;

export const UpdateUserpool = 'mutation updateUserpool($input:UpdateUserpoolInput!){updateUserpool(input:$input){id name domain description secret jwtSecret ownerId logo createdAt updatedAt emailVerifiedDefault sendWelcomeEmail registerDisabled appSsoEnabled showWxQRCodeWhenRegisterDisabled allowedOrigins tokenExpiresAfter isDeleted loginFailStrategy packageType useCustomUserStore loginRequireEmailVerified verifyCodeLength verifyCodeMaxAttempts userpoolTypes{code name description image sdks}frequentRegisterCheck{timeInterval limit enabled}loginFailCheck{timeInterval limit enabled}loginPasswordFailCheck{timeInterval limit enabled}changePhoneStrategy{verifyOldPhone}changeEmailStrategy{verifyOldEmail}qrcodeLoginStrategy{qrcodeExpiresAfter returnFullUserInfo allowExchangeUserInfoFromBrowser ticketExpiresAfter}app2WxappLoginStrategy{ticketExpriresAfter ticketExchangeUserInfoNeedSecret}whitelist{phoneEnabled emailEnabled usernameEnabled}customSMSProvider{enabled provider config}}}' as unknown as TypedDocument<UpdateUserpoolMutation, UpdateUserpoolMutationVariables>;

export const RefreshUserpoolSecret = 'mutation refreshUserpoolSecret{refreshUserpoolSecret}' as unknown as TypedDocument<RefreshUserpoolSecretMutation, RefreshUserpoolSecretMutationVariables>;

export const DeleteUserpool = 'mutation deleteUserpool{deleteUserpool{message code}}' as unknown as TypedDocument<DeleteUserpoolMutation, DeleteUserpoolMutationVariables>;

