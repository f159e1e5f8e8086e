// Generated from packages/auth/src/password/password.graphql. Do not edit; run `pnpm generate`.
import type { CheckPasswordStrengthResultFragment, CommonMessageFragment, UserFragment, TypedDocument } from '@authing/core';
export type CheckPasswordStrengthQueryVariables = {
  password: string;
};

export type CheckPasswordStrengthQuery = { checkPasswordStrength: CheckPasswordStrengthResultFragment };

export type ResetPasswordMutationVariables = {
  phone?: string | null | undefined;
  phoneCountryCode?: string | null | undefined;
  email?: string | null | undefined;
  code: string;
  newPassword: string;
};

export type ResetPasswordMutation = { resetPassword: CommonMessageFragment | null };

export type ResetPasswordByFirstLoginTokenMutationVariables = {
  token: string;
  password: string;
};

export type ResetPasswordByFirstLoginTokenMutation = { resetPasswordByFirstLoginToken: CommonMessageFragment | null };

export type ResetPasswordByForceResetTokenMutationVariables = {
  token: string;
  oldPassword: string;
  newPassword: string;
};

export type ResetPasswordByForceResetTokenMutation = { resetPasswordByForceResetToken: CommonMessageFragment | null };

export type UpdatePasswordMutationVariables = {
  newPassword: string;
  oldPassword?: string | null | undefined;
};

export type UpdatePasswordMutation = { updatePassword: UserFragment };

export const CheckPasswordStrength = 'query checkPasswordStrength($password:String!){checkPasswordStrength(password:$password){valid message}}' as unknown as TypedDocument<CheckPasswordStrengthQuery, CheckPasswordStrengthQueryVariables>;

export const ResetPassword = 'mutation resetPassword($phone:String$phoneCountryCode:String$email:String$code:String!$newPassword:String!){resetPassword(phone:$phone phoneCountryCode:$phoneCountryCode email:$email code:$code newPassword:$newPassword){message code}}' as unknown as TypedDocument<ResetPasswordMutation, ResetPasswordMutationVariables>;

export const ResetPasswordByFirstLoginToken = 'mutation resetPasswordByFirstLoginToken($token:String!$password:String!){resetPasswordByFirstLoginToken(token:$token password:$password){message code}}' as unknown as TypedDocument<ResetPasswordByFirstLoginTokenMutation, ResetPasswordByFirstLoginTokenMutationVariables>;

export const ResetPasswordByForceResetToken = 'mutation resetPasswordByForceResetToken($token:String!$oldPassword:String!$newPassword:String!){resetPasswordByForceResetToken(token:$token oldPassword:$oldPassword newPassword:$newPassword){message code}}' as unknown as TypedDocument<ResetPasswordByForceResetTokenMutation, ResetPasswordByForceResetTokenMutationVariables>;

export const UpdatePassword = 'mutation updatePassword($newPassword:String!$oldPassword:String){updatePassword(newPassword:$newPassword oldPassword:$oldPassword){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<UpdatePasswordMutation, UpdatePasswordMutationVariables>;

