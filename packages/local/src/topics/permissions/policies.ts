import type { Call } from '../../server/call.js';
import { badRequest, invalidArgument, notFound } from '../../server/errors.js';
import { DEFAULT_NAMESPACE } from '../roles/namespace.js';
import type { AssignmentKey, Policy } from './policies.store.js';
import { scopeOf } from './questions.js';
import type { Statement } from './rules.js';
import { subjectOf } from './targets.js';

/** `default` where none is named. */
export const namespaceOf = (code: string | null | undefined): string => code || DEFAULT_NAMESPACE;

/** @throws 404 */
export function requirePolicy({ local, pool }: Call, code: string, namespace: string | null | undefined): Policy {
  const policy = local.store.policies.byCode(pool.id, namespaceOf(namespace), code);
  if (!policy || policy.hidden) throw notFound(`Policy ${code}`);
  return policy;
}

/** @throws 400 for a policy that comes with the service */
export function requireOwnPolicy(call: Call, code: string, namespace: string | null | undefined): Policy {
  const policy = requirePolicy(call, code, namespace);
  if (policy.isDefault) throw invalidArgument(`Policy ${code} comes with the service and stays as it is`);
  return policy;
}

type GivenStatement = { [Key in keyof Statement]: unknown };

/** @throws 400 for a statement without resource */
export function readStatements(given: readonly GivenStatement[]): Statement[] {
  return given.map(({ resource, actions, effect, condition }) => {
    if (typeof resource !== 'string' || resource === '') throw badRequest('Every statement needs a resource');
    return {
      resource,
      actions: actions as string[],
      effect: (effect as string) ?? 'ALLOW',
      condition: (condition ?? []) as [],
    };
  });
}

export interface Assignment {
  readonly policies: readonly string[];
  readonly namespace?: string | null | undefined;
  readonly targetType: string;
  readonly targetIdentifiers: readonly string[];
  readonly inheritByChildren?: boolean | null | undefined;
}

/** Each policy for each target. @throws 2004, 404 */
function assignmentKeys(
  call: Call,
  { policies, namespace, targetType, targetIdentifiers }: Assignment,
): AssignmentKey[] {
  const scope = scopeOf(call);
  const found = policies.map((code) => requirePolicy(call, code, namespace));
  const subjects = targetIdentifiers.map((targetIdentifier) =>
    subjectOf(scope, { targetType, targetIdentifier }, namespaceOf(namespace)),
  );
  return found.flatMap(({ id: policyId }) =>
    subjects.map(({ type, id }) => ({ policyId, targetType: type, targetId: id, tenantId: call.tenantId ?? '' })),
  );
}

export function assignPolicies(call: Call, assignment: Assignment): void {
  const { local, pool } = call;
  const keys = assignmentKeys(call, assignment);
  const rest = { userPoolId: pool.id, inheritByChildren: assignment.inheritByChildren === true };
  local.db.transaction(() => {
    for (const key of keys) local.store.policies.assign({ ...key, ...rest });
  });
}

/** What is not assigned stays so. */
export function unassignPolicies(call: Call, assignment: Assignment): void {
  const { local } = call;
  const keys = assignmentKeys(call, assignment);
  local.db.transaction(() => {
    for (const key of keys) local.store.policies.unassign(key);
  });
}

/** @throws 404 when there is no such assignment */
export function enableAssignment(call: Call, assignment: Assignment, enabled: boolean): void {
  for (const key of assignmentKeys(call, assignment)) {
    if (call.local.store.policies.setEnabled(key, enabled) === 0) throw notFound('The assignment');
  }
}
