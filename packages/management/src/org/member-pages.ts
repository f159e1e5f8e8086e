import { AuthingError, type IterateOptions, type Page, type PagedIterable, paginate, type User } from '@authing/core';
import { type CommonMessage, expectResult } from '../answers.js';
import type { ManagementConnection } from '../connection.js';
import { done } from '../done.js';
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
export async function addMembers(
  connection: ManagementConnection,
  nodeId: string,
  userIds: string[],
  { isLeader }: AddMembersOptions = {},
): Promise<Page<User>> {
  return expectResult((await connection.graphql(AddMember, { nodeId, userIds, isLeader })).addMember, 'addMember')
    .users;
}

/** Ends memberships of a node; returns the first members left. Mutation `removeMember`. */
export async function removeMembers(
  connection: ManagementConnection,
  nodeId: string,
  userIds: string[],
): Promise<Page<User>> {
  return expectResult((await connection.graphql(RemoveMember, { nodeId, userIds })).removeMember, 'removeMember').users;
}

/** Moves members from one node to another. Resolves to true. Mutation `moveMembers`. */
export async function moveMembers(connection: ManagementConnection, options: MoveMembersOptions): Promise<boolean> {
  return done(connection.graphql(MoveMembers, options));
}

/**
 * A page of the members of a node. Query `nodeByIdWithMembers`.
 *
 * @throws AuthingError `api` with code 404 when there is no such node.
 */
export async function listMembers(
  connection: ManagementConnection,
  nodeId: string,
  query: MembersQuery = {},
): Promise<Page<User>> {
  return membersOf((await connection.graphql(NodeByIdWithMembers, { ...query, id: nodeId })).nodeById);
}

/** A page of the members of a node that is named by its code. Query `nodeByCodeWithMembers`. */
export async function listMembersByNodeCode(
  connection: ManagementConnection,
  orgId: string,
  code: string,
  query: MembersQuery = {},
): Promise<Page<User>> {
  return membersOf((await connection.graphql(NodeByCodeWithMembers, { ...query, orgId, code })).nodeByCode);
}

/** All members of a node, page by page. */
export function iterateMembers(
  connection: ManagementConnection,
  nodeId: string,
  { includeChildrenNodes, ...options }: IterateOptions & Pick<MembersQuery, 'includeChildrenNodes'> = {},
): PagedIterable<User> {
  return paginate((page, limit) => listMembers(connection, nodeId, { includeChildrenNodes, page, limit }), options);
}

/** Says which of a user's departments is the main one. Mutation `setMainDepartment`. */
export async function setMainDepartment(
  connection: ManagementConnection,
  userId: string,
  departmentId: string,
): Promise<CommonMessage> {
  return (await connection.graphql(SetMainDepartment, { userId, departmentId })).setMainDepartment;
}
