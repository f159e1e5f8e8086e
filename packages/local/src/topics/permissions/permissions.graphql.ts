import { forEither, forManagement } from '../../server/access.js';
import { type Call, isManagement, requireUser, succeeded } from '../../server/call.js';
import { errors, invalidArgument } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { type GrantChange, grant } from './grants.js';
import { namespaceOf } from './policies.js';
import { authorizedResourcesFor, authorizedTargets, decisionFor, scopeOf } from './questions.js';
import { subjectOf } from './targets.js';

export const permissions: Resolvers<Call> = {
  Query: {
    isActionAllowed: forEither(
      (_, { userId, resource, action, namespace }, call) =>
        verdict(call, userId, resource, action, namespace) === 'ALLOW',
    ),
    isActionDenied: forEither(
      (_, { userId, resource, action }, call) => verdict(call, userId, resource, action) === 'DENY',
    ),
    authorizedResources: forEither((_, { targetType, targetIdentifier, namespace, resourceType }, call) => {
      const target = targetType && targetIdentifier ? { targetType, targetIdentifier } : ownTarget(call);
      requireOwn(call, target);
      return resourcesOf(call, target, namespace, resourceType);
    }),
    authorizedTargets: forManagement((_, question, call) => {
      const list = authorizedTargets(scopeOf(call), question);
      return { totalCount: list.length, list };
    }),
  },
  Mutation: {
    allow: forManagement((_, { resource, action, userId, userIds, roleCode, roleCodes, namespace }, call) => {
      const change = (targetType: string) => (targetIdentifier: string) => ({
        targetType,
        targetIdentifier,
        resource,
        actions: [action],
      });
      const users = [userId, ...(userIds ?? [])].filter((id) => typeof id === 'string').map(change('USER'));
      const roles = [roleCode, ...(roleCodes ?? [])].filter((code) => typeof code === 'string').map(change('ROLE'));
      if (users.length + roles.length === 0) throw invalidArgument('Name a user or a role');
      grant(call, namespace, [...users, ...roles]);
      return succeeded(call);
    }),
    authorizeResource: forManagement((_, { namespace, resource, resourceType, opts }, call) => {
      const given = (opts ?? []).filter((opt) => opt !== null && opt !== undefined);
      if (!resource || given.length === 0) throw errors.paramsIncomplete();
      const changes = given.map(
        ({ actions, ...target }): GrantChange => ({ ...target, resource, resourceType, actions: actions ?? [] }),
      );
      grant(call, namespace, changes);
      return succeeded(call);
    }),
  },
  User: {
    authorizedResources: ({ id }, { namespace, resourceType }, call) =>
      resourcesOf(call, { targetType: 'USER', targetIdentifier: id ?? '' }, namespace, resourceType),
  },
  Role: {
    authorizedResources: ({ code, namespace }, { resourceType }, call) =>
      resourcesOf(call, { targetType: 'ROLE', targetIdentifier: code ?? '' }, namespace, resourceType),
  },
  Group: {
    authorizedResources: ({ code }, { namespace, resourceType }, call) =>
      resourcesOf(call, { targetType: 'GROUP', targetIdentifier: code ?? '' }, namespace, resourceType),
  },
  Node: {
    authorizedResources: ({ id }, { namespace, resourceType }, call) =>
      resourcesOf(call, { targetType: 'ORG', targetIdentifier: id ?? '' }, namespace, resourceType),
  },
};

interface Target {
  targetType: string;
  targetIdentifier: string;
}

function resourcesOf(
  call: Call,
  target: Target,
  namespace: string | null | undefined,
  resourceType: string | null | undefined,
) {
  const scope = scopeOf(call);
  const space = namespaceOf(namespace);
  return authorizedResourcesFor(scope, subjectOf(scope, target, space), space, resourceType);
}

function verdict(call: Call, userId: string, resource: string, action: string, namespace?: string | null) {
  requireOwn(call, { targetType: 'USER', targetIdentifier: userId });
  if (!call.local.store.users.byId(call.pool.id, userId)) throw errors.userNotFound();
  return decisionFor(scopeOf(call), userId, resource, action, namespaceOf(namespace));
}

/** A user who names nobody asks about themselves. @throws 2231 */
function ownTarget(call: Call): Target {
  if (isManagement(call)) throw errors.paramsIncomplete();
  return { targetType: 'USER', targetIdentifier: requireUser(call).id };
}

/** @throws 2202 when a user asks about somebody else */
function requireOwn(call: Call, { targetType, targetIdentifier }: Target): void {
  if (isManagement(call)) return;
  if (targetType !== 'USER' || targetIdentifier !== requireUser(call).id) throw errors.notOwnProfile();
}
