import {
  AuthingError,
  type IterateOptions,
  type Page,
  type PagedIterable,
  paginate,
  required,
  type User,
} from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import { type CommonMessage, done } from '../results.js';
import {
  AddMember,
  MoveMembers,
  NodeByCodeWithMembers,
  NodeByIdWithMembers,
  RemoveMember,
  SetMainDepartment,
} from './members.generated.js';
import type { AddMembersOptions, MembersQuery, MoveMembersOptions } from './types.js';

/** @throws AuthingError `api` with code 404 when there is no such node. */
function membersOf(node: { users: Page<User> } | null): Page<User> {
  if (!node) throw new AuthingError('api', 404, 'The node does not exist');
  return node.users;
}

/** Makes users members of a node; returns its first members. Mutation `addMember`. */
export function addMembers(
  connection: ManagementConnection,
  nodeId: string,
  userIds: string[],
  options: AddMembersOptions = {},
): Promise<Page<User>> {
  return connection.graphql(
    AddMember,
    () => {
      const { isLeader } = options;
      return { nodeId, userIds, isLeader };
    },
    (data) => required(data.addMember).users,
  );
}

/** Ends memberships of a node; returns the first members left. Mutation `removeMember`. */
export function removeMembers(
  connection: ManagementConnection,
  nodeId: string,
  userIds: string[],
): Promise<Page<User>> {
  return connection.graphql(RemoveMember, { nodeId, userIds }, (data) => required(data.removeMember).users);
}

/** Moves members from one node to another. Resolves to true. Mutation `moveMembers`. */
export function moveMembers(connection: ManagementConnection, options: MoveMembersOptions): Promise<boolean> {
  return connection.graphql(MoveMembers, options, done);
}

/**
 * A page of the members of a node. Query `nodeByIdWithMembers`.
 *
 * @throws AuthingError `api` with code 404 when there is no such node.
 */
export function listMembers(
  connection: ManagementConnection,
  nodeId: string,
  query: MembersQuery = {},
): Promise<Page<User>> {
  return connection.graphql(NodeByIdWithMembers, { ...query, id: nodeId }, ({ nodeById }) => membersOf(nodeById));
}

/** A page of the members of a node that is named by its code. Query `nodeByCodeWithMembers`. */
export function listMembersByNodeCode(
  connection: ManagementConnection,
  orgId: string,
  code: string,
  query: MembersQuery = {},
): Promise<Page<User>> {
  return connection.graphql(NodeByCodeWithMembers, { ...query, orgId, code }, ({ nodeByCode }) =>
    membersOf(nodeByCode),
  );
}

/** All members of a node, page by page. */
export function iterateMembers(
  connection: ManagementConnection,
  nodeId: string,
  options: IterateOptions & Pick<MembersQuery, 'includeChildrenNodes'> = {},
): PagedIterable<User> {
  return paginate((page, limit) => listMembers(connection, nodeId, { ...options, page, limit }), options);
}

/** Says which of a user's departments is the main one. Mutation `setMainDepartment`. */
export function setMainDepartment(
  connection: ManagementConnection,
  userId: string,
  departmentId: string,
): Promise<CommonMessage> {
  return connection.graphql(SetMainDepartment, { userId, departmentId }, ({ setMainDepartment }) => setMainDepartment);
}
