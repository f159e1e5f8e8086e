import {
  type IterateOptions,
  type Page,
  type PagedIterable,
  paginate,
  type ResourceType,
  type RoleFragment,
  type User,
} from '@authing/core';
import type { AuthorizedResource } from '../authorized-resources.js';
import type { ManagementConnection } from '../connection.js';
import type { CommonMessage } from '../results.js';
import { requireSome } from '../results.js';
import * as roles from '../roles/roles.js';
import type { ApplicationRole, ApplicationRoleUpdates, PageQuery } from './types.js';

// The roles of an application are those of its own namespace, whose code is its id.

/** Creates a role in an application. See `roles.create`. */
export async function createRole(
  connection: ManagementConnection,
  appId: string,
  role: ApplicationRole,
): Promise<RoleFragment> {
  requireSome(role, 'role');
  const { code, description } = role;
  return roles.create(connection, code, description, appId);
}

/** Deletes a role of an application. See `roles.delete`. */
export function deleteRole(connection: ManagementConnection, appId: string, code: string): Promise<CommonMessage> {
  return roles.delete(connection, code, appId);
}

/** Deletes several roles of an application. See `roles.deleteMany`. */
export function deleteRoles(connection: ManagementConnection, appId: string, codes: string[]): Promise<CommonMessage> {
  return roles.deleteMany(connection, codes, appId);
}

/** Changes description or code of a role of an application. See `roles.update`. */
export async function updateRole(
  connection: ManagementConnection,
  appId: string,
  updates: ApplicationRoleUpdates,
): Promise<RoleFragment> {
  requireSome(updates, 'updates');
  const { code, description, newCode } = updates;
  return roles.update(connection, code, { description, newCode, namespace: appId });
}

/** A role of an application, or null. See `roles.findByCode`. */
export function findRole(connection: ManagementConnection, appId: string, code: string): Promise<RoleFragment | null> {
  return roles.findByCode(connection, code, appId);
}

/** A page of the roles of an application. See `roles.list`. */
export function getRoles(
  connection: ManagementConnection,
  appId: string,
  query: PageQuery = {},
): Promise<Page<RoleFragment>> {
  return roles.list(connection, { ...query, namespace: appId });
}

/** All roles of an application, page by page. */
export function iterateRoles(
  connection: ManagementConnection,
  appId: string,
  options?: IterateOptions,
): PagedIterable<RoleFragment> {
  return paginate((page, limit) => getRoles(connection, appId, { page, limit }), options);
}

/** A page of the users who hold a role of an application; 4.x always gave the first ten. See `roles.listUsers`. */
export function getUsersByRoleCode(
  connection: ManagementConnection,
  appId: string,
  code: string,
  query: PageQuery = {},
): Promise<Page<User>> {
  return roles.listUsers(connection, code, { ...query, namespace: appId });
}

/** All users who hold a role of an application, page by page. */
export function iterateUsersByRoleCode(
  connection: ManagementConnection,
  appId: string,
  code: string,
  options?: IterateOptions,
): PagedIterable<User> {
  return paginate((page, limit) => getUsersByRoleCode(connection, appId, code, { page, limit }), options);
}

/** Gives users a role of an application. See `roles.addUsers`. */
export function addUsersToRole(
  connection: ManagementConnection,
  appId: string,
  code: string,
  userIds: string[],
): Promise<CommonMessage> {
  return roles.addUsers(connection, code, userIds, appId);
}

/** Takes a role of an application from users. See `roles.removeUsers`. */
export function removeUsersFromRole(
  connection: ManagementConnection,
  appId: string,
  code: string,
  userIds: string[],
): Promise<CommonMessage> {
  return roles.removeUsers(connection, code, userIds, appId);
}

/** What the holders of a role of an application may use through it. See `roles.listAuthorizedResources`. */
export function listAuthorizedResourcesByRole(
  connection: ManagementConnection,
  appId: string,
  code: string,
  resourceType?: ResourceType,
): Promise<Page<AuthorizedResource>> {
  return roles.listAuthorizedResources(connection, code, appId, { resourceType });
}
