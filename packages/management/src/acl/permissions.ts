import { configError, mapList, type Page, type PolicyAssignmentTargetType, required } from '@authing/core';
import { IsActionAllowed } from '@authing/core/documents';
import {
  type AuthorizedResource,
  type AuthorizedResourcesOptions,
  toAuthorizedResources,
} from '../authorized-resources.js';
import { inTenant, type ManagementConnection } from '../connection.js';
import type { ResourcePermissionAssignmentFragment } from '../generated/graphql.generated.js';
import type { AssignmentsByTarget } from '../generated/rest.generated.js';
import { type CommonMessage, done } from '../results.js';
import { Allow, AuthorizedResources, AuthorizedTargets, AuthorizeResource, IsActionDenied } from './acl.generated.js';
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
export function allow(
  connection: ManagementConnection,
  userId: string,
  resource: string,
  action: string,
  namespace?: string,
): Promise<CommonMessage> {
  return connection.graphql(Allow, { resource, action, userId, namespace }, ({ allow }) => allow);
}

/** Lets several users and holders of several roles do something with a resource. Mutation `allow`. */
export function allowMany(connection: ManagementConnection, params: AllowManyParams): Promise<CommonMessage> {
  return connection.graphql(Allow, params, ({ allow }) => allow);
}

/**
 * Whether a user may do `action` with `resource`, all roles, groups and departments considered: something must allow it
 * and nothing deny it. Route `POST /api/v2/acl/is-allowed`.
 */
export function isAllowed(
  connection: ManagementConnection,
  userId: string,
  resource: string,
  action: string,
  scope: PermissionScope = {},
): Promise<boolean> {
  const route = 'POST /api/v2/acl/is-allowed';
  return inTenant(connection, scope).rest(
    route,
    () => {
      const { namespace, tenantId } = scope;
      return { body: { namespace, userId, resource, action, tenantId }, repeatable: true };
    },
    (answer) => required(answer).allowed,
  );
}

/** The same question over GraphQL, for servers older than the route. Query `isActionAllowed`. */
export function isActionAllowed(
  connection: ManagementConnection,
  userId: string,
  resource: string,
  action: string,
  namespace?: string,
): Promise<boolean> {
  return connection.graphql(
    IsActionAllowed,
    { resource, action, userId, namespace },
    ({ isActionAllowed }) => isActionAllowed,
  );
}

/**
 * Whether something explicitly denies a user `action` with `resource`, in the namespace `default`. Query
 * `isActionDenied`.
 */
export function isActionDenied(
  connection: ManagementConnection,
  userId: string,
  resource: string,
  action: string,
): Promise<boolean> {
  return connection.graphql(IsActionDenied, { resource, action, userId }, ({ isActionDenied }) => isActionDenied);
}

/** What a user, role, group, node or access key may use in a namespace. Query `authorizedResources`. */
export function listAuthorizedResources(
  connection: ManagementConnection,
  targetType: PolicyAssignmentTargetType,
  targetIdentifier: string,
  namespace: string,
  options: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  return connection.graphql(
    AuthorizedResources,
    () => {
      const { resourceType } = options;
      return { targetType, targetIdentifier, namespace, resourceType };
    },
    ({ authorizedResources }) => toAuthorizedResources(authorizedResources),
  );
}

/**
 * What each of several targets may use, in the order asked. Route `POST /api/v2/acl/list-authorized-resources-batch`.
 */
export function listAuthorizedResourcesBatch(
  connection: ManagementConnection,
  params: AuthorizedResourcesBatchParams,
): Promise<{ list: Page<AuthorizedResource>[] }> {
  const route = 'POST /api/v2/acl/list-authorized-resources-batch';
  return inTenant(connection, params).rest(
    route,
    () => ({ body: withoutTenant(params), repeatable: true }),
    (answer) => ({ list: mapList(required(answer).list, toAuthorizedResources) }),
  );
}

/** A copy without the tenant, which goes in the header. */
function withoutTenant<Params extends { tenantId?: string | undefined }>({ tenantId, ...body }: Params) {
  return body;
}

/** Gives one resource to users, roles, groups, nodes or access keys. Mutation `authorizeResource`. */
export function authorizeResource(
  connection: ManagementConnection,
  params: AuthorizeResourceParams,
): Promise<CommonMessage> {
  return connection.graphql(AuthorizeResource, params, ({ authorizeResource }) => authorizeResource);
}

/** Gives several resources to several targets. Resolves to true. Route `POST /api/v2/acl/authorize-resources`. */
export function authorizeResources(
  connection: ManagementConnection,
  params: AuthorizeResourcesParams,
): Promise<boolean> {
  const request = () => ({ body: withoutTenant(params) });
  return inTenant(connection, params).rest('POST /api/v2/acl/authorize-resources', request, done);
}

/**
 * Takes actions on resources from targets; a resource with no actions named is taken whole. Resolves to true. Route
 * `POST /api/v2/acl/revoke-resources`.
 */
export function revokeResources(connection: ManagementConnection, params: AuthorizeResourcesParams): Promise<boolean> {
  const request = () => ({ body: withoutTenant(params) });
  return inTenant(connection, params).rest('POST /api/v2/acl/revoke-resources', request, done);
}

/** Takes one resource from several targets. Resolves to true. Route `POST /api/v2/acl/revoke-resource`. */
export function revokeResource(connection: ManagementConnection, params: RevokeResourceParams): Promise<boolean> {
  return connection.rest('POST /api/v2/acl/revoke-resource', { body: params }, done);
}

/**
 * Who has been given a resource: users, roles, groups, nodes. Query `authorizedTargets`.
 *
 * @throws AuthingError `config` without namespace, resource or resourceType.
 */
export function getAuthorizedTargets(
  connection: ManagementConnection,
  query: AuthorizedTargetsQuery,
): Promise<Page<ResourcePermissionAssignmentFragment>> {
  return connection.graphql(
    AuthorizedTargets,
    () => {
      for (const name of ['namespace', 'resource', 'resourceType'] as const) {
        if (!query?.[name]) throw configError('argument', `${name} is required`);
      }
      return query;
    },
    ({ authorizedTargets }) => {
      const { totalCount, list } = authorizedTargets ?? {};
      return { totalCount: totalCount ?? 0, list: (list ?? []).filter((target) => target !== null) };
    },
  );
}

/** To which targets of one kind a policy is assigned. Route `GET /api/v2/policies/assignments/by-target`. */
export function getPoliciesAssignmentsCondition(
  connection: ManagementConnection,
  namespace: string,
  policyCode: string,
  targetType: PolicyAssignmentTargetType,
): Promise<AssignmentsByTarget> {
  return connection.rest('GET /api/v2/policies/assignments/by-target', () => {
    const query = { namespace, policy_code: policyCode, target_type: targetType };
    return { query };
  });
}
