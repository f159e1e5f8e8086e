// Generated from packages/auth/src/profile/profile.graphql. Do not edit; run `pnpm generate`.
import type { IdentityFragment, UserWithCustomDataFragment, TypedDocument } from '@authing/core';
export type UserQueryVariables = {
  id?: string | null | undefined;
};

export type UserQuery = { user: (
    { identities: Array<IdentityFragment | null> | null }
    & UserWithCustomDataFragment
  ) | null };

export const User = 'query user($id:String){user(id:$id){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}identities{openid userIdInIdp userId connectionId isSocial provider type userPoolId extIdpId}}}' as unknown as TypedDocument<UserQuery, UserQueryVariables>;

