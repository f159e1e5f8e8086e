import { readFileSync } from 'node:fs';
import { buildSchema, execute, type GraphQLOutputType, getNamedType, isEnumType, isObjectType, parse } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../schema/authing.graphql', import.meta.url), 'utf8'));

/** A right answer to a document: every field has a value of its type, every list one item. */
function rightAnswer(query: string): unknown {
  const { data } = execute({
    schema,
    document: parse(query),
    rootValue: {},
    fieldResolver: (_source, _args, _context, { returnType }) => sample(returnType),
  }) as { data?: unknown };
  return JSON.parse(JSON.stringify(data ?? {}));
}

function sample(type: GraphQLOutputType): unknown {
  const named = getNamedType(type);
  const scalar: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true };
  const value = isEnumType(named)
    ? named.getValues()[0]!.value
    : isObjectType(named)
      ? {}
      : (scalar[named.name] ?? '1');
  return String(type).startsWith('[') ? [value] : value;
}

/** What routes answer, all in one. */
const REST = {
  ...Object.fromEntries(
    ['id', 'code', 'message', 'token', 'publicKey', 'uptoken', 'key', 'allowed'].map((name) => [name, name]),
  ),
  total: 1,
  totalCount: 1,
  count: 1,
  list: [{ id: 'i', code: 'c', user: { id: 'u', customData: [{ key: 'k', value: 'v' }] }, geoip: { ip: 'x' } }],
  nodes: [{ id: 'n', children: ['n'] }],
  user: { id: 'u', customData: [{ key: 'k', value: 'v', dataType: 'STRING' }] },
};

const WRONG = [null, [], {}, 'text', 7, true, [null], [[]], [{}]];
/** How many answers a call is tried with. */
export const SHAPES = 54;

/** Other forms of an answer: another value as a whole, and in place of each object and list in it. */
function* variants(right: unknown): Generator<unknown> {
  yield right;
  yield* WRONG;
  if (!right || typeof right !== 'object') return;
  for (const [key, value] of Object.entries(right)) {
    const other = [null, undefined, ...(value && typeof value === 'object' ? variants(value) : [])];
    for (const item of other) yield Array.isArray(right) ? [item] : { ...right, [key]: item };
  }
}

/** The answers a call is tried with: the wrong ones as they are, and the right one evenly spoilt. */
function shapesOf(right: unknown): unknown[] {
  const data = [...variants(right)];
  const step = Math.max(1, data.length / (SHAPES - WRONG.length));
  const taken = data.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  return [...WRONG, ...taken.map((own) => ({ code: 200, data: own }))];
}

/** Shapes by document: made once, since every function asks its own many times. */
const shapesByQuery = new Map<string | undefined, unknown[]>();
function shapesFor(query: string | undefined): unknown[] {
  const known = shapesByQuery.get(query);
  if (known) return known;
  const shapes = shapesOf(query ? rightAnswer(query) : REST);
  shapesByQuery.set(query, shapes);
  return shapes;
}

/** The answer of this number to a request with this body. */
export function shapeOf(at: number, body: string): unknown {
  const shapes = shapesFor(/^\{"query"/.test(body) ? JSON.parse(body).query : undefined);
  return shapes[at % shapes.length];
}
