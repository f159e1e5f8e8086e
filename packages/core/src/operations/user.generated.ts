// Generated from packages/core/src/operations/user.graphql. Do not edit; run `pnpm generate`.
import type { TypedDocument } from '../typed-document.js';
import type { RefreshTokenFragment, UpdateUserInput, UserDepartmentFragment, UserFragment } from '../generated/graphql.generated.js';
export type IsUserExistsQueryVariables = {
  email?: string | null | undefined;
  phone?: string | null | undefined;
  username?: string | null | undefined;
  externalId?: string | null | undefined;
};

export type IsUserExistsQuery = { isUserExists: boolean | null };

export type UpdateUserMutationVariables = {
  id?: string | null | undefined;
  input: UpdateUserInput;
  emailToken?: string | null | undefined;
  phoneToken?: string | null | undefined;
};

export type UpdateUserMutation = { updateUser: UserFragment };

export type RefreshTokenMutationVariables = {
  id?: string | null | undefined;
};

export type RefreshTokenMutation = { refreshToken: RefreshTokenFragment | null };

export type GetUserDepartmentsQueryVariables = {
  id: string;
  orgId?: string | null | undefined;
};

export type GetUserDepartmentsQuery = { user: { departments: { totalCount: number, list: Array<UserDepartmentFragment> } | null } | null };

export const IsUserExists = 'query isUserExists($email:String$phone:String$username:String$externalId:String){isUserExists(email:$email phone:$phone username:$username externalId:$externalId)}' as unknown as TypedDocument<IsUserExistsQuery, IsUserExistsQueryVariables>;

export const UpdateUser = 'mutation updateUser($id:String$input:UpdateUserInput!$emailToken:String$phoneToken:String){updateUser(id:$id input:$input emailToken:$emailToken phoneToken:$phoneToken){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<UpdateUserMutation, UpdateUserMutationVariables>;

export const RefreshToken = 'mutation refreshToken($id:String){refreshToken(id:$id){token iat exp}}' as unknown as TypedDocument<RefreshTokenMutation, RefreshTokenMutationVariables>;

export const GetUserDepartments = 'query getUserDepartments($id:String!$orgId:String){user(id:$id){departments(orgId:$orgId){totalCount list{department{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children isVirtualNode}isMainDepartment joinedAt}}}}' as unknown as TypedDocument<GetUserDepartmentsQuery, GetUserDepartmentsQueryVariables>;

