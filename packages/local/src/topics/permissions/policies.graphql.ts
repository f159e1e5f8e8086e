import { forManagement } from '../../server/access.js';
import { type Call, succeeded } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { pageOf } from '../../server/input.js';
import * as domain from './policies.js';
import type { AssignmentQuery, Policy, PolicyAssignment } from './policies.store.js';
import { scopeOf } from './questions.js';
import { subjectOf, targetOf } from './targets.js';

export const policies: Resolvers<Call> = {
  Query: {
    policy: forManagement((_, { code, namespace }, call) => {
      const policy = call.local.store.policies.byCode(call.pool.id, domain.namespaceOf(namespace), code);
      return policy && !policy.hidden ? policy : null;
    }),
    policies: forManagement((_, { page, limit, namespace, excludeDefault }, call) => {
      const where = { namespace: domain.namespaceOf(namespace), ...(excludeDefault && { isDefault: false }) };
      return call.local.store.policies.page(call.pool.id, where, pageOf(call.local, page, limit));
    }),
    policyAssignments: forManagement((_, { code, namespace, targetType, targetIdentifier, page, limit }, call) => {
      const policy = code ? domain.requirePolicy(call, code, namespace) : null;
      const target = targetType && targetIdentifier ? { targetType, targetIdentifier } : null;
      const subject = target && subjectOf(scopeOf(call), target, domain.namespaceOf(namespace));
      const query = {
        namespace: domain.namespaceOf(namespace),
        policyId: policy?.id,
        targetType,
        targetId: subject?.id,
      };
      return assignments(call, query, page, limit);
    }),
  },
  Mutation: {
    createPolicy: forManagement((_, { code, namespace, description, statements }, call) => {
      if (!code) throw errors.paramsIncomplete();
      const space = call.local.store.namespaces.require(call.pool.id, domain.namespaceOf(namespace));
      const fields = { code, description: description ?? null, statements: domain.readStatements(statements) };
      return call.local.store.policies.create({ ...fields, userPoolId: call.pool.id, namespace: space.code });
    }),
    updatePolicy: forManagement((_, { code, namespace, description, statements, newCode }, call) =>
      call.local.store.policies.update(domain.requireOwnPolicy(call, code, namespace), {
        ...(description !== undefined && { description }),
        ...(statements && { statements: domain.readStatements(statements) }),
        ...(newCode && { code: newCode }),
      }),
    ),
    deletePolicy: forManagement((_, { code, namespace }, call) => deleted(call, [code], namespace)),
    deletePolicies: forManagement((_, { codeList, namespace }, call) => deleted(call, codeList, namespace)),
    addPolicyAssignments: forManagement((_, { targetIdentifiers, ...args }, call) => {
      domain.assignPolicies(call, { ...args, targetIdentifiers: targetIdentifiers ?? [] });
      return succeeded(call);
    }),
    removePolicyAssignments: forManagement((_, { targetIdentifiers, ...args }, call) => {
      domain.unassignPolicies(call, { ...args, targetIdentifiers: targetIdentifiers ?? [] });
      return succeeded(call);
    }),
    enablePolicyAssignment: forManagement((_, args, call) => enabled(call, args, true)),
    disbalePolicyAssignment: forManagement((_, args, call) => enabled(call, args, false)),
  },
  Policy: {
    assignmentsCount: ({ code, namespace }, _, call) =>
      call.local.store.policies.countAssignments(domain.requirePolicy(call, code ?? '', namespace).id),
    assignments: forManagement(({ code, namespace }, { page, limit }, call) => {
      const policy = domain.requirePolicy(call, code ?? '', namespace);
      return assignments(call, { namespace: policy.namespace, policyId: policy.id }, page, limit).list;
    }),
  },
};

function deleted(call: Call, codes: readonly string[], namespace: string | null | undefined) {
  const { store, db } = call.local;
  const found = codes.map((code): Policy => domain.requireOwnPolicy(call, code, namespace));
  db.transaction(() => {
    for (const policy of found) store.policies.delete(policy);
  });
  return succeeded(call);
}

interface OneAssignment {
  policy: string;
  targetType: string;
  targetIdentifier: string;
  namespace?: string | null | undefined;
}

function enabled(call: Call, { policy, targetIdentifier, ...rest }: OneAssignment, value: boolean) {
  domain.enableAssignment(call, { ...rest, policies: [policy], targetIdentifiers: [targetIdentifier] }, value);
  return succeeded(call);
}

function assignments(call: Call, query: AssignmentQuery, page?: number | null, limit?: number | null) {
  const found = call.local.store.policies.assignmentsPage(call.pool.id, query, pageOf(call.local, page, limit));
  return { totalCount: found.totalCount, list: found.list.flatMap((row) => assignmentView(call, row)) };
}

/** Nothing for a target that is gone. */
function assignmentView(call: Call, { code, targetType, targetId }: PolicyAssignment & { code: string }) {
  const target = targetOf(scopeOf(call), { type: targetType, id: targetId });
  return target ? [{ code, ...target }] : [];
}
