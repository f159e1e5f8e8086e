import { type Page, type PagedIterable, paginate, type User } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { CommonMessage } from '../results.js';
import { toUsers } from '../user.js';
import type { Iterate } from '../users/types.js';
import { assignRoles, revokeRoles } from './assignments.js';
import { RoleWithUsers, RoleWithUsersWithCustomData } from './roles.generated.js';
import type { FindRoleUsersOptions, RoleUsersOptions } from './types.js';

/** A page of the users who have a role; an empty one when there is no such role. Query `role`. */
export function listUsers(
  connection: ManagementConnection,
  code: string,
  options: RoleUsersOptions = {},
): Promise<Page<User>> {
  const document = options?.withCustomData ? RoleWithUsersWithCustomData : RoleWithUsers;
  return connection.graphql(
    document,
    () => {
      const { namespace, page = 1, limit = 10 } = options;
      return { code, namespace, page, limit };
    },
    ({ role }) => toUsers(role?.users),
  );
}

/** All users who have a role, page by page. Query `role`. */
export function iterateUsers(
  connection: ManagementConnection,
  code: string,
  options: Iterate<RoleUsersOptions> = {},
): PagedIterable<User> {
  return paginate((page, limit) => listUsers(connection, code, { ...options, page, limit }), options);
}

/** Users who have a role and whose name, mail address or number holds a text. Route `POST /api/v2/roles/roleUsers`. */
export function findUsers(
  connection: ManagementConnection,
  code: string,
  options: FindRoleUsersOptions = {},
): Promise<Page<User>> {
  return connection.rest(
    'POST /api/v2/roles/roleUsers',
    () => {
      const { namespace = 'default', search = '', page = 1, limit = 10 } = options;
      return {
        body: { code, namespace, search, page, limit },
        repeatable: true,
      };
    },
    (answer) => toUsers(answer),
  );
}

/** All users that `findUsers` finds, page by page. Route `POST /api/v2/roles/roleUsers`. */
export function iterateFindUsers(
  connection: ManagementConnection,
  code: string,
  options: Iterate<FindRoleUsersOptions> = {},
): PagedIterable<User> {
  return paginate((page, limit) => findUsers(connection, code, { ...options, page, limit }), options);
}

/** Gives a role to users. Mutation `assignRole`. */
export const addUsers = (
  connection: ManagementConnection,
  code: string,
  userIds: string[],
  namespace?: string,
): Promise<CommonMessage> => assignRoles(connection, { roleCode: code, userIds, namespace });

/** Takes a role from users. Mutation `revokeRole`. */
export const removeUsers = (
  connection: ManagementConnection,
  code: string,
  userIds: string[],
  namespace?: string,
): Promise<CommonMessage> => revokeRoles(connection, { roleCode: code, userIds, namespace });
