import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LocalServer, startLocal } from '../index.js';
import { parts } from '../parts.js';
import { graphqlAccess } from '../testing/access.js';
import { graphqlCall, problemsOf } from '../testing/malformed.js';
import { typedCall } from '../testing/typed-calls.js';

const { routes } = parts;

const REQUESTS = 10_000;

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal();
});
afterAll(() => server.close());

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    '../..',
    '%',
    '%00',
    '💥',
    "' OR 1=1 --",
    '__proto__',
    'constructor',
    'null',
    '[]',
    '-1',
    '9'.repeat(40),
  ),
);
const value = fc.oneof(nasty, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(null, true, -1, 1e308, [], {}));
const names = [
  'id',
  'ids',
  'code',
  'email',
  'phone',
  'password',
  'userId',
  'userIds',
  'page',
  'limit',
  'namespace',
  'list',
  'type',
  'ticket',
  'random',
  'targets',
  'options',
  'name',
];
const object = fc.dictionary(fc.oneof(fc.constantFrom(...names), nasty), value, { maxKeys: 6 });

/** A known route with bad values in its path, query and body. */
const restCall = fc
  .record({ key: fc.constantFrom(...Object.keys(routes)), part: nasty, query: object, body: object })
  .map(({ key, part, query, body }) => {
    const [method = 'GET', path = '/'] = key.split(' ');
    const filled = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(wellFormed(part)) || '%20');
    const pairs = Object.entries(query).map(([name, item]) => [wellFormed(name), wellFormed(String(item))]);
    return {
      method,
      path: `${filled}?${new URLSearchParams(pairs)}`,
      body: JSON.stringify(body),
      type: 'application/json',
    };
  });
/** All but those that would end the token or the pool the calls are made with. */
const fields = Object.keys(graphqlAccess).filter((name) => !['deleteUserpool', 'refreshUserpoolSecret'].includes(name));
/** A document with a known root field and variables of any kind, or no document at all. */
const anyDocument = fc
  .record({
    field: fc.constantFrom(...fields),
    argument: fc.constantFrom(...names),
    kind: fc.constantFrom('query', 'mutation'),
    variable: value,
    raw: fc.option(nasty),
  })
  .map(({ field, argument, kind, variable, raw }) =>
    graphqlCall({ query: raw ?? `${kind}($v: String) { ${field}(${argument}: $v) }`, variables: { v: variable } }),
  );
/** Fits the schema; the values are nonsense, or sometimes what is in the database. */
const known = fc.constantFrom('a', 'default', 'a@example.com', '13800000000', 'secret-1', '{"a":1}');
const typedCalls = fc.oneof(...fields.map((field) => typedCall(field, fc.oneof(known, nasty)))).map(graphqlCall);
/** Bytes that are not what they say. */
const wrongBytes = fc
  .record({
    path: fc.constantFrom(
      '/graphql/v2',
      '/api/v2/users/batch',
      '/api/v2/upload?folder=x',
      '/_local/snapshot',
      '/_local/faults',
      '/oidc/token',
      '/nothing',
    ),
    body: nasty,
    type: fc.constantFrom(
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      '',
    ),
  })
  .map((call) => ({ method: 'POST', ...call }));

/** Lone surrogates have no form in a URL. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

test('ten thousand malformed requests are answered with results or refusals, never with a crash or a stack', async () => {
  const calls = fc.oneof(restCall, anyDocument, typedCalls, typedCalls, wrongBytes);
  const problems = await problemsOf(server, fc.sample(calls, { numRuns: REQUESTS, seed: 20_261_124 }));
  expect(problems).toEqual([]);
}, 180_000);
