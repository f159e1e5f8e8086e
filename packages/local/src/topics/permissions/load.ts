import type { Circumstances } from './conditions.js';
import { type Rule, ruleOf, type Statement } from './rules.js';
import { type Scope, type Subject, subjectsOf } from './subjects.js';

interface AssignedRow {
  statements: string;
}
interface GrantRow {
  resource: string;
  resourceType: string | null;
  actions: string;
}

/** Parameter 3 is the list of subject ids, 5 the tenant: what is given outside all tenants holds in each. */
const ASSIGNED = `SELECT p.statements FROM policyAssignments a JOIN policies p ON p.id = a.policyId
  WHERE a.userPoolId = ? AND a.targetType = ? AND a.targetId IN (SELECT value FROM json_each(?)) AND p.namespace = ?
    AND a.tenantId IN ('', ?) AND a.enabled = 1 AND (? = 0 OR a.inheritByChildren = 1) AND (? = 1 OR p.hidden = 0)`;
const GRANTED = `SELECT resource, resourceType, actions FROM grants
  WHERE userPoolId = ? AND targetType = ? AND targetId IN (SELECT value FROM json_each(?)) AND namespace = ? AND tenantId IN ('', ?)`;

export interface RuleOptions {
  /** Whether the policies that the service keeps for itself count, too. */
  readonly hidden?: boolean;
}

/** All rules of a namespace that apply to a subject, through whatever way. */
export const rulesFor = (scope: Scope, subject: Subject, namespace: string, options: RuleOptions = {}): Rule[] =>
  rulesOf(scope, subjectsOf(scope, subject), namespace, options);

/** The rules of exactly these subjects. */
export function rulesOf(
  { local: { db }, userPoolId, tenantId }: Scope,
  subjects: readonly Subject[],
  namespace: string,
  { hidden = false }: RuleOptions = {},
): Rule[] {
  const tenant = tenantId ?? '';
  return [...byKind(subjects)].flatMap(([, { type, above, ids }]) => {
    const list = JSON.stringify(ids);
    const assigned = db.all<AssignedRow>(ASSIGNED, userPoolId, type, list, namespace, tenant, above, hidden);
    // A grant to a node is for the node's own members.
    const granted = above ? [] : db.all<GrantRow>(GRANTED, userPoolId, type, list, namespace, tenant);
    return [
      ...assigned.flatMap(({ statements }) =>
        (JSON.parse(statements) as Statement[]).map((statement) => ruleOf(statement)),
      ),
      ...granted.map(({ resource, resourceType, actions }) =>
        ruleOf({ resource, actions: JSON.parse(actions) }, resourceType),
      ),
    ];
  });
}

function byKind(subjects: readonly Subject[]) {
  const kinds = new Map<string, { type: string; above: boolean; ids: string[] }>();
  for (const { type, id, above = false } of subjects) {
    const key = `${type} ${above}`;
    const kind = kinds.get(key) ?? { type, above, ids: [] };
    kind.ids.push(id);
    kinds.set(key, kind);
  }
  return kinds;
}

/** What the conditions of statements may ask about. */
export function circumstancesOf({ local, userPoolId, tenantId }: Scope, subject: Subject): Circumstances {
  const user = subject.type === 'USER' ? local.store.users.byId(userPoolId, subject.id) : null;
  return {
    userpoolid: userPoolId,
    tenantid: tenantId,
    currenttime: local.clock.iso(),
    userid: user?.id ?? null,
    userarn: user && `arn:cn:authing:${userPoolId}:user:${user.id}`,
    username: user?.username ?? null,
    email: user?.email ?? null,
    emailverified: user?.emailVerified ?? null,
    loggedinip: user?.lastIP ?? null,
  };
}
