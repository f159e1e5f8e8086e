import type { Call } from '../../server/call.js';
import { errors, invalidArgument, notFound } from '../../server/errors.js';
import type { NodeFields, Org, OrgNode } from './org.store.js';

/** Every node carries the way to it, so that deeper trees would cost the square of their depth. */
const MAX_LEVELS = 500;

/** @throws 400 for more levels than a tree may have */
export function requireLevels(levels: number): void {
  if (levels > MAX_LEVELS) throw invalidArgument(`An organisation has at most ${MAX_LEVELS} levels`);
}

/** @throws 404 */
export function requireOrg({ local, pool }: Call, id: string): Org {
  const org = local.store.orgs.byId(pool.id, id);
  if (!org) throw notFound(`Organisation ${id}`);
  return org;
}

/** A node, of this organisation when one is named. @throws 404 */
export function requireNode({ local, pool }: Call, id: string, orgId?: string): OrgNode {
  const node = local.store.orgs.node(pool.id, id);
  if (!node || (orgId !== undefined && node.orgId !== orgId)) throw notFound(`Node ${id}`);
  return node;
}

/** Without `parentId` below the topmost node. @throws 400, 404 */
export function addNode(call: Call, orgId: string, parentId: string | null | undefined, fields: NodeFields): OrgNode {
  const org = requireOrg(call, orgId);
  const parent = requireNode(call, parentId || org.rootNodeId, orgId);
  if (!fields.name) throw invalidArgument('A node needs a name');
  requireLevels(call.local.store.orgs.path(parent).length + 1);
  return call.local.store.orgs.addNode(org, parent.id, fields);
}

/** @throws 400 for the topmost node, which goes with its organisation */
export function deleteNode(call: Call, orgId: string, nodeId: string): void {
  const node = requireNode(call, nodeId, orgId);
  if (node.parentId === null) throw invalidArgument('The topmost node cannot be deleted; delete the organisation');
  call.local.db.transaction(() => call.local.store.orgs.deleteNode(node));
}

/** @throws 400 for the topmost node and for a place below the node itself */
export function moveNode(call: Call, orgId: string, nodeId: string, targetParentId: string): Org {
  const org = requireOrg(call, orgId);
  const node = requireNode(call, nodeId, orgId);
  const target = requireNode(call, targetParentId, orgId);
  const { orgs } = call.local.store;
  if (node.parentId === null) throw invalidArgument('The topmost node cannot be moved');
  const path = orgs.path(target);
  if (path.some(({ id }) => id === node.id)) throw invalidArgument('A node cannot be moved below itself');
  requireLevels(path.length + orgs.height(node));
  orgs.updateNode(node, { parentId: target.id });
  return org;
}

export interface NodeName {
  nodeId?: string | null | undefined;
  orgId?: string | null | undefined;
  nodeCode?: string | null | undefined;
}

/** A node by its id, or by organisation and code. @throws 400, 404 */
export function namedNode(call: Call, { nodeId, orgId, nodeCode }: NodeName): OrgNode {
  if (nodeId) return requireNode(call, nodeId);
  if (!orgId || !nodeCode) throw invalidArgument('Name the node by nodeId, or by orgId and nodeCode');
  const node = call.local.store.orgs.nodeByCode(call.pool.id, orgId, nodeCode);
  if (!node) throw notFound(`Node ${nodeCode}`);
  return node;
}

/** @throws 2004 when a user is not there */
export function addMembers(call: Call, node: OrgNode, userIds: readonly string[], isLeader?: boolean | null): void {
  const { store, db } = call.local;
  for (const id of userIds) if (!store.users.byId(call.pool.id, id)) throw errors.userNotFound();
  db.transaction(() => {
    for (const id of userIds) store.nodeMembers.add(node, id, isLeader);
  });
}

/** Users who are no members stay outside. */
export function removeMembers(call: Call, node: OrgNode, userIds: readonly string[]): void {
  const { store, db } = call.local;
  db.transaction(() => {
    for (const id of userIds) store.nodeMembers.remove(node.id, id);
  });
}

/** Those who are members of the one become members of the other. */
export function moveMembers(call: Call, userIds: readonly string[], source: OrgNode, target: OrgNode): void {
  const { store, db } = call.local;
  db.transaction(() => {
    for (const id of userIds) if (store.nodeMembers.remove(source.id, id) > 0) store.nodeMembers.add(target, id);
  });
}

/** Without a department the user has no main one. @throws 400 unless the user is a member of it */
export function setMainDepartment(call: Call, userId: string, departmentId: string | null | undefined): void {
  const { store } = call.local;
  const user = store.users.byId(call.pool.id, userId);
  if (!user) throw errors.userNotFound();
  const node = departmentId ? requireNode(call, departmentId) : null;
  if (node && !store.nodeMembers.table.find({ nodeId: node.id, userId })) {
    throw invalidArgument('The user is no member of this department');
  }
  store.users.update(user, { mainDepartmentId: node?.id ?? null, mainDepartmentCode: node?.code ?? null });
}
