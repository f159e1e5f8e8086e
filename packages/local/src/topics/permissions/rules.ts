import type { Condition } from './conditions.js';

/** One sentence of a policy, as it is stored. */
export interface Statement {
  resource: string;
  actions: string[];
  effect?: string | null | undefined;
  condition?: Condition[] | null | undefined;
}

/** A statement that applies to somebody, from a policy or a grant. */
export interface Rule {
  readonly effect: 'ALLOW' | 'DENY';
  readonly resource: string;
  /** Null: as the resource is defined. */
  readonly resourceType: string | null;
  /** Patterns; `*` alone is the resource as a whole. */
  readonly actions: readonly string[];
  readonly condition: readonly Condition[];
}

/** A statement without an effect allows; one without actions means the resource as a whole. */
export const ruleOf = (
  { resource, actions, effect, condition }: Statement,
  resourceType: string | null = null,
): Rule => ({
  effect: effect === 'DENY' ? 'DENY' : 'ALLOW',
  resource,
  resourceType,
  actions: actions.length > 0 ? actions : ['*'],
  condition: condition ?? [],
});
