import { configError, mapList, type Page, type PolicyAssignmentTargetType } from '@authing/core';
import { type CommonMessage, expectResult } from '../answers.js';
import {
  type AuthorizedResource,
  type AuthorizedResourcesOptions,
  toAuthorizedResources,
} from '../authorized-resources.js';
import type { ManagementConnection } from '../connection.js';
import { done } from '../done.js';
import type { ResourcePermissionAssignmentFragment } from '../generated/graphql.generated.js';
import type { AssignmentsByTarget } from '../generated/rest.generated.js';
import {
  Allow,
  AuthorizedResources,
  AuthorizedTargets,
  AuthorizeResource,
  IsActionAllowed,
  IsActionDenied,
} from './acl.generated.js';
import { inTenant } from './tenant.js';
import type {
  AllowManyParams,
  AuthorizedResourcesBatchParams,
  AuthorizedTargetsQuery,
  AuthorizeResourceParams,
  AuthorizeResourcesParams,
  PermissionScope,
  RevokeResourceParams,
} from './types.js';

/**
 * Lets a user do `action` (`books:read`, `books:*`) with `resource` (`books:1`, `books:*`, `*`). Without `namespace` in
 * the one called `default`. Mutation `allow`.
 */
export async function allow(
  connection: ManagementConnection,
  userId: string,
  resource: string,
  action: string,
  namespace?: string,
): Promise<CommonMessage> {
  return (await connection.graphql(Allow, { resource, action, userId, namespace })).allow;
}

/** Lets several users and holders of several roles do something with a resource. Mutation `allow`. */
export async function allowMany(connection: ManagementConnection, params: AllowManyParams): Promise<CommonMessage> {
  return (await connection.graphql(Allow, params)).allow;
}

/**
 * Whether a user may do `action` with `resource`, all roles, groups and departments considered: something must allow it
 * and nothing deny it. Route `POST /api/v2/acl/is-allowed`.
 */
export async function isAllowed(
  connection: ManagementConnection,
  userId: string,
  resource: string,
  action: string,
  { namespace, tenantId }: PermissionScope = {},
): Promise<boolean> {
  const body = { namespace, userId, resource, action, tenantId };
  const route = 'POST /api/v2/acl/is-allowed';
  return expectResult(await inTenant(connection, tenantId).rest(route, { body, repeatable: true }), route).allowed;
}

/** The same question over GraphQL, for servers older than the route. Query `isActionAllowed`. */
export async function isActionAllowed(
  connection: ManagementConnection,
  userId: string,
  resource: string,
  action: string,
  namespace?: string,
): Promise<boolean> {
  return (await connection.graphql(IsActionAllowed, { resource, action, userId, namespace })).isActionAllowed;
}

/**
 * Whether something explicitly denies a user `action` with `resource`, in the namespace `default`. Query
 * `isActionDenied`.
 */
export async function isActionDenied(
  connection: ManagementConnection,
  userId: string,
  resource: string,
  action: string,
): Promise<boolean> {
  return (await connection.graphql(IsActionDenied, { resource, action, userId })).isActionDenied;
}

/** What a user, role, group, node or access key may use in a namespace. Query `authorizedResources`. */
export async function listAuthorizedResources(
  connection: ManagementConnection,
  targetType: PolicyAssignmentTargetType,
  targetIdentifier: string,
  namespace: string,
  { resourceType }: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  const variables = { targetType, targetIdentifier, namespace, resourceType };
  return toAuthorizedResources((await connection.graphql(AuthorizedResources, variables)).authorizedResources);
}

/**
 * What each of several targets may use, in the order asked. Route `POST /api/v2/acl/list-authorized-resources-batch`.
 */
export async function listAuthorizedResourcesBatch(
  connection: ManagementConnection,
  params: AuthorizedResourcesBatchParams,
): Promise<{ list: Page<AuthorizedResource>[] }> {
  const { tenantId, ...body } = params;
  const route = 'POST /api/v2/acl/list-authorized-resources-batch';
  const answer = await inTenant(connection, tenantId).rest(route, { body, repeatable: true });
  return { list: mapList(expectResult(answer, route).list, toAuthorizedResources) };
}

/** Gives one resource to users, roles, groups, nodes or access keys. Mutation `authorizeResource`. */
export async function authorizeResource(
  connection: ManagementConnection,
  params: AuthorizeResourceParams,
): Promise<CommonMessage> {
  return (await connection.graphql(AuthorizeResource, params)).authorizeResource;
}

/** Gives several resources to several targets. Resolves to true. Route `POST /api/v2/acl/authorize-resources`. */
export async function authorizeResources(
  connection: ManagementConnection,
  params: AuthorizeResourcesParams,
): Promise<boolean> {
  const { tenantId, ...body } = params;
  return done(inTenant(connection, tenantId).rest('POST /api/v2/acl/authorize-resources', { body }));
}

/**
 * Takes actions on resources from targets; a resource with no actions named is taken whole. Resolves to true. Route
 * `POST /api/v2/acl/revoke-resources`.
 */
export async function revokeResources(
  connection: ManagementConnection,
  params: AuthorizeResourcesParams,
): Promise<boolean> {
  const { tenantId, ...body } = params;
  return done(inTenant(connection, tenantId).rest('POST /api/v2/acl/revoke-resources', { body }));
}

/** Takes one resource from several targets. Resolves to true. Route `POST /api/v2/acl/revoke-resource`. */
export async function revokeResource(connection: ManagementConnection, params: RevokeResourceParams): Promise<boolean> {
  return done(connection.rest('POST /api/v2/acl/revoke-resource', { body: params }));
}

/**
 * Who has been given a resource: users, roles, groups, nodes. Query `authorizedTargets`.
 *
 * @throws AuthingError `config` without namespace, resource or resourceType.
 */
export async function getAuthorizedTargets(
  connection: ManagementConnection,
  query: AuthorizedTargetsQuery,
): Promise<Page<ResourcePermissionAssignmentFragment>> {
  for (const name of ['namespace', 'resource', 'resourceType'] as const) {
    if (!query?.[name]) throw configError('argument', `${name} is required`);
  }
  const { authorizedTargets } = await connection.graphql(AuthorizedTargets, query);
  const { totalCount, list } = authorizedTargets ?? {};
  return { totalCount: totalCount ?? 0, list: (list ?? []).filter((target) => target !== null) };
}

/** To which targets of one kind a policy is assigned. Route `GET /api/v2/policies/assignments/by-target`. */
export async function getPoliciesAssignmentsCondition(
  connection: ManagementConnection,
  namespace: string,
  policyCode: string,
  targetType: PolicyAssignmentTargetType,
): Promise<AssignmentsByTarget> {
  const query = { namespace, policy_code: policyCode, target_type: targetType };
  return connection.rest('GET /api/v2/policies/assignments/by-target', { query });
}
