import {
  type IterateOptions,
  type Page,
  type PagedIterable,
  paginate,
  type SortByEnum,
  type User,
} from '@authing/core';
import {
  type AuthorizedResource,
  type AuthorizedResourcesOptions,
  authorizedResourcesOf,
} from '../authorized-resources.js';
import type { ManagementConnection } from '../connection.js';
import type { GroupFragment } from '../generated/graphql.generated.js';
import type { CommonMessage } from '../results.js';
import { toUsers } from '../user.js';
import type { Iterate, PageOptions, WithCustomData } from '../users/types.js';
import {
  AddUserToGroup,
  CreateGroup,
  DeleteGroups,
  Group,
  Groups,
  GroupWithUsers,
  GroupWithUsersWithCustomData,
  ListGroupAuthorizedResources,
  RemoveUserFromGroup,
  UpdateGroup,
} from './groups.generated.js';

/** What a list of groups is limited to and its order. */
export interface ListGroupsOptions {
  /** Only groups this user is in. */
  userId?: string;
  sortBy?: SortByEnum;
}

/**
 * Creates a group. Mutation `createGroup`.
 *
 * @param code Names the group in all other calls; unique in the pool.
 * @param name Name for people.
 */
export function create(
  connection: ManagementConnection,
  code: string,
  name: string,
  description?: string,
): Promise<GroupFragment> {
  return connection.graphql(CreateGroup, { code, name, description }, ({ createGroup }) => createGroup);
}

/** Deletes a group; its members stay users. Mutation `deleteGroups`. */
const deleteGroup = (connection: ManagementConnection, code: string): Promise<CommonMessage> =>
  deleteMany(connection, [code]);

export { deleteGroup as delete };

/** Deletes several groups. Mutation `deleteGroups`. */
export function deleteMany(connection: ManagementConnection, codeList: string[]): Promise<CommonMessage> {
  return connection.graphql(DeleteGroups, { codeList }, ({ deleteGroups }) => deleteGroups);
}

/** Changes a group; what is not named stays. `newCode` replaces its code. Mutation `updateGroup`. */
export function update(
  connection: ManagementConnection,
  code: string,
  input: { name?: string; description?: string; newCode?: string },
): Promise<GroupFragment> {
  return connection.graphql(
    UpdateGroup,
    () => {
      const { name, description, newCode } = input;
      return { code, name, description, newCode };
    },
    ({ updateGroup }) => updateGroup,
  );
}

/** A group; null when there is none of this code. Query `group`. */
export function detail(connection: ManagementConnection, code: string): Promise<GroupFragment | null> {
  return connection.graphql(Group, { code }, ({ group }) => group);
}

/** A page of the pool's groups. Query `groups`. */
export function list(
  connection: ManagementConnection,
  page = 1,
  limit = 10,
  options: ListGroupsOptions = {},
): Promise<Page<GroupFragment>> {
  return connection.graphql(
    Groups,
    () => {
      const { userId, sortBy } = options;
      return { page, limit, userId, sortBy };
    },
    ({ groups }) => groups,
  );
}

/** All groups of the pool, page by page. Query `groups`. */
export function iterate(
  connection: ManagementConnection,
  options: IterateOptions & ListGroupsOptions = {},
): PagedIterable<GroupFragment> {
  return paginate((page, limit) => list(connection, page, limit, options), options);
}

/** A page of a group's members; an empty one when there is no such group. Query `group`. */
export function listUsers(
  connection: ManagementConnection,
  code: string,
  options: PageOptions & WithCustomData = {},
): Promise<Page<User>> {
  const document = options?.withCustomData ? GroupWithUsersWithCustomData : GroupWithUsers;
  return connection.graphql(
    document,
    () => {
      const { page = 1, limit = 10 } = options;
      return { code, page, limit };
    },
    ({ group }) => toUsers(group?.users),
  );
}

/** All members of a group, page by page. Query `group`. */
export function iterateUsers(
  connection: ManagementConnection,
  code: string,
  options: Iterate<WithCustomData> = {},
): PagedIterable<User> {
  return paginate((page, limit) => listUsers(connection, code, { ...options, page, limit }), options);
}

/** Puts users into a group. Mutation `addUserToGroup`. */
export function addUsers(connection: ManagementConnection, code: string, userIds: string[]): Promise<CommonMessage> {
  return connection.graphql(AddUserToGroup, { code, userIds }, ({ addUserToGroup }) => addUserToGroup);
}

/** Takes users out of a group. Mutation `removeUserFromGroup`. */
export function removeUsers(connection: ManagementConnection, code: string, userIds: string[]): Promise<CommonMessage> {
  return connection.graphql(RemoveUserFromGroup, { code, userIds }, ({ removeUserFromGroup }) => removeUserFromGroup);
}

/**
 * What members may do through the group. Query `group`.
 *
 * @param namespace Code of the permission space to look in.
 * @throws AuthingError `api` (404) for an unknown group.
 */
export function listAuthorizedResources(
  connection: ManagementConnection,
  code: string,
  namespace: string,
  options: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  return connection.graphql(
    ListGroupAuthorizedResources,
    () => {
      const { resourceType } = options;
      return { code, namespace, resourceType };
    },
    ({ group }) => authorizedResourcesOf(group, 'The group'),
  );
}
