// Generated from packages/management/src/users/users.graphql. Do not edit; run `pnpm generate`.
import type { CommonMessageFragment, IdentityFragment, SortByEnum, UserFragment, UserWithCustomDataFragment, TypedDocument } from '@authing/core';
import type { CreateUserIdentityInput, CreateUserInput, FindUserByIdentityInput, GroupFragment, SearchUserDepartmentOpt, SearchUserGroupOpt, SearchUserRoleOpt } from '../generated/graphql.generated.js';
export type UsersQueryVariables = {
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
  excludeUsersInOrg?: boolean | null | undefined;
};

export type UsersQuery = { users: { totalCount: number, list: Array<(
      { identities: Array<IdentityFragment | null> | null }
      & UserFragment
    )> } };

export type UsersWithCustomDataQueryVariables = {
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
  excludeUsersInOrg?: boolean | null | undefined;
};

export type UsersWithCustomDataQuery = { users: { totalCount: number, list: Array<(
      { identities: Array<IdentityFragment | null> | null }
      & UserWithCustomDataFragment
    )> } };

export type ArchivedUsersQueryVariables = {
  page?: number | null | undefined;
  limit?: number | null | undefined;
};

export type ArchivedUsersQuery = { archivedUsers: { totalCount: number, list: Array<UserFragment> } };

export type UserWithCustomDataQueryVariables = {
  id?: string | null | undefined;
};

export type UserWithCustomDataQuery = { user: (
    { identities: Array<IdentityFragment | null> | null }
    & UserWithCustomDataFragment
  ) | null };

export type UserBatchQueryVariables = {
  ids: Array<string> | string;
  type?: string | null | undefined;
};

export type UserBatchQuery = { userBatch: Array<(
    { identities: Array<IdentityFragment | null> | null }
    & UserFragment
  )> };

export type UserBatchWithCustomDataQueryVariables = {
  ids: Array<string> | string;
  type?: string | null | undefined;
};

export type UserBatchWithCustomDataQuery = { userBatch: Array<(
    { identities: Array<IdentityFragment | null> | null }
    & UserWithCustomDataFragment
  )> };

export type FindUserQueryVariables = {
  email?: string | null | undefined;
  phone?: string | null | undefined;
  username?: string | null | undefined;
  externalId?: string | null | undefined;
  identity?: FindUserByIdentityInput | null | undefined;
};

export type FindUserQuery = { findUser: UserFragment | null };

export type FindUserWithCustomDataQueryVariables = {
  email?: string | null | undefined;
  phone?: string | null | undefined;
  username?: string | null | undefined;
  externalId?: string | null | undefined;
  identity?: FindUserByIdentityInput | null | undefined;
};

export type FindUserWithCustomDataQuery = { findUser: UserWithCustomDataFragment | null };

export type SearchUserQueryVariables = {
  query: string;
  fields?: Array<string | null | undefined> | string | null | undefined;
  page?: number | null | undefined;
  limit?: number | null | undefined;
  departmentOpts?: Array<SearchUserDepartmentOpt | null | undefined> | SearchUserDepartmentOpt | null | undefined;
  groupOpts?: Array<SearchUserGroupOpt | null | undefined> | SearchUserGroupOpt | null | undefined;
  roleOpts?: Array<SearchUserRoleOpt | null | undefined> | SearchUserRoleOpt | null | undefined;
};

export type SearchUserQuery = { searchUser: { totalCount: number, list: Array<UserFragment> } };

export type SearchUserWithCustomDataQueryVariables = {
  query: string;
  fields?: Array<string | null | undefined> | string | null | undefined;
  page?: number | null | undefined;
  limit?: number | null | undefined;
  departmentOpts?: Array<SearchUserDepartmentOpt | null | undefined> | SearchUserDepartmentOpt | null | undefined;
  groupOpts?: Array<SearchUserGroupOpt | null | undefined> | SearchUserGroupOpt | null | undefined;
  roleOpts?: Array<SearchUserRoleOpt | null | undefined> | SearchUserRoleOpt | null | undefined;
};

export type SearchUserWithCustomDataQuery = { searchUser: { totalCount: number, list: Array<UserWithCustomDataFragment> } };

export type CreateUserMutationVariables = {
  userInfo: CreateUserInput;
  params?: string | null | undefined;
  identity?: CreateUserIdentityInput | null | undefined;
  keepPassword?: boolean | null | undefined;
  resetPasswordOnFirstLogin?: boolean | null | undefined;
};

export type CreateUserMutation = { createUser: UserFragment };

export type CreateUserWithCustomDataMutationVariables = {
  userInfo: CreateUserInput;
  params?: string | null | undefined;
  identity?: CreateUserIdentityInput | null | undefined;
  keepPassword?: boolean | null | undefined;
  resetPasswordOnFirstLogin?: boolean | null | undefined;
};

export type CreateUserWithCustomDataMutation = { createUser: UserWithCustomDataFragment };

export type DeleteUserMutationVariables = {
  id: string;
};

export type DeleteUserMutation = { deleteUser: CommonMessageFragment | null };

export type DeleteUsersMutationVariables = {
  ids: Array<string> | string;
};

export type DeleteUsersMutation = { deleteUsers: CommonMessageFragment | null };

export type GetUserGroupsQueryVariables = {
  id: string;
};

export type GetUserGroupsQuery = { user: { groups: { totalCount: number, list: Array<GroupFragment> } | null } | null };

export type SendFirstLoginVerifyEmailMutationVariables = {
  userId: string;
  appId: string;
};

export type SendFirstLoginVerifyEmailMutation = { sendFirstLoginVerifyEmail: CommonMessageFragment };

export const Users = 'query users($page:Int$limit:Int$sortBy:SortByEnum$excludeUsersInOrg:Boolean){users(page:$page limit:$limit sortBy:$sortBy excludeUsersInOrg:$excludeUsersInOrg){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement identities{openid userIdInIdp userId connectionId isSocial provider type userPoolId extIdpId}}}}' as unknown as TypedDocument<UsersQuery, UsersQueryVariables>;

export const UsersWithCustomData = 'query usersWithCustomData($page:Int$limit:Int$sortBy:SortByEnum$excludeUsersInOrg:Boolean){users(page:$page limit:$limit sortBy:$sortBy excludeUsersInOrg:$excludeUsersInOrg){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}identities{openid userIdInIdp userId connectionId isSocial provider type userPoolId extIdpId}}}}' as unknown as TypedDocument<UsersWithCustomDataQuery, UsersWithCustomDataQueryVariables>;

export const ArchivedUsers = 'query archivedUsers($page:Int$limit:Int){archivedUsers(page:$page limit:$limit){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}}' as unknown as TypedDocument<ArchivedUsersQuery, ArchivedUsersQueryVariables>;

export const UserWithCustomData = 'query userWithCustomData($id:String){user(id:$id){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}identities{openid userIdInIdp userId connectionId isSocial provider type userPoolId extIdpId}}}' as unknown as TypedDocument<UserWithCustomDataQuery, UserWithCustomDataQueryVariables>;

export const UserBatch = 'query userBatch($ids:[String!]!$type:String){userBatch(ids:$ids type:$type){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement identities{openid userIdInIdp userId connectionId isSocial provider type userPoolId extIdpId}}}' as unknown as TypedDocument<UserBatchQuery, UserBatchQueryVariables>;

export const UserBatchWithCustomData = 'query userBatchWithCustomData($ids:[String!]!$type:String){userBatch(ids:$ids type:$type){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}identities{openid userIdInIdp userId connectionId isSocial provider type userPoolId extIdpId}}}' as unknown as TypedDocument<UserBatchWithCustomDataQuery, UserBatchWithCustomDataQueryVariables>;

export const FindUser = 'query findUser($email:String$phone:String$username:String$externalId:String$identity:FindUserByIdentityInput){findUser(email:$email phone:$phone username:$username externalId:$externalId identity:$identity){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<FindUserQuery, FindUserQueryVariables>;

export const FindUserWithCustomData = 'query findUserWithCustomData($email:String$phone:String$username:String$externalId:String$identity:FindUserByIdentityInput){findUser(email:$email phone:$phone username:$username externalId:$externalId identity:$identity){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}' as unknown as TypedDocument<FindUserWithCustomDataQuery, FindUserWithCustomDataQueryVariables>;

export const SearchUser = 'query searchUser($query:String!$fields:[String]$page:Int$limit:Int$departmentOpts:[SearchUserDepartmentOpt]$groupOpts:[SearchUserGroupOpt]$roleOpts:[SearchUserRoleOpt]){searchUser(query:$query fields:$fields page:$page limit:$limit departmentOpts:$departmentOpts groupOpts:$groupOpts roleOpts:$roleOpts){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}}' as unknown as TypedDocument<SearchUserQuery, SearchUserQueryVariables>;

export const SearchUserWithCustomData = 'query searchUserWithCustomData($query:String!$fields:[String]$page:Int$limit:Int$departmentOpts:[SearchUserDepartmentOpt]$groupOpts:[SearchUserGroupOpt]$roleOpts:[SearchUserRoleOpt]){searchUser(query:$query fields:$fields page:$page limit:$limit departmentOpts:$departmentOpts groupOpts:$groupOpts roleOpts:$roleOpts){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}}' as unknown as TypedDocument<SearchUserWithCustomDataQuery, SearchUserWithCustomDataQueryVariables>;

export const CreateUser = 'mutation createUser($userInfo:CreateUserInput!$params:String$identity:CreateUserIdentityInput$keepPassword:Boolean$resetPasswordOnFirstLogin:Boolean){createUser(userInfo:$userInfo params:$params identity:$identity keepPassword:$keepPassword resetPasswordOnFirstLogin:$resetPasswordOnFirstLogin){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}' as unknown as TypedDocument<CreateUserMutation, CreateUserMutationVariables>;

export const CreateUserWithCustomData = 'mutation createUserWithCustomData($userInfo:CreateUserInput!$params:String$identity:CreateUserIdentityInput$keepPassword:Boolean$resetPasswordOnFirstLogin:Boolean){createUser(userInfo:$userInfo params:$params identity:$identity keepPassword:$keepPassword resetPasswordOnFirstLogin:$resetPasswordOnFirstLogin){id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}' as unknown as TypedDocument<CreateUserWithCustomDataMutation, CreateUserWithCustomDataMutationVariables>;

export const DeleteUser = 'mutation deleteUser($id:String!){deleteUser(id:$id){message code}}' as unknown as TypedDocument<DeleteUserMutation, DeleteUserMutationVariables>;

export const DeleteUsers = 'mutation deleteUsers($ids:[String!]!){deleteUsers(ids:$ids){message code}}' as unknown as TypedDocument<DeleteUsersMutation, DeleteUsersMutationVariables>;

export const GetUserGroups = 'query getUserGroups($id:String!){user(id:$id){groups{totalCount list{code name description createdAt updatedAt}}}}' as unknown as TypedDocument<GetUserGroupsQuery, GetUserGroupsQueryVariables>;

export const SendFirstLoginVerifyEmail = 'mutation sendFirstLoginVerifyEmail($userId:String!$appId:String!){sendFirstLoginVerifyEmail(userId:$userId appId:$appId){message code}}' as unknown as TypedDocument<SendFirstLoginVerifyEmailMutation, SendFirstLoginVerifyEmailMutationVariables>;

