import { type Page, type PagedIterable, paginate, type User } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { UsersFilterBody } from '../generated/rest.generated.js';
import { toUsers, type UserWithIdentities } from '../user.js';
import type { Iterate, ListUsersOptions, SearchUsersOptions } from './types.js';
import { ArchivedUsers, SearchUser, SearchUserWithCustomData, Users, UsersWithCustomData } from './users.generated.js';

/** A page of the pool's users with their accounts at other providers. Query `users`. */
export function list(
  connection: ManagementConnection,
  page = 1,
  limit = 10,
  options: ListUsersOptions = {},
): Promise<Page<UserWithIdentities>> {
  const document = options?.withCustomData ? UsersWithCustomData : Users;
  return connection.graphql(
    document,
    () => {
      const { excludeUsersInOrg = false, sortBy } = options;
      return { page, limit, excludeUsersInOrg, sortBy };
    },
    ({ users }) => toUsers(users),
  );
}

/** All users of the pool, page by page. Query `users`. */
export function iterate(
  connection: ManagementConnection,
  options: Iterate<ListUsersOptions> = {},
): PagedIterable<UserWithIdentities> {
  return paginate((page, limit) => list(connection, page, limit, options), options);
}

/**
 * Users that meet conditions. Route `POST /api/v2/users/filter`.
 *
 * @param options `filter` is passed on as it is: the service does not document its grammar.
 */
export function filter(connection: ManagementConnection, options: UsersFilterBody = {}): Promise<Page<User>> {
  return connection.rest('POST /api/v2/users/filter', { body: options, repeatable: true }, toUsers);
}

/** All users that meet conditions, page by page. Route `POST /api/v2/users/filter`. */
export function iterateFilter(
  connection: ManagementConnection,
  options: Iterate<UsersFilterBody> = {},
): PagedIterable<User> {
  return paginate((page, limit) => filter(connection, { ...options, page, limit }), options);
}

/** A page of users who were deleted. Query `archivedUsers`. */
export function listArchivedUsers(connection: ManagementConnection, page = 1, limit = 10): Promise<Page<User>> {
  return connection.graphql(ArchivedUsers, { page, limit }, ({ archivedUsers }) => toUsers(archivedUsers));
}

/** All users who were deleted, page by page. Query `archivedUsers`. */
export function iterateArchivedUsers(
  connection: ManagementConnection,
  options: Iterate<object> = {},
): PagedIterable<User> {
  return paginate((page, limit) => listArchivedUsers(connection, page, limit), options);
}

/** Users one of whose fields holds the text. Query `searchUser`. */
export function search(
  connection: ManagementConnection,
  query: string,
  options: SearchUsersOptions = {},
): Promise<Page<User>> {
  const document = options?.withCustomData ? SearchUserWithCustomData : SearchUser;
  return connection.graphql(
    document,
    () => {
      const { fields, page = 1, limit = 10, departmentOpts, groupOpts, roleOpts } = options;
      const variables = { query, fields, page, limit, departmentOpts, groupOpts, roleOpts };
      return variables;
    },
    ({ searchUser }) => toUsers(searchUser),
  );
}

/** All users one of whose fields holds the text, page by page. Query `searchUser`. */
export function iterateSearch(
  connection: ManagementConnection,
  query: string,
  options: Iterate<SearchUsersOptions> = {},
): PagedIterable<User> {
  return paginate((page, limit) => search(connection, query, { ...options, page, limit }), options);
}
