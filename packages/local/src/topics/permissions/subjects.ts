import type { Local } from '../../server/local.js';
import type { OrgNode } from '../org/org.store.js';
import type { Role } from '../roles/roles.store.js';
import type { TargetType } from './policies.store.js';

/** Where a question is asked: everything the engine reads is of this pool and holds in this tenant. */
export interface Scope {
  readonly local: Local;
  readonly userPoolId: string;
  readonly tenantId: string | null;
}

/** Whom permissions are given to, by the ids of our own tables. */
export interface Subject {
  readonly type: TargetType;
  readonly id: string;
  /** A node above the one that is asked about: only what its children inherit counts. */
  readonly above?: boolean;
}

/** Everybody whose permissions are those of `subject`, too: a user's groups, roles and departments, a role's parents. */
export function subjectsOf(scope: Scope, subject: Subject): Subject[] {
  const { type, id } = subject;
  if (type === 'USER') return ofUser(scope, id);
  if (type === 'ROLE')
    return withParents(scope, scope.local.store.roles.table.list({ userPoolId: scope.userPoolId, id }));
  if (type === 'GROUP') return ofGroup(scope, id);
  return type === 'ORG' ? ofNode(scope, scope.local.store.orgs.node(scope.userPoolId, id)) : [subject];
}

function ofUser(scope: Scope, id: string): Subject[] {
  const { userPoolId, local } = scope;
  const { roles, groups, nodeMembers } = local.store;
  return distinct([
    { type: 'USER', id },
    ...withParents(scope, roles.held('USER', id)),
    ...groups.ofUser(userPoolId, id).flatMap((group) => ofGroup(scope, group.id)),
    ...nodeMembers.nodesOf(userPoolId, id).flatMap((node) => ofNode(scope, node)),
  ]);
}

function ofGroup(scope: Scope, id: string): Subject[] {
  const { groups, roles } = scope.local.store;
  const group = groups.table.find({ userPoolId: scope.userPoolId, id });
  return group ? [{ type: 'GROUP', id }, ...withParents(scope, roles.held('GROUP', group.code))] : [];
}

function ofNode(scope: Scope, node: OrgNode | null): Subject[] {
  if (!node) return [];
  const { orgs, roles } = scope.local.store;
  const held = [node.id, node.code].flatMap((name) => (name ? roles.held('NODE', name) : []));
  const path = orgs.path(node).map(({ id }): Subject => ({ type: 'ORG', id, above: id !== node.id }));
  return [...path, ...withParents(scope, held)];
}

/** Roles of this pool and those they inherit from. */
function withParents({ local, userPoolId }: Scope, roles: readonly Role[]): Subject[] {
  const found = new Map<string, Subject>();
  const open = roles.filter((role) => role.userPoolId === userPoolId);
  for (let role = open.pop(); role; role = open.pop()) {
    if (found.has(role.id)) continue;
    found.set(role.id, { type: 'ROLE', id: role.id });
    const parent = role.parentCode ? local.store.roles.byCode(userPoolId, role.parentCode, role.namespace) : null;
    if (parent) open.push(parent);
  }
  return [...found.values()];
}

/** Each once; being a member of a node counts for more than being below it. */
function distinct(subjects: readonly Subject[]): Subject[] {
  const found = new Map<string, Subject>();
  for (const subject of subjects) {
    const key = `${subject.type} ${subject.id}`;
    if (!found.has(key) || !subject.above) found.set(key, subject);
  }
  return [...found.values()];
}
