import type { Call } from '../../server/call.js';
import { badRequest, notFound } from '../../server/errors.js';
import type { Policy, PolicyAssignment } from '../permissions/policies.store.js';
import { decisionFor, scopeOf } from '../permissions/questions.js';
import type { Scope, Subject } from '../permissions/subjects.js';
import type { Application } from './applications.store.js';

/** What happens to users whom no access policy of an application names. */
export type DefaultStrategy = 'ALLOW_ALL' | 'DENY_ALL';
export type AccessEffect = 'ALLOW' | 'DENY';

const LOGIN_ACTION = 'application:login';

const arnOf = ({ id, userPoolId }: Application): string => `arn:cn:authing:${userPoolId}:application:${id}`;

/** As the application was told; open to all by default. */
export function defaultStrategyOf({ settings }: Application): DefaultStrategy {
  const { defaultStrategy } = (settings.permissionStrategy ?? {}) as { defaultStrategy?: string };
  return defaultStrategy === 'DENY_ALL' ? 'DENY_ALL' : 'ALLOW_ALL';
}

/**
 * Whether a user may log in to an application: a DENY of an access policy wins, then an ALLOW, then the application's
 * default strategy. False for an application that is not there.
 */
export function mayLogIn(call: Pick<Call, 'local' | 'pool' | 'tenantId'>, appId: string, userId: string): boolean {
  const app = call.local.store.applications.byId(appId);
  if (app?.userPoolId !== call.pool.id) return false;
  const decision = decisionFor(scopeOf(call), userId, arnOf(app), LOGIN_ACTION, app.id);
  return decision === 'NONE' ? defaultStrategyOf(app) === 'ALLOW_ALL' : decision === 'ALLOW';
}

/**
 * The two policies behind all access policies of an application: one lets in, one keeps out. They are kept in the
 * application's namespace, so that the same engine answers questions about logging in.
 */
export function accessPolicyOf({ local }: Scope, app: Application, effect: AccessEffect): Policy {
  const code = `ApplicationLoginAccess:${app.id}:${effect}`;
  const { policies } = local.store;
  const statements = [{ resource: arnOf(app), actions: [LOGIN_ACTION], effect, condition: [] }];
  return (
    policies.byCode(app.userPoolId, app.id, code) ??
    policies.create({ userPoolId: app.userPoolId, namespace: app.id, code, statements, hidden: true })
  );
}

interface AccessChange {
  readonly subjects: readonly Subject[];
  readonly inheritByChildren: boolean;
}

/** The newest word on a target counts: allowing someone ends a ban, and the other way round. */
export function setAccess(
  scope: Scope,
  app: Application,
  effect: AccessEffect,
  { subjects, inheritByChildren }: AccessChange,
): void {
  const policy = accessPolicyOf(scope, app, effect);
  const other = accessPolicyOf(scope, app, effect === 'ALLOW' ? 'DENY' : 'ALLOW');
  for (const subject of subjects) {
    scope.local.store.policies.unassign(keyOf(scope, other, subject));
    scope.local.store.policies.assign({
      ...keyOf(scope, policy, subject),
      userPoolId: scope.userPoolId,
      inheritByChildren,
    });
  }
}

/** @throws 404 when a target has no access policy */
export function enableAccess(scope: Scope, app: Application, subjects: readonly Subject[], enabled: boolean): void {
  change(scope, app, subjects, (key) => scope.local.store.policies.setEnabled(key, enabled));
}

/** @throws 404 when a target has no access policy */
export function removeAccess(scope: Scope, app: Application, subjects: readonly Subject[]): void {
  change(scope, app, subjects, (key) => scope.local.store.policies.unassign(key));
}

type Key = ReturnType<typeof keyOf>;

function change(scope: Scope, app: Application, subjects: readonly Subject[], apply: (key: Key) => number): void {
  if (subjects.length === 0) throw badRequest('targetIdentifiers must not be empty');
  const policies = [accessPolicyOf(scope, app, 'ALLOW'), accessPolicyOf(scope, app, 'DENY')];
  for (const subject of subjects) {
    const changed = policies.reduce((count, policy) => count + apply(keyOf(scope, policy, subject)), 0);
    if (changed === 0) throw notFound(`Access policy for ${subject.id}`);
  }
}

const keyOf = ({ tenantId }: Scope, policy: Policy, { type, id }: Subject) => ({
  policyId: policy.id,
  targetType: type,
  targetId: id,
  tenantId: tenantId ?? '',
});

/** A row of the list of access policies, with the policy behind it. */
export interface AccessRecord {
  readonly assignment: PolicyAssignment;
  readonly policy: Policy;
}

/** The newest first. */
export function accessRecords(scope: Scope, app: Application, { page, limit }: { page: number; limit: number }) {
  const policies = [accessPolicyOf(scope, app, 'ALLOW'), accessPolicyOf(scope, app, 'DENY')];
  const ids = policies.map(({ id }) => id);
  const { assignments } = scope.local.store.policies;
  const where = 'FROM policyAssignments WHERE policyId IN (?, ?)';
  const totalCount = scope.local.db.get<{ n: number }>(`SELECT COUNT(*) AS n ${where}`, ...ids)?.n ?? 0;
  const sql = `SELECT * ${where} ORDER BY createdAt DESC, targetType, targetId LIMIT ? OFFSET ?`;
  const list = assignments.query(sql, ...ids, limit, (page - 1) * limit);
  const record = (assignment: PolicyAssignment): AccessRecord => ({
    assignment,
    policy: policies.find(({ id }) => id === assignment.policyId) as Policy,
  });
  return { totalCount, list: list.map(record) };
}
