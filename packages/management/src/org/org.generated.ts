// Generated from packages/management/src/org/org.graphql. Do not edit; run `pnpm generate`.
import type { AuthorizedResourceFragment, CommonMessageFragment, NodeFragment, SortByEnum, TypedDocument } from '@authing/core';
import type { OrgFragment } from '../generated/graphql.generated.js';
export type OrgQueryVariables = {
  id: string;
};

export type OrgQuery = { org: OrgFragment };

export type OrgsQueryVariables = {
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
};

export type OrgsQuery = { orgs: { totalCount: number, list: Array<OrgFragment> } };

export type CreateOrgMutationVariables = {
  name: string;
  code?: string | null | undefined;
  description?: string | null | undefined;
  tenantId?: string | null | undefined;
};

export type CreateOrgMutation = { createOrg: OrgFragment };

export type DeleteOrgMutationVariables = {
  id: string;
};

export type DeleteOrgMutation = { deleteOrg: CommonMessageFragment };

export type RootNodeQueryVariables = {
  orgId: string;
};

export type RootNodeQuery = { rootNode: NodeFragment };

export type IsRootNodeQueryVariables = {
  nodeId: string;
  orgId: string;
};

export type IsRootNodeQuery = { isRootNode: boolean | null };

export type ChildrenNodesQueryVariables = {
  nodeId: string;
};

export type ChildrenNodesQuery = { childrenNodes: Array<NodeFragment> };

export type NodeByIdQueryVariables = {
  id: string;
};

export type NodeByIdQuery = { nodeById: NodeFragment | null };

export type NodeByCodeQueryVariables = {
  orgId: string;
  code: string;
};

export type NodeByCodeQuery = { nodeByCode: NodeFragment | null };

export type SearchNodesQueryVariables = {
  keyword: string;
};

export type SearchNodesQuery = { searchNodes: Array<NodeFragment> };

export type AddNodeMutationVariables = {
  orgId: string;
  parentNodeId?: string | null | undefined;
  name: string;
  nameI18n?: string | null | undefined;
  description?: string | null | undefined;
  descriptionI18n?: string | null | undefined;
  order?: number | null | undefined;
  code?: string | null | undefined;
};

export type AddNodeMutation = { addNode: OrgFragment };

export type AddNodeV2MutationVariables = {
  orgId: string;
  parentNodeId?: string | null | undefined;
  name: string;
  nameI18n?: string | null | undefined;
  description?: string | null | undefined;
  descriptionI18n?: string | null | undefined;
  order?: number | null | undefined;
  code?: string | null | undefined;
};

export type AddNodeV2Mutation = { addNodeV2: NodeFragment };

export type UpdateNodeMutationVariables = {
  id: string;
  name?: string | null | undefined;
  code?: string | null | undefined;
  description?: string | null | undefined;
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
  includeChildrenNodes?: boolean | null | undefined;
};

export type UpdateNodeMutation = { updateNode: (
    { users: { totalCount: number } }
    & NodeFragment
  ) };

export type UpdateNodeFullyMutationVariables = {
  id: string;
  name?: string | null | undefined;
  code?: string | null | undefined;
  description?: string | null | undefined;
  nameI18n?: string | null | undefined;
  descriptionI18n?: string | null | undefined;
  order?: number | null | undefined;
};

export type UpdateNodeFullyMutation = { updateNode: (
    { users: { totalCount: number } }
    & NodeFragment
  ) };

export type MoveNodeMutationVariables = {
  orgId: string;
  nodeId: string;
  targetParentId: string;
};

export type MoveNodeMutation = { moveNode: OrgFragment };

export type DeleteNodeMutationVariables = {
  orgId: string;
  nodeId: string;
};

export type DeleteNodeMutation = { deleteNode: CommonMessageFragment };

export type ListNodeByIdAuthorizedResourcesQueryVariables = {
  id: string;
  namespace?: string | null | undefined;
  resourceType?: string | null | undefined;
};

export type ListNodeByIdAuthorizedResourcesQuery = { nodeById: { authorizedResources: { totalCount: number, list: Array<AuthorizedResourceFragment> } | null } | null };

export type ListNodeByCodeAuthorizedResourcesQueryVariables = {
  orgId: string;
  code: string;
  namespace?: string | null | undefined;
  resourceType?: string | null | undefined;
};

export type ListNodeByCodeAuthorizedResourcesQuery = { nodeByCode: { authorizedResources: { totalCount: number, list: Array<AuthorizedResourceFragment> } | null } | null };

export const Org = 'query org($id:String!){org(id:$id){id rootNode{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}nodes{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}}' as unknown as TypedDocument<OrgQuery, OrgQueryVariables>;

export const Orgs = 'query orgs($page:Int$limit:Int$sortBy:SortByEnum){orgs(page:$page limit:$limit sortBy:$sortBy){totalCount list{id rootNode{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}nodes{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}}}' as unknown as TypedDocument<OrgsQuery, OrgsQueryVariables>;

export const CreateOrg = 'mutation createOrg($name:String!$code:String$description:String$tenantId:String){createOrg(name:$name code:$code description:$description tenantId:$tenantId){id rootNode{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}nodes{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}}' as unknown as TypedDocument<CreateOrgMutation, CreateOrgMutationVariables>;

export const DeleteOrg = 'mutation deleteOrg($id:String!){deleteOrg(id:$id){message code}}' as unknown as TypedDocument<DeleteOrgMutation, DeleteOrgMutationVariables>;

export const RootNode = 'query rootNode($orgId:String!){rootNode(orgId:$orgId){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}' as unknown as TypedDocument<RootNodeQuery, RootNodeQueryVariables>;

export const IsRootNode = 'query isRootNode($nodeId:String!$orgId:String!){isRootNode(nodeId:$nodeId orgId:$orgId)}' as unknown as TypedDocument<IsRootNodeQuery, IsRootNodeQueryVariables>;

export const ChildrenNodes = 'query childrenNodes($nodeId:String!){childrenNodes(nodeId:$nodeId){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}' as unknown as TypedDocument<ChildrenNodesQuery, ChildrenNodesQueryVariables>;

export const NodeById = 'query nodeById($id:String!){nodeById(id:$id){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}' as unknown as TypedDocument<NodeByIdQuery, NodeByIdQueryVariables>;

export const NodeByCode = 'query nodeByCode($orgId:String!$code:String!){nodeByCode(orgId:$orgId code:$code){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}' as unknown as TypedDocument<NodeByCodeQuery, NodeByCodeQueryVariables>;

export const SearchNodes = 'query searchNodes($keyword:String!){searchNodes(keyword:$keyword){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}' as unknown as TypedDocument<SearchNodesQuery, SearchNodesQueryVariables>;

export const AddNode = 'mutation addNode($orgId:String!$parentNodeId:String$name:String!$nameI18n:String$description:String$descriptionI18n:String$order:Int$code:String){addNode(orgId:$orgId parentNodeId:$parentNodeId name:$name nameI18n:$nameI18n description:$description descriptionI18n:$descriptionI18n order:$order code:$code){id rootNode{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}nodes{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}}' as unknown as TypedDocument<AddNodeMutation, AddNodeMutationVariables>;

export const AddNodeV2 = 'mutation addNodeV2($orgId:String!$parentNodeId:String$name:String!$nameI18n:String$description:String$descriptionI18n:String$order:Int$code:String){addNodeV2(orgId:$orgId parentNodeId:$parentNodeId name:$name nameI18n:$nameI18n description:$description descriptionI18n:$descriptionI18n order:$order code:$code){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}' as unknown as TypedDocument<AddNodeV2Mutation, AddNodeV2MutationVariables>;

export const UpdateNode = 'mutation updateNode($id:String!$name:String$code:String$description:String$page:Int$limit:Int$sortBy:SortByEnum$includeChildrenNodes:Boolean){updateNode(id:$id name:$name code:$code description:$description){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children users(page:$page limit:$limit sortBy:$sortBy includeChildrenNodes:$includeChildrenNodes){totalCount}}}' as unknown as TypedDocument<UpdateNodeMutation, UpdateNodeMutationVariables>;

export const UpdateNodeFully = 'mutation updateNodeFully($id:String!$name:String$code:String$description:String$nameI18n:String$descriptionI18n:String$order:Int){updateNode(id:$id name:$name code:$code description:$description nameI18n:$nameI18n descriptionI18n:$descriptionI18n order:$order){id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children users{totalCount}}}' as unknown as TypedDocument<UpdateNodeFullyMutation, UpdateNodeFullyMutationVariables>;

export const MoveNode = 'mutation moveNode($orgId:String!$nodeId:String!$targetParentId:String!){moveNode(orgId:$orgId nodeId:$nodeId targetParentId:$targetParentId){id rootNode{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}nodes{id orgId name nameI18n description descriptionI18n order code root depth path codePath namePath createdAt updatedAt children}}}' as unknown as TypedDocument<MoveNodeMutation, MoveNodeMutationVariables>;

export const DeleteNode = 'mutation deleteNode($orgId:String!$nodeId:String!){deleteNode(orgId:$orgId nodeId:$nodeId){message code}}' as unknown as TypedDocument<DeleteNodeMutation, DeleteNodeMutationVariables>;

export const ListNodeByIdAuthorizedResources = 'query listNodeByIdAuthorizedResources($id:String!$namespace:String$resourceType:String){nodeById(id:$id){authorizedResources(namespace:$namespace resourceType:$resourceType){totalCount list{code type actions apiIdentifier}}}}' as unknown as TypedDocument<ListNodeByIdAuthorizedResourcesQuery, ListNodeByIdAuthorizedResourcesQueryVariables>;

export const ListNodeByCodeAuthorizedResources = 'query listNodeByCodeAuthorizedResources($orgId:String!$code:String!$namespace:String$resourceType:String){nodeByCode(orgId:$orgId code:$code){authorizedResources(namespace:$namespace resourceType:$resourceType){totalCount list{code type actions apiIdentifier}}}}' as unknown as TypedDocument<ListNodeByCodeAuthorizedResourcesQuery, ListNodeByCodeAuthorizedResourcesQueryVariables>;

