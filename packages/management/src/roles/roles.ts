import { type Page, type PagedIterable, paginate, type RoleFragment, type RoleWithParentFragment } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { CommonMessage } from '../results.js';
import type { Iterate } from '../users/types.js';
import { CreateRole, DeleteRole, DeleteRoles, Role, Roles, UpdateRole } from './roles.generated.js';
import type { ListRolesOptions, UpdateRoleOptions } from './types.js';

export * from './policies.js';
export * from './users.js';
export * from './values.js';

/**
 * Creates a role. Mutation `createRole`.
 *
 * @param code Names the role in all other calls; unique in its permission space.
 * @param namespace Code of the permission space. Default `default`.
 * @param parent Code of a role whose permissions it inherits.
 */
export function create(
  connection: ManagementConnection,
  code: string,
  description?: string,
  namespace?: string,
  parent?: string,
): Promise<RoleWithParentFragment> {
  return connection.graphql(CreateRole, { code, description, namespace, parent }, ({ createRole }) => createRole);
}

/** Deletes a role and takes it from its holders. Mutation `deleteRole`. */
function deleteRole(connection: ManagementConnection, code: string, namespace?: string): Promise<CommonMessage> {
  return connection.graphql(DeleteRole, { code, namespace }, ({ deleteRole }) => deleteRole);
}

export { deleteRole as delete };

/** Deletes several roles. Mutation `deleteRoles`. */
export function deleteMany(
  connection: ManagementConnection,
  codeList: string[],
  namespace?: string,
): Promise<CommonMessage> {
  return connection.graphql(DeleteRoles, { codeList, namespace }, ({ deleteRoles }) => deleteRoles);
}

/** Changes a role; what is not named stays. Mutation `updateRole`. */
export function update(
  connection: ManagementConnection,
  code: string,
  options: UpdateRoleOptions,
): Promise<RoleWithParentFragment> {
  return connection.graphql(
    UpdateRole,
    () => {
      const { description, newCode, namespace } = options;
      return { code, description, newCode, namespace };
    },
    ({ updateRole }) => updateRole,
  );
}

/** A role; null when there is none of this code. Query `role`. */
export function findByCode(
  connection: ManagementConnection,
  code: string,
  namespace?: string,
): Promise<RoleWithParentFragment | null> {
  return connection.graphql(Role, { code, namespace }, ({ role }) => role);
}

/** @deprecated Use `findByCode`. */
export const detail = findByCode;

/** A page of the roles of a permission space. Query `roles`. */
export function list(connection: ManagementConnection, options: ListRolesOptions = {}): Promise<Page<RoleFragment>> {
  return connection.graphql(
    Roles,
    () => {
      const { page = 1, limit = 10, namespace, sortBy } = options;
      return { page, limit, namespace, sortBy };
    },
    ({ roles }) => roles,
  );
}

/** All roles of a permission space, page by page. Query `roles`. */
export function iterate(
  connection: ManagementConnection,
  options: Iterate<ListRolesOptions> = {},
): PagedIterable<RoleFragment> {
  return paginate((page, limit) => list(connection, { ...options, page, limit }), options);
}
