import type { NodeFragment, Page, RoleWithParentFragment } from '@authing/core';
import { GetUserDepartments, GetUserRoles, ListUserAuthorizedResources } from '@authing/core/documents';
import {
  type AuthorizedResource,
  type AuthorizedResourcesOptions,
  authorizedResourcesOf,
} from '../authorized-resources.js';
import type { ManagementConnection } from '../connection.js';
import type { GroupFragment } from '../generated/graphql.generated.js';
import { addUsers as addGroupUsers, removeUsers as removeGroupUsers } from '../groups/groups.js';
import { type CommonMessage, pageOrEmpty } from '../results.js';
import { assignRoles, revokeRoles } from '../roles/assignments.js';
import { iterateUsers as iterateRoleUsers } from '../roles/users.js';
import { GetUserGroups } from './users.generated.js';

/** The groups a user is in; none for an unknown user. Query `user`. */
export function listGroups(connection: ManagementConnection, userId: string): Promise<Page<GroupFragment>> {
  return connection.graphql(GetUserGroups, { id: userId }, ({ user }) => pageOrEmpty(user?.groups));
}

/** Puts a user into a group, named by its code. Mutation `addUserToGroup`. */
export const addGroup = (connection: ManagementConnection, userId: string, group: string): Promise<CommonMessage> =>
  addGroupUsers(connection, group, [userId]);

/** Takes a user out of a group, named by its code. Mutation `removeUserFromGroup`. */
export const removeGroup = (connection: ManagementConnection, userId: string, group: string): Promise<CommonMessage> =>
  removeGroupUsers(connection, group, [userId]);

/**
 * The roles of a user; none for an unknown user. Query `user`.
 *
 * @param namespace Code of the permission space to look in. Default: as the service says.
 */
export function listRoles(
  connection: ManagementConnection,
  userId: string,
  namespace?: string,
): Promise<Page<RoleWithParentFragment>> {
  return connection.graphql(GetUserRoles, { id: userId, namespace }, ({ user }) => pageOrEmpty(user?.roles));
}

/** Gives roles to a user. Mutation `assignRole`. */
export const addRoles = (
  connection: ManagementConnection,
  userId: string,
  roles: string[],
  namespace?: string,
): Promise<CommonMessage> => assignRoles(connection, { roleCodes: roles, userIds: [userId], namespace });

/** Takes roles from a user. Mutation `revokeRole`. */
export const removeRoles = (
  connection: ManagementConnection,
  userId: string,
  roles: string[],
  namespace?: string,
): Promise<CommonMessage> => revokeRoles(connection, { roleCodes: roles, userIds: [userId], namespace });

/**
 * Whether a user has a role. The service gives a user's roles as one page without a next; where it left some out, the
 * users of the role are walked. Query `user`, then `role`.
 */
export async function hasRole(
  connection: ManagementConnection,
  userId: string,
  roleCode: string,
  namespace?: string,
): Promise<boolean> {
  const { has, more } = await connection.graphql(GetUserRoles, { id: userId, namespace }, ({ user }) => {
    const { list, totalCount } = pageOrEmpty(user?.roles);
    return { has: list.some(({ code }) => code === roleCode), more: list.length < totalCount };
  });
  if (has || !more) return has;
  for await (const { id } of iterateRoleUsers(connection, roleCode, { namespace })) if (id === userId) return true;
  return false;
}

/**
 * The organisations a user belongs to, each as the chain of nodes from the root to the user's. The service does not
 * document their members. Route `GET /api/v2/users/{userId}/orgs`.
 */
export function listOrgs(connection: ManagementConnection, userId: string): Promise<unknown[]> {
  return connection.rest('GET /api/v2/users/{userId}/orgs', { path: { userId } });
}

/** A department and how the user belongs to it. */
export interface UserDepartment {
  department: NodeFragment & { isVirtualNode: boolean | null };
  isMainDepartment: boolean;
  /** ISO 8601. */
  joinedAt: string | null;
}

/**
 * The departments a user belongs to; none for an unknown user. Query `user`.
 *
 * @param orgId Only departments of this organisation. Default: all.
 */
export function listDepartment(
  connection: ManagementConnection,
  userId: string,
  orgId?: string,
): Promise<Page<UserDepartment>> {
  return connection.graphql(GetUserDepartments, { id: userId, orgId }, ({ user }) => pageOrEmpty(user?.departments));
}

/**
 * What a user may do, directly or through roles, groups and departments. Query `user`.
 *
 * @param namespace Code of the permission space to look in.
 * @throws AuthingError `api` (404) for an unknown user.
 */
export function listAuthorizedResources(
  connection: ManagementConnection,
  userId: string,
  namespace: string,
  options: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  return connection.graphql(
    ListUserAuthorizedResources,
    () => {
      const { resourceType } = options;
      return { id: userId, namespace, resourceType };
    },
    ({ user }) => authorizedResourcesOf(user, 'The user'),
  );
}

/** The tenants a user belongs to. Route `GET /api/v2/users/{userId}/tenants`. */
export function getUserTenants(connection: ManagementConnection, userId: string): Promise<unknown> {
  return connection.rest('GET /api/v2/users/{userId}/tenants', { path: { userId } });
}
