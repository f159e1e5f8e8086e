// Generated from packages/auth/src/register/register.graphql. Do not edit; run `pnpm generate`.
import type { RegisterByEmailInput, RegisterByPhoneCodeInput, RegisterByUsernameInput, UserFragment, TypedDocument } from '@authing/core';
export type RegisterByEmailMutationVariables = {
  input: RegisterByEmailInput;
};

export type RegisterByEmailMutation = { registerByEmail: UserFragment | null };

export type RegisterByUsernameMutationVariables = {
  input: RegisterByUsernameInput;
};

export type RegisterByUsernameMutation = { registerByUsername: UserFragment | null };

export type RegisterByPhoneCodeMutationVariables = {
  input: RegisterByPhoneCodeInput;
};

export type RegisterByPhoneCodeMutation = { registerByPhoneCode: UserFragment | null };

export const RegisterByEmail = 'mutation registerByEmail($input:RegisterByEmailInput!){registerByEmail(input:$input){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<RegisterByEmailMutation, RegisterByEmailMutationVariables>;

export const RegisterByUsername = 'mutation registerByUsername($input:RegisterByUsernameInput!){registerByUsername(input:$input){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<RegisterByUsernameMutation, RegisterByUsernameMutationVariables>;

export const RegisterByPhoneCode = 'mutation registerByPhoneCode($input:RegisterByPhoneCodeInput!){registerByPhoneCode(input:$input){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<RegisterByPhoneCodeMutation, RegisterByPhoneCodeMutationVariables>;

