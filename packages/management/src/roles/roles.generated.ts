// Generated from packages/management/src/roles/roles.graphql. Do not edit; run `pnpm generate`.
import type { AuthorizedResourceFragment, CommonMessageFragment, RoleFragment, RoleWithParentFragment, SortByEnum, UserFragment, UserWithCustomDataFragment, TypedDocument } from '@authing/core';
export type RoleQueryVariables = {
  code: string;
  namespace?: string | null | undefined;
};

export type RoleQuery = { role: RoleWithParentFragment | null };

export type RolesQueryVariables = {
  namespace?: string | null | undefined;
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
};

export type RolesQuery = { roles: { totalCount: number, list: Array<RoleFragment> } };

export type RoleWithUsersQueryVariables = {
  code: string;
  namespace?: string | null | undefined;
  page?: number | null | undefined;
  limit?: number | null | undefined;
};

export type RoleWithUsersQuery = { role: { users: { totalCount: number, list: Array<UserFragment> } } | null };

export type RoleWithUsersWithCustomDataQueryVariables = {
  code: string;
  namespace?: string | null | undefined;
  page?: number | null | undefined;
  limit?: number | null | undefined;
};

export type RoleWithUsersWithCustomDataQuery = { role: { users: { totalCount: number, list: Array<UserWithCustomDataFragment> } } | null };

export type CreateRoleMutationVariables = {
  namespace?: string | null | undefined;
  code: string;
  description?: string | null | undefined;
  parent?: string | null | undefined;
};

export type CreateRoleMutation = { createRole: RoleWithParentFragment };

export type UpdateRoleMutationVariables = {
  code: string;
  description?: string | null | undefined;
  newCode?: string | null | undefined;
  namespace?: string | null | undefined;
};

export type UpdateRoleMutation = { updateRole: RoleWithParentFragment };

export type DeleteRoleMutationVariables = {
  code: string;
  namespace?: string | null | undefined;
};

export type DeleteRoleMutation = { deleteRole: CommonMessageFragment };

export type DeleteRolesMutationVariables = {
  codeList: Array<string> | string;
  namespace?: string | null | undefined;
};

export type DeleteRolesMutation = { deleteRoles: CommonMessageFragment };

export type AssignRoleMutationVariables = {
  namespace?: string | null | undefined;
  roleCode?: string | null | undefined;
  roleCodes?: Array<string | null | undefined> | string | null | undefined;
  userIds?: Array<string> | string | null | undefined;
  groupCodes?: Array<string> | string | null | undefined;
  nodeCodes?: Array<string> | string | null | undefined;
};

export type AssignRoleMutation = { assignRole: CommonMessageFragment | null };

export type RevokeRoleMutationVariables = {
  namespace?: string | null | undefined;
  roleCode?: string | null | undefined;
  roleCodes?: Array<string | null | undefined> | string | null | undefined;
  userIds?: Array<string> | string | null | undefined;
  groupCodes?: Array<string> | string | null | undefined;
  nodeCodes?: Array<string> | string | null | undefined;
};

export type RevokeRoleMutation = { revokeRole: CommonMessageFragment | null };

export type ListRoleAuthorizedResourcesQueryVariables = {
  code: string;
  namespace?: string | null | undefined;
  resourceType?: string | null | undefined;
};

export type ListRoleAuthorizedResourcesQuery = { role: { authorizedResources: { totalCount: number, list: Array<AuthorizedResourceFragment> } | null } | null };

export const Role = 'query role($code:String!$namespace:String){role(code:$code namespace:$namespace){id namespace code arn description createdAt updatedAt parent{id namespace code arn description createdAt updatedAt}}}' as unknown as TypedDocument<RoleQuery, RoleQueryVariables>;

export const Roles = 'query roles($namespace:String$page:Int$limit:Int$sortBy:SortByEnum){roles(namespace:$namespace page:$page limit:$limit sortBy:$sortBy){totalCount list{id namespace code arn description createdAt updatedAt}}}' as unknown as TypedDocument<RolesQuery, RolesQueryVariables>;

export const RoleWithUsers = 'query roleWithUsers($code:String!$namespace:String$page:Int$limit:Int){role(code:$code namespace:$namespace){users(page:$page limit:$limit){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}}}' as unknown as TypedDocument<RoleWithUsersQuery, RoleWithUsersQueryVariables>;

export const RoleWithUsersWithCustomData = 'query roleWithUsersWithCustomData($code:String!$namespace:String$page:Int$limit:Int){role(code:$code namespace:$namespace){users(page:$page limit:$limit){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}}}' as unknown as TypedDocument<RoleWithUsersWithCustomDataQuery, RoleWithUsersWithCustomDataQueryVariables>;

export const CreateRole = 'mutation createRole($namespace:String$code:String!$description:String$parent:String){createRole(namespace:$namespace code:$code description:$description parent:$parent){id namespace code arn description createdAt updatedAt parent{id namespace code arn description createdAt updatedAt}}}' as unknown as TypedDocument<CreateRoleMutation, CreateRoleMutationVariables>;

export const UpdateRole = 'mutation updateRole($code:String!$description:String$newCode:String$namespace:String){updateRole(code:$code description:$description newCode:$newCode namespace:$namespace){id namespace code arn description createdAt updatedAt parent{id namespace code arn description createdAt updatedAt}}}' as unknown as TypedDocument<UpdateRoleMutation, UpdateRoleMutationVariables>;

export const DeleteRole = 'mutation deleteRole($code:String!$namespace:String){deleteRole(code:$code namespace:$namespace){message code}}' as unknown as TypedDocument<DeleteRoleMutation, DeleteRoleMutationVariables>;

export const DeleteRoles = 'mutation deleteRoles($codeList:[String!]!$namespace:String){deleteRoles(codeList:$codeList namespace:$namespace){message code}}' as unknown as TypedDocument<DeleteRolesMutation, DeleteRolesMutationVariables>;

export const AssignRole = 'mutation assignRole($namespace:String$roleCode:String$roleCodes:[String]$userIds:[String!]$groupCodes:[String!]$nodeCodes:[String!]){assignRole(namespace:$namespace roleCode:$roleCode roleCodes:$roleCodes userIds:$userIds groupCodes:$groupCodes nodeCodes:$nodeCodes){message code}}' as unknown as TypedDocument<AssignRoleMutation, AssignRoleMutationVariables>;

export const RevokeRole = 'mutation revokeRole($namespace:String$roleCode:String$roleCodes:[String]$userIds:[String!]$groupCodes:[String!]$nodeCodes:[String!]){revokeRole(namespace:$namespace roleCode:$roleCode roleCodes:$roleCodes userIds:$userIds groupCodes:$groupCodes nodeCodes:$nodeCodes){message code}}' as unknown as TypedDocument<RevokeRoleMutation, RevokeRoleMutationVariables>;

export const ListRoleAuthorizedResources = 'query listRoleAuthorizedResources($code:String!$namespace:String$resourceType:String){role(code:$code namespace:$namespace){authorizedResources(resourceType:$resourceType){totalCount list{code type actions apiIdentifier}}}}' as unknown as TypedDocument<ListRoleAuthorizedResourcesQuery, ListRoleAuthorizedResourcesQueryVariables>;

