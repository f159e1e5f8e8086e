/** Limits of values: a deployment may refuse what the contract lets callers send. */
import type { SchemaObject } from './document.js';

const LOWER = ['minLength', 'minItems', 'minProperties', 'minimum', 'exclusiveMinimum'] as const;
const UPPER = ['maxLength', 'maxItems', 'maxProperties', 'maximum', 'exclusiveMaximum'] as const;
/** Whatever differs here refuses something. */
const OTHER = ['pattern', 'multipleOf', 'uniqueItems'] as const;

type Limit = (typeof LOWER | typeof UPPER | typeof OTHER)[number];

/** The limits of `after` that refuse values which `before` takes: `maxLength 20 instead of 50`. */
export function tighterLimits(before: SchemaObject, after: SchemaObject): string[] {
  const [was, is] = [before, after] as Partial<Record<Limit, unknown>>[];
  const differs = (limit: Limit) => is?.[limit] !== undefined && is[limit] !== false && is[limit] !== was?.[limit];
  // OpenAPI 3.0 has `exclusiveMinimum: true` beside a minimum.
  const isTighter = (limit: Limit, sign: 1 | -1) =>
    differs(limit) && !(sign * Number(was?.[limit]) >= sign * Number(is?.[limit]));
  const found: Limit[] = [
    ...LOWER.filter((limit) => isTighter(limit, 1)),
    ...UPPER.filter((limit) => isTighter(limit, -1)),
    ...OTHER.filter(differs),
  ];
  const told = (value: unknown) => (value === undefined ? 'none' : JSON.stringify(value));
  return found.map((limit) => `${limit} ${told(is?.[limit])} instead of ${told(was?.[limit])}`);
}
