// Generated from packages/management/src/acl/acl.graphql. Do not edit; run `pnpm generate`.
import type { AuthorizedResourceFragment, CommonMessageFragment, PolicyAssignmentTargetType, ResourceType, TypedDocument } from '@authing/core';
import type { AuthorizeResourceOpt, AuthorizedTargetsActionsInput, ResourcePermissionAssignmentFragment } from '../generated/graphql.generated.js';
export type IsActionDeniedQueryVariables = {
  resource: string;
  action: string;
  userId: string;
};

export type IsActionDeniedQuery = { isActionDenied: boolean };

export type AllowMutationVariables = {
  resource: string;
  action: string;
  userId?: string | null | undefined;
  userIds?: Array<string> | string | null | undefined;
  roleCode?: string | null | undefined;
  roleCodes?: Array<string> | string | null | undefined;
  namespace?: string | null | undefined;
};

export type AllowMutation = { allow: CommonMessageFragment };

export type AuthorizeResourceMutationVariables = {
  namespace?: string | null | undefined;
  resource?: string | null | undefined;
  resourceType?: ResourceType | null | undefined;
  opts?: Array<AuthorizeResourceOpt | null | undefined> | AuthorizeResourceOpt | null | undefined;
};

export type AuthorizeResourceMutation = { authorizeResource: CommonMessageFragment };

export type AuthorizedResourcesQueryVariables = {
  targetType?: PolicyAssignmentTargetType | null | undefined;
  targetIdentifier?: string | null | undefined;
  namespace?: string | null | undefined;
  resourceType?: string | null | undefined;
};

export type AuthorizedResourcesQuery = { authorizedResources: { totalCount: number, list: Array<AuthorizedResourceFragment> } | null };

export type AuthorizedTargetsQueryVariables = {
  namespace: string;
  resourceType: ResourceType;
  resource: string;
  targetType?: PolicyAssignmentTargetType | null | undefined;
  actions?: AuthorizedTargetsActionsInput | null | undefined;
};

export type AuthorizedTargetsQuery = { authorizedTargets: { totalCount: number | null, list: Array<ResourcePermissionAssignmentFragment | null> | null } | null };

export const IsActionDenied = 'query isActionDenied($resource:String!$action:String!$userId:String!){isActionDenied(resource:$resource action:$action userId:$userId)}' as unknown as TypedDocument<IsActionDeniedQuery, IsActionDeniedQueryVariables>;

export const Allow = 'mutation allow($resource:String!$action:String!$userId:String$userIds:[String!]$roleCode:String$roleCodes:[String!]$namespace:String){allow(resource:$resource action:$action userId:$userId userIds:$userIds roleCode:$roleCode roleCodes:$roleCodes namespace:$namespace){message code}}' as unknown as TypedDocument<AllowMutation, AllowMutationVariables>;

export const AuthorizeResource = 'mutation authorizeResource($namespace:String$resource:String$resourceType:ResourceType$opts:[AuthorizeResourceOpt]){authorizeResource(namespace:$namespace resource:$resource resourceType:$resourceType opts:$opts){message code}}' as unknown as TypedDocument<AuthorizeResourceMutation, AuthorizeResourceMutationVariables>;

export const AuthorizedResources = 'query authorizedResources($targetType:PolicyAssignmentTargetType$targetIdentifier:String$namespace:String$resourceType:String){authorizedResources(targetType:$targetType targetIdentifier:$targetIdentifier namespace:$namespace resourceType:$resourceType){totalCount list{code type actions apiIdentifier}}}' as unknown as TypedDocument<AuthorizedResourcesQuery, AuthorizedResourcesQueryVariables>;

export const AuthorizedTargets = 'query authorizedTargets($namespace:String!$resourceType:ResourceType!$resource:String!$targetType:PolicyAssignmentTargetType$actions:AuthorizedTargetsActionsInput){authorizedTargets(namespace:$namespace resource:$resource resourceType:$resourceType targetType:$targetType actions:$actions){totalCount list{targetType targetIdentifier actions}}}' as unknown as TypedDocument<AuthorizedTargetsQuery, AuthorizedTargetsQueryVariables>;

