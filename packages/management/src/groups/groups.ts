import {
  type IterateOptions,
  type Page,
  type PagedIterable,
  paginate,
  type SortByEnum,
  type User,
} from '@authing/core';
import type { CommonMessage } from '../answers.js';
import {
  type AuthorizedResource,
  type AuthorizedResourcesOptions,
  authorizedResourcesOf,
} from '../authorized-resources.js';
import type { ManagementConnection } from '../connection.js';
import type { GroupFragment } from '../generated/graphql.generated.js';
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
export async function create(
  connection: ManagementConnection,
  code: string,
  name: string,
  description?: string,
): Promise<GroupFragment> {
  return (await connection.graphql(CreateGroup, { code, name, description })).createGroup;
}

/** Deletes a group; its members stay users. Mutation `deleteGroups`. */
const deleteGroup = (connection: ManagementConnection, code: string): Promise<CommonMessage> =>
  deleteMany(connection, [code]);

export { deleteGroup as delete };

/** Deletes several groups. Mutation `deleteGroups`. */
export async function deleteMany(connection: ManagementConnection, codeList: string[]): Promise<CommonMessage> {
  return (await connection.graphql(DeleteGroups, { codeList })).deleteGroups;
}

/** Changes a group; what is not named stays. `newCode` replaces its code. Mutation `updateGroup`. */
export async function update(
  connection: ManagementConnection,
  code: string,
  { name, description, newCode }: { name?: string; description?: string; newCode?: string },
): Promise<GroupFragment> {
  return (await connection.graphql(UpdateGroup, { code, name, description, newCode })).updateGroup;
}

/** A group; null when there is none of this code. Query `group`. */
export async function detail(connection: ManagementConnection, code: string): Promise<GroupFragment | null> {
  return (await connection.graphql(Group, { code })).group;
}

/** A page of the pool's groups. Query `groups`. */
export async function list(
  connection: ManagementConnection,
  page = 1,
  limit = 10,
  { userId, sortBy }: ListGroupsOptions = {},
): Promise<Page<GroupFragment>> {
  return (await connection.graphql(Groups, { page, limit, userId, sortBy })).groups;
}

/** All groups of the pool, page by page. Query `groups`. */
export function iterate(
  connection: ManagementConnection,
  options: IterateOptions & ListGroupsOptions = {},
): PagedIterable<GroupFragment> {
  return paginate((page, limit) => list(connection, page, limit, options), options);
}

/** A page of a group's members; an empty one when there is no such group. Query `group`. */
export async function listUsers(
  connection: ManagementConnection,
  code: string,
  { withCustomData, page = 1, limit = 10 }: PageOptions & WithCustomData = {},
): Promise<Page<User>> {
  const document = withCustomData ? GroupWithUsersWithCustomData : GroupWithUsers;
  return toUsers((await connection.graphql(document, { code, page, limit })).group?.users);
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
export async function addUsers(
  connection: ManagementConnection,
  code: string,
  userIds: string[],
): Promise<CommonMessage> {
  return (await connection.graphql(AddUserToGroup, { code, userIds })).addUserToGroup;
}

/** Takes users out of a group. Mutation `removeUserFromGroup`. */
export async function removeUsers(
  connection: ManagementConnection,
  code: string,
  userIds: string[],
): Promise<CommonMessage> {
  return (await connection.graphql(RemoveUserFromGroup, { code, userIds })).removeUserFromGroup;
}

/**
 * What members may do through the group. Query `group`.
 *
 * @param namespace Code of the permission space to look in.
 * @throws AuthingError `api` (404) for an unknown group.
 */
export async function listAuthorizedResources(
  connection: ManagementConnection,
  code: string,
  namespace: string,
  { resourceType }: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  const { group } = await connection.graphql(ListGroupAuthorizedResources, { code, namespace, resourceType });
  return authorizedResourcesOf(group, 'The group');
}
