import type { Call } from '../../server/call.js';
import { type AuthorizedResource, authorizedResource, authorizedResources } from './authorized-resources.js';
import { type Decision, decide } from './decide.js';
import { circumstancesOf, rulesFor, rulesOf } from './load.js';
import type { Scope, Subject } from './subjects.js';
import { type Target, targetOf } from './targets.js';

export const scopeOf = ({ local, pool, tenantId }: Pick<Call, 'local' | 'pool' | 'tenantId'>): Scope => ({
  local,
  userPoolId: pool.id,
  tenantId,
});

/** What the rules of a namespace say about a user, an action and a resource. */
export function decisionFor(
  scope: Scope,
  userId: string,
  resource: string,
  action: string,
  namespace: string,
): Decision {
  const user: Subject = { type: 'USER', id: userId };
  return decide(rulesFor(scope, user, namespace, { hidden: true }), resource, action, circumstancesOf(scope, user));
}

/** What somebody may use in a namespace, perhaps only of one kind. */
export function authorizedResourcesFor(
  scope: Scope,
  subject: Subject,
  namespace: string,
  resourceType?: string | null,
): { totalCount: number; list: AuthorizedResource[] } {
  const definitions = scope.local.store.resources.ofNamespace(scope.userPoolId, namespace);
  const all = authorizedResources(rulesFor(scope, subject, namespace), definitions, circumstancesOf(scope, subject));
  const list = resourceType ? all.filter(({ type }) => type === resourceType) : all;
  return { totalCount: list.length, list };
}

export interface TargetsQuestion {
  readonly namespace: string;
  readonly resource: string;
  readonly resourceType: string;
  readonly targetType?: string | null | undefined;
  readonly actions?: { op: string; list: readonly (string | null | undefined)[] } | null | undefined;
}
export interface AuthorizedTarget extends Target {
  readonly actions: string[] | null;
}

/** To whom a resource was given, by policy or grant; not who has it through them. */
export function authorizedTargets(scope: Scope, question: TargetsQuestion): AuthorizedTarget[] {
  return subjectsGivenAnything(scope, question).flatMap((subject) => {
    const target = targetOf(scope, subject);
    const given = target && givenTo(scope, subject, question);
    return target && given ? [{ ...target, actions: given.actions }] : [];
  });
}

const SUBJECTS = `SELECT DISTINCT type, id FROM (
    SELECT a.targetType AS type, a.targetId AS id FROM policyAssignments a JOIN policies p ON p.id = a.policyId
      WHERE p.userPoolId = ?1 AND p.namespace = ?2 AND p.hidden = 0 AND a.enabled = 1 AND a.tenantId IN ('', ?3)
    UNION SELECT targetType, targetId FROM grants WHERE userPoolId = ?1 AND namespace = ?2 AND tenantId IN ('', ?3)
  ) WHERE ?4 IS NULL OR type = ?4 ORDER BY type, id`;

const subjectsGivenAnything = (
  { local, userPoolId, tenantId }: Scope,
  { namespace, targetType }: TargetsQuestion,
): Subject[] => local.db.all<Subject>(SUBJECTS, userPoolId, namespace, tenantId ?? '', targetType ?? null);

/** The resource as this very subject has it, or null when it has it not or not with the actions that are asked for. */
function givenTo(scope: Scope, subject: Subject, { namespace, resource, resourceType, actions }: TargetsQuestion) {
  const rules = rulesOf(scope, [subject], namespace);
  const definitions = scope.local.store.resources.ofNamespace(scope.userPoolId, namespace);
  const circumstances = circumstancesOf(scope, subject);
  const found = authorizedResource(resource, rules, definitions, circumstances);
  if (found?.type !== resourceType) return null;
  if (!actions || actions.list.length === 0 || found.actions === null) return found;
  const may = (action: string | null | undefined) => decide(rules, resource, action ?? '', circumstances) === 'ALLOW';
  return (actions.op === 'AND' ? actions.list.every(may) : actions.list.some(may)) ? found : null;
}
