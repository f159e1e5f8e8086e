import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, type Routes } from '../../server/rest.js';
import { type GrantChange, grant, revoke } from './grants.js';
import { namespaceOf, requirePolicy } from './policies.js';
import { authorizedResourcesFor, decisionFor, scopeOf } from './questions.js';
import { subjectOf, targetOf } from './targets.js';

export const acl: Routes = {
  'POST /api/v2/acl/is-allowed': forManagement((call, { body }) => {
    const userId = body.text('userId');
    if (!call.local.store.users.byId(call.pool.id, userId)) throw errors.userNotFound();
    const scope = { ...scopeOf(call), tenantId: call.tenantId ?? body.optionalText('tenantId') ?? null };
    const namespace = namespaceOf(body.optionalText('namespace'));
    return { allowed: decisionFor(scope, userId, body.text('resource'), body.text('action'), namespace) === 'ALLOW' };
  }),
  'POST /api/v2/acl/list-authorized-resources-batch': forManagement((call, { body }) => {
    const namespace = namespaceOf(body.optionalText('namespace'));
    const type = body.optionalText('resourceType');
    const subjects = body.objects('targets').map((target) => subjectOf(scopeOf(call), targetIn(target), namespace));
    return { list: subjects.map((subject) => authorizedResourcesFor(scopeOf(call), subject, namespace, type)) };
  }),
  'POST /api/v2/acl/authorize-resources': forManagement((call, { body }) => {
    grant(call, body.optionalText('namespace'), body.objects('opts').flatMap(changesIn));
    return true;
  }),
  'POST /api/v2/acl/revoke-resources': forManagement((call, { body }) => {
    revoke(call, body.optionalText('namespace'), body.objects('opts').flatMap(changesIn));
    return true;
  }),
  'POST /api/v2/acl/revoke-resource': forManagement((call, { body }) => {
    const resource = body.text('resource');
    const changes = body.objects('opts').map((target) => ({ ...targetIn(target), resource, actions: [] }));
    revoke(call, body.optionalText('namespace'), changes);
    return true;
  }),
  'GET /api/v2/policies/assignments/by-target': forManagement((call, { query }) => {
    const namespace = namespaceOf(query.optionalText('namespace'));
    const policy = requirePolicy(call, query.text('policy_code'), namespace);
    return assignmentsByTarget(call, policy.id, query.text('target_type'));
  }),
};

const targetIn = (input: Input) => ({
  targetType: input.text('targetType'),
  targetIdentifier: input.text('targetIdentifier'),
});

/** Every resource for every target of one entry. */
function changesIn(opt: Input): GrantChange[] {
  const targetType = opt.text('targetType');
  return opt.texts('targetIdentifiers').flatMap((targetIdentifier) =>
    opt.objects('resources').map((resource) => ({
      targetType,
      targetIdentifier,
      resource: resource.text('code'),
      resourceType: resource.optionalText('resourceType'),
      actions: resource.texts('actions'),
    })),
  );
}

/** By the name of the target: whether the policy is in force for it and, for nodes, for those below. */
function assignmentsByTarget(call: Call, policyId: string, targetType: string) {
  const rows = call.local.store.policies.assignments
    .list({ policyId, tenantId: call.tenantId ?? '' }, { orderBy: 'createdAt, targetId' })
    .filter((row) => row.targetType === targetType);
  const entries = rows.flatMap(({ targetId, enabled, inheritByChildren }) => {
    const target = targetOf(scopeOf(call), { type: targetType as never, id: targetId });
    return target ? [[target.targetIdentifier, { enabled, inheritByChildren }] as const] : [];
  });
  return Object.fromEntries(entries);
}
