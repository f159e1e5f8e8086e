// Generated from packages/core/src/operations/permission.graphql. Do not edit; run `pnpm generate`.
import type { TypedDocument } from '../typed-document.js';
import type { AuthorizedResourceFragment, RoleWithParentFragment } from '../generated/graphql.generated.js';
export type GetUserRolesQueryVariables = {
  id: string;
  namespace?: string | null | undefined;
};

export type GetUserRolesQuery = { user: { roles: { totalCount: number, list: Array<RoleWithParentFragment> } | null } | null };

export type ListUserAuthorizedResourcesQueryVariables = {
  id: string;
  namespace?: string | null | undefined;
  resourceType?: string | null | undefined;
};

export type ListUserAuthorizedResourcesQuery = { user: { authorizedResources: { totalCount: number, list: Array<AuthorizedResourceFragment> } | null } | null };

export type IsActionAllowedQueryVariables = {
  resource: string;
  action: string;
  userId: string;
  namespace?: string | null | undefined;
};

export type IsActionAllowedQuery = { isActionAllowed: boolean };

export const GetUserRoles = 'query getUserRoles($id:String!$namespace:String){user(id:$id){roles(namespace:$namespace){totalCount list{id namespace code arn description createdAt updatedAt parent{id namespace code arn description createdAt updatedAt}}}}}' as unknown as TypedDocument<GetUserRolesQuery, GetUserRolesQueryVariables>;

export const ListUserAuthorizedResources = 'query listUserAuthorizedResources($id:String!$namespace:String$resourceType:String){user(id:$id){authorizedResources(namespace:$namespace resourceType:$resourceType){totalCount list{code type actions apiIdentifier}}}}' as unknown as TypedDocument<ListUserAuthorizedResourcesQuery, ListUserAuthorizedResourcesQueryVariables>;

export const IsActionAllowed = 'query isActionAllowed($resource:String!$action:String!$userId:String!$namespace:String){isActionAllowed(resource:$resource action:$action userId:$userId namespace:$namespace)}' as unknown as TypedDocument<IsActionAllowedQuery, IsActionAllowedQueryVariables>;

