import { allHold, type Circumstances } from './conditions.js';
import { covers, coversResource } from './pattern.js';
import type { Rule } from './rules.js';

/** What the list needs to know of a defined resource. */
export interface Definition {
  readonly code: string;
  readonly type: string;
  readonly actions: readonly { readonly name: string }[];
  readonly apiIdentifier: string | null;
}
export interface AuthorizedResource {
  code: string;
  type: string;
  /** Null: there are no single actions. */
  actions: string[] | null;
  apiIdentifier: string | null;
}

/** Menu entries and buttons are given or not; there are no single actions. */
const actionless = new Set(['MENU', 'BUTTON']);

/** What is known when the question is about one resource. */
interface Known {
  readonly allows: readonly Rule[];
  readonly denies: readonly Rule[];
  readonly byCode: ReadonlyMap<string, Definition>;
}

function knownFrom(rules: readonly Rule[], definitions: readonly Definition[], circumstances: Circumstances): Known {
  const holding = rules.filter(({ condition, effect }) => allHold(condition, effect, circumstances));
  return {
    allows: holding.filter(({ effect }) => effect === 'ALLOW'),
    denies: holding.filter(({ effect }) => effect === 'DENY'),
    byCode: new Map(definitions.map((definition) => [definition.code, definition])),
  };
}

/**
 * Everything that rules allow and none denies, each resource once. Wildcards are spelt out as far as resources and their
 * actions are defined; of what is not defined, the patterns themselves are given.
 */
export function authorizedResources(
  rules: readonly Rule[],
  definitions: readonly Definition[],
  circumstances: Circumstances,
): AuthorizedResource[] {
  const known = knownFrom(rules, definitions, circumstances);
  const all = definitions.map(listedCode);
  const codes = new Set(known.allows.flatMap(({ resource }) => (resource === '*' ? all : [resource])));
  return [...codes].flatMap((code) => authorized(code, known) ?? []);
}

/** One resource with what may be done with it, or null when it is not allowed or everything of it is denied. */
export function authorizedResource(
  code: string,
  rules: readonly Rule[],
  definitions: readonly Definition[],
  circumstances: Circumstances,
): AuthorizedResource | null {
  return authorized(code, knownFrom(rules, definitions, circumstances));
}

const listedCode = ({ code, type }: Definition): string =>
  type === 'DATA' && !code.includes(':') ? `${code}:*` : code;

/** That of the resource itself, or of its kind: `books` for `books:1`. */
const definitionOf = (code: string, byCode: ReadonlyMap<string, Definition>): Definition | undefined =>
  byCode.get(code) ?? byCode.get(code.slice(0, Math.max(0, code.lastIndexOf(':'))));

function authorized(code: string, { allows, denies, byCode }: Known): AuthorizedResource | null {
  const allowing = allows.filter(({ resource }) => coversResource(resource, code));
  if (allowing.length === 0) return null;
  const denying = denies.filter(({ resource }) => coversResource(resource, code));
  const definition = definitionOf(code, byCode);
  const type = allowing.find(({ resourceType }) => resourceType)?.resourceType ?? definition?.type ?? 'DATA';
  const found = { code, type, apiIdentifier: definition?.apiIdentifier ?? null };
  if (actionless.has(type)) return denying.length > 0 ? null : { ...found, actions: null };
  const actions = actionsOf(allowing, denying, definition);
  return actions.length > 0 ? { ...found, actions } : null;
}

function actionsOf(allowing: readonly Rule[], denying: readonly Rule[], definition: Definition | undefined): string[] {
  const patterns = [...new Set(allowing.flatMap(({ actions }) => actions))];
  const denied = denying.flatMap(({ actions }) => actions);
  const known = definition?.actions.map(({ name }) => name) ?? [];
  const spelt = known.filter((name) => patterns.some((pattern) => covers(pattern, name)));
  const unspelt = patterns.filter(
    (pattern) => !(known.includes(pattern) || (known.length > 0 && pattern.includes('*'))),
  );
  return [...spelt, ...unspelt].filter((action) => !denied.some((pattern) => covers(pattern, action)));
}
