import type { Change } from '../change.js';
import { tighterLimits } from './compare-limits.js';
import { memberOf, refName, type Schema, type SchemaObject } from './document.js';

/** Whether callers send a thing, receive it, or both. */
export type Direction = 'request' | 'response';
type Level = 'safe' | 'dangerous' | 'breaking';

const severity: readonly Level[] = ['safe', 'dangerous', 'breaking'];

/** The worst of the levels that a change has in the directions it is used in. */
const worst = (directions: readonly Direction[], levels: Record<Direction, Level>): Level =>
  severity[Math.max(0, ...directions.map((direction) => severity.indexOf(levels[direction])))] as Level;

/** Names of the schemas a node refers to. */
export function refsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(refsIn);
  if (!node || typeof node !== 'object') return [];
  if (typeof (node as SchemaObject).$ref === 'string') return [refName(node as SchemaObject)];
  return Object.values(node).flatMap(refsIn);
}

/** What a schema is, without what is inside it. */
function kindOf(schema: Schema | undefined): string {
  if (schema === undefined) return 'nothing';
  if (schema === true || Object.keys(schema).length === 0) return 'anything';
  if (schema.$ref) return schema.nullable ? `${refName(schema)} null` : refName(schema);
  const types = [schema.type ?? (schema.properties ? 'object' : [])].flat();
  const combined = (['allOf', 'oneOf', 'anyOf'] as const)
    .filter((word) => schema[word])
    .map((word) => `${word}(${schema[word]?.map(kindOf)})`);
  const format = schema.const === undefined ? (schema.format ?? '') : JSON.stringify(schema.const);
  const nullable = schema.nullable ? ['null'] : [];
  return [...[...types, ...nullable].sort(), ...combined, format].filter(Boolean).join(' ') || 'anything';
}

function compareEnums(
  place: string,
  before: unknown[] = [],
  after: unknown[] = [],
  directions: readonly Direction[],
): Change[] {
  const listed = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join(', ');
  if (before.length === 0 && after.length === 0) return [];
  if (before.length === 0) {
    const level = worst(directions, { request: 'breaking', response: 'safe' });
    return [{ level, place, message: `only these values now: ${listed(after)}` }];
  }
  if (after.length === 0) {
    return [{ level: worst(directions, { request: 'safe', response: 'dangerous' }), place, message: 'any value now' }];
  }
  const gone = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  const removal = worst(directions, { request: 'breaking', response: 'dangerous' });
  const addition = worst(directions, { request: 'safe', response: 'dangerous' });
  return [
    ...(gone.length > 0 ? [{ level: removal, place, message: `values removed: ${listed(gone)}` }] : []),
    ...(added.length > 0 ? [{ level: addition, place, message: `values added: ${listed(added)}` }] : []),
  ];
}

function compareProperty(
  place: string,
  name: string,
  before: SchemaObject,
  after: SchemaObject,
  directions: readonly Direction[],
): Change[] {
  const [old, now] = [memberOf(before.properties, name), memberOf(after.properties, name)];
  const wasRequired = before.required?.includes(name) ?? false;
  const isRequired = after.required?.includes(name) ?? false;
  const at = `${place}.${name}`;
  const demanded = worst(directions, { request: 'breaking', response: 'safe' });
  if (now === undefined) return [{ level: 'breaking', place: at, message: 'field removed' }];
  if (old === undefined) {
    const level = isRequired ? demanded : 'safe';
    return [{ level, place: at, message: `${isRequired ? 'required' : 'optional'} field added` }];
  }
  const changes = compareSchemas(at, old, now, directions);
  if (isRequired && !wasRequired) changes.push({ level: demanded, place: at, message: 'field is now required' });
  if (wasRequired && !isRequired) {
    const level = worst(directions, { request: 'safe', response: 'breaking' });
    changes.push({ level, place: at, message: 'field is now optional' });
  }
  return changes;
}

/** Differences of two schemas; named ones are compared once, under their own name. */
export function compareSchemas(
  place: string,
  before: Schema | undefined,
  after: Schema | undefined,
  directions: readonly Direction[],
): Change[] {
  const [was, is] = [kindOf(before), kindOf(after)];
  if (was !== is) {
    // Nothing before: harmless to who ignores the answer, and to who need not send a body (a required one is told apart).
    return [{ level: was === 'nothing' ? 'safe' : 'breaking', place, message: `${is} instead of ${was}` }];
  }
  if (!before || !after || before === true || after === true || before.$ref) return [];
  const names = new Set([...Object.keys(before.properties ?? {}), ...Object.keys(after.properties ?? {})]);
  const refusing = worst(directions, { request: 'breaking', response: 'safe' });
  return [
    ...compareEnums(place, before.enum, after.enum, directions),
    ...tighterLimits(before, after).map((message): Change => ({ level: refusing, place, message })),
    ...[...names].flatMap((name) => compareProperty(place, name, before, after, directions)),
    ...compareInside(place, before, after, directions),
  ];
}

/** Items, values of a map, and the parts of a combination. */
function compareInside(
  place: string,
  before: SchemaObject,
  after: SchemaObject,
  directions: readonly Direction[],
): Change[] {
  const inner = (['items', 'additionalProperties'] as const).filter(
    (word) => typeof (before[word] ?? after[word]) === 'object',
  );
  return [
    ...inner.flatMap((word) =>
      compareSchemas(`${place}[]`, before[word] || undefined, after[word] || undefined, directions),
    ),
    ...(['allOf', 'oneOf', 'anyOf'] as const).flatMap((word) =>
      (before[word] ?? []).flatMap((part, index) => compareSchemas(place, part, after[word]?.[index], directions)),
    ),
  ];
}
