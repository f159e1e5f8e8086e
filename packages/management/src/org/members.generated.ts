// Generated from packages/management/src/org/members.graphql. Do not edit; run `pnpm generate`.
import type { CommonMessageFragment, NodeFragment, SortByEnum, UserFragment, TypedDocument } from '@authing/core';
export type NodeByIdWithMembersQueryVariables = {
  id: string;
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
  includeChildrenNodes?: boolean | null | undefined;
};

export type NodeByIdWithMembersQuery = { nodeById: (
    { users: { totalCount: number, list: Array<UserFragment> } }
    & NodeFragment
  ) | null };

export type NodeByCodeWithMembersQueryVariables = {
  orgId: string;
  code: string;
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
  includeChildrenNodes?: boolean | null | undefined;
};

export type NodeByCodeWithMembersQuery = { nodeByCode: (
    { users: { totalCount: number, list: Array<UserFragment> } }
    & NodeFragment
  ) | null };

export type AddMemberMutationVariables = {
  nodeId?: string | null | undefined;
  orgId?: string | null | undefined;
  nodeCode?: string | null | undefined;
  userIds: Array<string> | string;
  isLeader?: boolean | null | undefined;
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
  includeChildrenNodes?: boolean | null | undefined;
};

export type AddMemberMutation = { addMember: (
    { users: { totalCount: number, list: Array<UserFragment> } }
    & NodeFragment
  ) };

export type RemoveMemberMutationVariables = {
  nodeId?: string | null | undefined;
  orgId?: string | null | undefined;
  nodeCode?: string | null | undefined;
  userIds: Array<string> | string;
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
  includeChildrenNodes?: boolean | null | undefined;
};

export type RemoveMemberMutation = { removeMember: (
    { users: { totalCount: number, list: Array<UserFragment> } }
    & NodeFragment
  ) };

export type MoveMembersMutationVariables = {
  userIds: Array<string> | string;
  sourceNodeId: string;
  targetNodeId: string;
};

export type MoveMembersMutation = { moveMembers: CommonMessageFragment | null };

export type SetMainDepartmentMutationVariables = {
  userId: string;
  departmentId?: string | null | undefined;
};

export type SetMainDepartmentMutation = { setMainDepartment: CommonMessageFragment };

export const NodeByIdWithMembers = 'query nodeByIdWithMembers($id:String!$page:Int$limit:Int$sortBy:SortByEnum$includeChildrenNodes:Boolean){nodeById(id:$id){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children users(page:$page limit:$limit sortBy:$sortBy includeChildrenNodes:$includeChildrenNodes){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}}}' as unknown as TypedDocument<NodeByIdWithMembersQuery, NodeByIdWithMembersQueryVariables>;

export const NodeByCodeWithMembers = 'query nodeByCodeWithMembers($orgId:String!$code:String!$page:Int$limit:Int$sortBy:SortByEnum$includeChildrenNodes:Boolean){nodeByCode(orgId:$orgId code:$code){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children users(page:$page limit:$limit sortBy:$sortBy includeChildrenNodes:$includeChildrenNodes){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}}}' as unknown as TypedDocument<NodeByCodeWithMembersQuery, NodeByCodeWithMembersQueryVariables>;

export const AddMember = 'mutation addMember($nodeId:String$orgId:String$nodeCode:String$userIds:[String!]!$isLeader:Boolean$page:Int$limit:Int$sortBy:SortByEnum$includeChildrenNodes:Boolean){addMember(nodeId:$nodeId orgId:$orgId nodeCode:$nodeCode userIds:$userIds isLeader:$isLeader){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children users(page:$page limit:$limit sortBy:$sortBy includeChildrenNodes:$includeChildrenNodes){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}}}' as unknown as TypedDocument<AddMemberMutation, AddMemberMutationVariables>;

export const RemoveMember = 'mutation removeMember($nodeId:String$orgId:String$nodeCode:String$userIds:[String!]!$page:Int$limit:Int$sortBy:SortByEnum$includeChildrenNodes:Boolean){removeMember(nodeId:$nodeId orgId:$orgId nodeCode:$nodeCode userIds:$userIds){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children users(page:$page limit:$limit sortBy:$sortBy includeChildrenNodes:$includeChildrenNodes){totalCount list{id arn status userPoolId username email emailVerified phone phoneVerified unionid openid nickname registerSource photo oauth token tokenExpiredAt loginsCount lastLogin lastIP signedUp blocked isDeleted device browser company name givenName familyName middleName profile preferredUsername website gender birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country createdAt updatedAt externalId phoneCountryCode newlyCreated expiredAt directManagement}}}}' as unknown as TypedDocument<RemoveMemberMutation, RemoveMemberMutationVariables>;

export const MoveMembers = 'mutation moveMembers($userIds:[String!]!$sourceNodeId:String!$targetNodeId:String!){moveMembers(userIds:$userIds sourceNodeId:$sourceNodeId targetNodeId:$targetNodeId){message code}}' as unknown as TypedDocument<MoveMembersMutation, MoveMembersMutationVariables>;

export const SetMainDepartment = 'mutation setMainDepartment($userId:String!$departmentId:String){setMainDepartment(userId:$userId departmentId:$departmentId){message code}}' as unknown as TypedDocument<SetMainDepartmentMutation, SetMainDepartmentMutationVariables>;

