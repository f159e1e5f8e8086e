// Generated from packages/auth/src/login/login.graphql. Do not edit; run `pnpm generate`.
import type { LoginByEmailInput, LoginByPhoneCodeInput, LoginByPhonePasswordInput, LoginByUsernameInput, UserWithCustomDataFragment, TypedDocument } from '@authing/core';
export type LoginByEmailMutationVariables = {
  input: LoginByEmailInput;
};

export type LoginByEmailMutation = { loginByEmail: UserWithCustomDataFragment | null };

export type LoginByUsernameMutationVariables = {
  input: LoginByUsernameInput;
};

export type LoginByUsernameMutation = { loginByUsername: UserWithCustomDataFragment | null };

export type LoginByPhoneCodeMutationVariables = {
  input: LoginByPhoneCodeInput;
};

export type LoginByPhoneCodeMutation = { loginByPhoneCode: UserWithCustomDataFragment | null };

export type LoginByPhonePasswordMutationVariables = {
  input: LoginByPhonePasswordInput;
};

export type LoginByPhonePasswordMutation = { loginByPhonePassword: UserWithCustomDataFragment | null };

export type LoginBySubAccountMutationVariables = {
  account: string;
  password: string;
  captchaCode?: string | null | undefined;
  clientIp?: string | null | undefined;
};

export type LoginBySubAccountMutation = { loginBySubAccount: UserWithCustomDataFragment };

export const LoginByEmail = 'mutation loginByEmail($input:LoginByEmailInput!){loginByEmail(input:$input){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}' as unknown as TypedDocument<LoginByEmailMutation, LoginByEmailMutationVariables>;

export const LoginByUsername = 'mutation loginByUsername($input:LoginByUsernameInput!){loginByUsername(input:$input){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}' as unknown as TypedDocument<LoginByUsernameMutation, LoginByUsernameMutationVariables>;

export const LoginByPhoneCode = 'mutation loginByPhoneCode($input:LoginByPhoneCodeInput!){loginByPhoneCode(input:$input){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}' as unknown as TypedDocument<LoginByPhoneCodeMutation, LoginByPhoneCodeMutationVariables>;

export const LoginByPhonePassword = 'mutation loginByPhonePassword($input:LoginByPhonePasswordInput!){loginByPhonePassword(input:$input){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}' as unknown as TypedDocument<LoginByPhonePasswordMutation, LoginByPhonePasswordMutationVariables>;

export const LoginBySubAccount = 'mutation loginBySubAccount($account:String!$password:String!$captchaCode:String$clientIp:String){loginBySubAccount(account:$account password:$password captchaCode:$captchaCode clientIp:$clientIp){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}' as unknown as TypedDocument<LoginBySubAccountMutation, LoginBySubAccountMutationVariables>;

