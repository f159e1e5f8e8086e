// Generated from packages/auth/src/binding/binding.graphql. Do not edit; run `pnpm generate`.
import type { UserFragment, TypedDocument } from '@authing/core';
export type BindPhoneMutationVariables = {
  phone: string;
  phoneCode: string;
  phoneCountryCode?: string | null | undefined;
};

export type BindPhoneMutation = { bindPhone: UserFragment };

export type BindEmailMutationVariables = {
  email: string;
  emailCode: string;
};

export type BindEmailMutation = { bindEmail: UserFragment };

export type UnbindPhoneMutationVariables = Record<string, never>;

export type UnbindPhoneMutation = { unbindPhone: UserFragment };

export type UnbindEmailMutationVariables = Record<string, never>;

export type UnbindEmailMutation = { unbindEmail: UserFragment };

export type UpdatePhoneMutationVariables = {
  phone: string;
  phoneCode: string;
  oldPhone?: string | null | undefined;
  oldPhoneCode?: string | null | undefined;
  phoneCountryCode?: string | null | undefined;
  oldPhoneCountryCode?: string | null | undefined;
};

export type UpdatePhoneMutation = { updatePhone: UserFragment };

export type UpdateEmailMutationVariables = {
  email: string;
  emailCode: string;
  oldEmail?: string | null | undefined;
  oldEmailCode?: string | null | undefined;
};

export type UpdateEmailMutation = { updateEmail: UserFragment };

export const BindPhone = 'mutation bindPhone($phone:String!$phoneCode:String!$phoneCountryCode:String){bindPhone(phone:$phone phoneCode:$phoneCode phoneCountryCode:$phoneCountryCode){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<BindPhoneMutation, BindPhoneMutationVariables>;

export const BindEmail = 'mutation bindEmail($email:String!$emailCode:String!){bindEmail(email:$email emailCode:$emailCode){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<BindEmailMutation, BindEmailMutationVariables>;

export const UnbindPhone = 'mutation unbindPhone{unbindPhone{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<UnbindPhoneMutation, UnbindPhoneMutationVariables>;

export const UnbindEmail = 'mutation unbindEmail{unbindEmail{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<UnbindEmailMutation, UnbindEmailMutationVariables>;

export const UpdatePhone = 'mutation updatePhone($phone:String!$phoneCode:String!$oldPhone:String$oldPhoneCode:String$phoneCountryCode:String$oldPhoneCountryCode:String){updatePhone(phone:$phone phoneCode:$phoneCode oldPhone:$oldPhone oldPhoneCode:$oldPhoneCode phoneCountryCode:$phoneCountryCode oldPhoneCountryCode:$oldPhoneCountryCode){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<UpdatePhoneMutation, UpdatePhoneMutationVariables>;

export const UpdateEmail = 'mutation updateEmail($email:String!$emailCode:String!$oldEmail:String$oldEmailCode:String){updateEmail(email:$email emailCode:$emailCode oldEmail:$oldEmail oldEmailCode:$oldEmailCode){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<UpdateEmailMutation, UpdateEmailMutationVariables>;

