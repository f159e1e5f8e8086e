import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAuthingError } from '@authing/core';
import * as managementFunctions from '@authing/management';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, execute, type GraphQLOutputType, getNamedType, isEnumType, isObjectType, parse } from 'graphql';
import { bareFunctions } from '../support/bare-functions.js';
import { type FaultServer, faultServer } from '../support/fault-server.js';
import { argumentLists, functionsOf, resultOf } from '../support/reflected.js';
import { outcomeOf } from '../support/settled.js';

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

/** The answers a call is tried with, at most 60 of them, evenly taken. */
function shapesOf(right: unknown): unknown[] {
  const data = [...variants(right)];
  const step = Math.max(1, data.length / 45);
  const taken = data.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  return [...WRONG, ...taken.map((own) => ({ code: 200, data: own }))];
}

let server: FaultServer | undefined;
let seen: { query?: string; count: number };
beforeAll(async () => {
  server = await faultServer(({ headers, body }, response) => {
    seen.count++;
    seen.query ??= /^\{"query"/.test(body) ? JSON.parse(body).query : undefined;
    const shapes = shapesOf(seen.query ? rightAnswer(seen.query) : REST);
    const shape = shapes[Number(headers['x-shape'] ?? 0) % shapes.length];
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(shape));
  });
});
afterAll(() => server?.close());

const TOKEN = `e30.${Buffer.from('{"sub":"u1"}').toString('base64url')}.x`;
const { publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const common = () => ({
  host: server?.url ?? 'http://localhost',
  retry: 0,
  publicKey,
  secret: 's',
  headers: {} as Record<string, string>,
});
const management = (headers = {}) =>
  new managementFunctions.ManagementClient({ ...common(), userPoolId: 'p', accessToken: TOKEN, headers });

// Functions of auth are tried with generated answers in any-answer.test.ts: many of them poll or wait.
const packages = [['management', managementFunctions, management]] as const;
/** Methods that wait for what never comes here: an event, a scan, the next poll. */
const WAITING = /^(event\.sub|.*\.startPolling|.*\.stopPolling|with)$/;

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

describe.each(packages)('%s', (_name, functions, client) => {
  const names = functionsOf(client() as object)
    .map(([name]) => name)
    // A function that several accessors offer is tried once.
    .filter(
      (name, _, all) => !WAITING.test(name) && !all.some((other) => name.endsWith(`.${other}`) && other.includes('.')),
    );
  const find = (holder: object, name: string) =>
    name
      .split('.')
      .reduce<{ self: unknown; run: unknown }>(
        ({ run }, part) => ({ self: run, run: (run as Record<string, unknown>)[part] }),
        { self: undefined, run: holder },
      );
  const call = (holder: object, name: string, args: unknown[]) => () =>
    resultOf(() => {
      const { self, run } = find(holder, name);
      return (run as (...args: unknown[]) => unknown).apply(self, args);
    });

  test('every function is found', () => expect(names.length).toBeGreaterThan(100));

  test.each(names)('#83 %s gives a value or an AuthingError, whatever is answered', async (name) => {
    const strange: string[] = [];
    let tried = 0;
    for (const args of argumentLists(4)) {
      if (tried) break;
      seen = { count: 0 };
      await outcomeOf(call(client(), name, args), 5_000);
      if (!seen.count) continue;
      tried++;
      for (const holder of [client, (headers: object) => bareFunctions(functions, client(headers) as object)]) {
        const outcomes = Array.from({ length: holder === client ? 9 : 54 }, (_, shape) =>
          outcomeOf(call(holder({ 'x-shape': String(shape) }), name, args), 5_000),
        );
        for (const outcome of await Promise.all(outcomes)) if (outcome.strange) strange.push(outcome.strange);
      }
    }
    expect([...new Set(strange)]).toEqual([]);
  });

  test.each(names)('#86 %s refuses absent and null arguments as a rejection', async (name) => {
    seen = { count: 0 };
    for (const args of [
      [],
      Array(6).fill(null),
      ['x', null, null, null],
      ['x', 'x', null, null],
      ['x', 'x', 'x', null],
    ]) {
      let result: unknown;
      try {
        result = call(bareFunctions(functions, client() as object), name, args)();
      } catch (error) {
        expect(isAuthingError(error)).toBe(true);
      }
      expect(await outcomeOf(() => result, 5_000)).not.toHaveProperty('strange');
    }
  });
});
