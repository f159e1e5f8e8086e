// Generated from packages/management/src/groups/groups.graphql. Do not edit; run `pnpm generate`.
import type { AuthorizedResourceFragment, CommonMessageFragment, SortByEnum, UserFragment, UserWithCustomDataFragment, TypedDocument } from '@authing/core';
import type { GroupFragment } from '../generated/graphql.generated.js';
export type GroupQueryVariables = {
  code: string;
};

export type GroupQuery = { group: GroupFragment | null };

export type GroupsQueryVariables = {
  userId?: string | null | undefined;
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
};

export type GroupsQuery = { groups: { totalCount: number, list: Array<GroupFragment> } };

export type GroupWithUsersQueryVariables = {
  code: string;
  page?: number | null | undefined;
  limit?: number | null | undefined;
};

export type GroupWithUsersQuery = { group: { users: { totalCount: number, list: Array<UserFragment> } } | null };

export type GroupWithUsersWithCustomDataQueryVariables = {
  code: string;
  page?: number | null | undefined;
  limit?: number | null | undefined;
};

export type GroupWithUsersWithCustomDataQuery = { group: { users: { totalCount: number, list: Array<UserWithCustomDataFragment> } } | null };

export type CreateGroupMutationVariables = {
  code: string;
  name: string;
  description?: string | null | undefined;
};

export type CreateGroupMutation = { createGroup: GroupFragment };

export type UpdateGroupMutationVariables = {
  code: string;
  name?: string | null | undefined;
  description?: string | null | undefined;
  newCode?: string | null | undefined;
};

export type UpdateGroupMutation = { updateGroup: GroupFragment };

export type DeleteGroupsMutationVariables = {
  codeList: Array<string> | string;
};

export type DeleteGroupsMutation = { deleteGroups: CommonMessageFragment };

export type AddUserToGroupMutationVariables = {
  userIds: Array<string> | string;
  code?: string | null | undefined;
};

export type AddUserToGroupMutation = { addUserToGroup: CommonMessageFragment };

export type RemoveUserFromGroupMutationVariables = {
  userIds: Array<string> | string;
  code?: string | null | undefined;
};

export type RemoveUserFromGroupMutation = { removeUserFromGroup: CommonMessageFragment };

export type ListGroupAuthorizedResourcesQueryVariables = {
  code: string;
  namespace?: string | null | undefined;
  resourceType?: string | null | undefined;
};

export type ListGroupAuthorizedResourcesQuery = { group: { authorizedResources: { totalCount: number, list: Array<AuthorizedResourceFragment> } | null } | null };

export const Group = 'query group($code:String!){group(code:$code){code name description createdAt updatedAt}}' as unknown as TypedDocument<GroupQuery, GroupQueryVariables>;

export const Groups = 'query groups($userId:String$page:Int$limit:Int$sortBy:SortByEnum){groups(userId:$userId page:$page limit:$limit sortBy:$sortBy){totalCount list{code name description createdAt updatedAt}}}' as unknown as TypedDocument<GroupsQuery, GroupsQueryVariables>;

export const GroupWithUsers = 'query groupWithUsers($code:String!$page:Int$limit:Int){group(code:$code){users(page:$page limit:$limit){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}}}' as unknown as TypedDocument<GroupWithUsersQuery, GroupWithUsersQueryVariables>;

export const GroupWithUsersWithCustomData = 'query groupWithUsersWithCustomData($code:String!$page:Int$limit:Int){group(code:$code){users(page:$page limit:$limit){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement customData{key value dataType label}}}}}' as unknown as TypedDocument<GroupWithUsersWithCustomDataQuery, GroupWithUsersWithCustomDataQueryVariables>;

export const CreateGroup = 'mutation createGroup($code:String!$name:String!$description:String){createGroup(code:$code name:$name description:$description){code name description createdAt updatedAt}}' as unknown as TypedDocument<CreateGroupMutation, CreateGroupMutationVariables>;

export const UpdateGroup = 'mutation updateGroup($code:String!$name:String$description:String$newCode:String){updateGroup(code:$code name:$name description:$description newCode:$newCode){code name description createdAt updatedAt}}' as unknown as TypedDocument<UpdateGroupMutation, UpdateGroupMutationVariables>;

export const DeleteGroups = 'mutation deleteGroups($codeList:[String!]!){deleteGroups(codeList:$codeList){message code}}' as unknown as TypedDocument<DeleteGroupsMutation, DeleteGroupsMutationVariables>;

export const AddUserToGroup = 'mutation addUserToGroup($userIds:[String!]!$code:String){addUserToGroup(userIds:$userIds code:$code){message code}}' as unknown as TypedDocument<AddUserToGroupMutation, AddUserToGroupMutationVariables>;

export const RemoveUserFromGroup = 'mutation removeUserFromGroup($userIds:[String!]!$code:String){removeUserFromGroup(userIds:$userIds code:$code){message code}}' as unknown as TypedDocument<RemoveUserFromGroupMutation, RemoveUserFromGroupMutationVariables>;

export const ListGroupAuthorizedResources = 'query listGroupAuthorizedResources($code:String!$namespace:String$resourceType:String){group(code:$code){authorizedResources(namespace:$namespace resourceType:$resourceType){totalCount list{code type actions apiIdentifier}}}}' as unknown as TypedDocument<ListGroupAuthorizedResourcesQuery, ListGroupAuthorizedResourcesQueryVariables>;

