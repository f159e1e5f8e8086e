import { allHold, type Circumstances } from './conditions.js';
import { covers, coversResource, overlaps } from './pattern.js';
import type { Rule } from './rules.js';

export type Decision = 'ALLOW' | 'DENY' | 'NONE';

/**
 * The one verdict on "may do `action` with `resource`": any DENY wins, else any ALLOW, else nothing is said. Asking for
 * many things at once (`books:*`) needs an ALLOW for all of them and fails with a DENY for one.
 */
export function decide(
  rules: readonly Rule[],
  resource: string,
  action: string,
  circumstances: Circumstances,
): Decision {
  const holding = rules.filter(({ condition, effect }) => allHold(condition, effect, circumstances));
  if (holding.some((rule) => rule.effect === 'DENY' && touches(rule, resource, action))) return 'DENY';
  return holding.some((rule) => rule.effect === 'ALLOW' && grants(rule, resource, action)) ? 'ALLOW' : 'NONE';
}

const touches = (rule: Rule, resource: string, action: string): boolean =>
  (overlaps(rule.resource, resource) || coversResource(rule.resource, resource)) &&
  rule.actions.some((pattern) => overlaps(pattern, action));

const grants = (rule: Rule, resource: string, action: string): boolean =>
  coversResource(rule.resource, resource) && rule.actions.some((pattern) => covers(pattern, action));
