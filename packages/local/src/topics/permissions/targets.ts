import { errors, invalidArgument, notFound } from '../../server/errors.js';
import { DEFAULT_NAMESPACE } from '../roles/namespace.js';
import type { TargetType } from './policies.store.js';
import type { Scope, Subject } from './subjects.js';

/** A target as the API names it: users and nodes by id, roles and groups by code. */
export interface Target {
  readonly targetType: string;
  readonly targetIdentifier: string;
}

/** A role's code is looked up in the namespace of the permission, then among the roles of the whole pool. */
export function subjectOf(scope: Scope, { targetType, targetIdentifier }: Target, namespace: string): Subject {
  const find = finders[targetType as TargetType];
  if (!find) throw invalidArgument(`${targetType} is no kind of target`);
  return { type: targetType as TargetType, id: find(scope, targetIdentifier, namespace) };
}

type Finder = (scope: Scope, identifier: string, namespace: string) => string;

const finders: Record<TargetType, Finder> = {
  USER({ local, userPoolId }, id) {
    if (!local.store.users.byId(userPoolId, id)) throw errors.userNotFound();
    return id;
  },
  ROLE({ local: { store }, userPoolId }, code, namespace) {
    const role =
      store.roles.byCode(userPoolId, code, namespace) ?? store.roles.byCode(userPoolId, code, DEFAULT_NAMESPACE);
    if (!role) throw notFound(`Role ${code}`);
    return role.id;
  },
  GROUP({ local, userPoolId }, code) {
    const group = local.store.groups.byCode(userPoolId, code);
    if (!group) throw notFound(`Group ${code}`);
    return group.id;
  },
  ORG({ local, userPoolId }, id) {
    if (!local.store.orgs.node(userPoolId, id)) throw notFound(`Node ${id}`);
    return id;
  },
  AK_SK: (_scope, id) => id,
};

/** How the API names a subject; null when it is gone. */
export function targetOf({ local: { store }, userPoolId }: Scope, { type, id }: Subject): Target | null {
  const targetIdentifier = namers[type](store, userPoolId, id);
  return targetIdentifier ? { targetType: type, targetIdentifier } : null;
}

type Store = Scope['local']['store'];
type Namer = (store: Store, userPoolId: string, id: string) => string | undefined;

const namers: Record<TargetType, Namer> = {
  USER: (store, userPoolId, id) => store.users.byId(userPoolId, id)?.id,
  ROLE: (store, userPoolId, id) => store.roles.table.find({ userPoolId, id })?.code,
  GROUP: (store, userPoolId, id) => store.groups.table.find({ userPoolId, id })?.code,
  ORG: (store, userPoolId, id) => store.orgs.node(userPoolId, id)?.id,
  AK_SK: (_store, _userPoolId, id) => id,
};
