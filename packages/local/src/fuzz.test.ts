import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphqlAccess } from './access.js';
import { type LocalServer, startLocal } from './index.js';
import { routes } from './rest/index.js';
import { managementToken } from './testing/client.js';
import { typedCall } from './testing/typed-calls.js';

const REQUESTS = 10_000;
const AT_ONCE = 25;
const START_OVER_AFTER = 500;

let server: LocalServer;
/** For every caller there is: nobody, nonsense, a user, an administrator (most calls are theirs). */
let tokens: string[];
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
beforeAll(async () => {
  server = await startLocal();
});
afterAll(async () => {
  agent.destroy();
  await server.close();
});

/** Calls delete users and change secrets, so everything starts over now and then. */
async function startOver(): Promise<void> {
  await server.reset();
  const admin = await managementToken(server);
  tokens = ['', 'nonsense', (await server.signIn({ email: 'a@example.com' })).token, admin, admin, admin];
}

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
const graphqlCall = fc
  .record({
    field: fc.constantFrom(...fields),
    argument: fc.constantFrom(...names),
    kind: fc.constantFrom('query', 'mutation'),
    variable: value,
    raw: fc.option(nasty),
  })
  .map(({ field, argument, kind, variable, raw }) => ({
    method: 'POST',
    path: '/graphql/v2',
    body: JSON.stringify({
      query: raw ?? `${kind}($v: String) { ${field}(${argument}: $v) }`,
      variables: { v: variable },
    }),
    type: 'application/json',
  }));
/** Fits the schema; the values are nonsense, or sometimes what is in the database. */
const known = fc.constantFrom('a', 'default', 'a@example.com', '13800000000', 'secret-1', '{"a":1}');
const typedCalls = fc
  .oneof(...fields.map((field) => typedCall(field, fc.oneof(known, nasty))))
  .map((call) => ({ method: 'POST', path: '/graphql/v2', body: JSON.stringify(call), type: 'application/json' }));
/** Bytes that are not what they say. */
const rawCall = fc
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

interface Call {
  method: string;
  path: string;
  body: string;
  type: string;
}

function send({ method, path, body, type }: Call, token: string): Promise<{ status: number; text: string }> {
  const headers = { ...(type ? { 'content-type': type } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return new Promise((resolve, reject) => {
    const req = request(server.url + path, { method, headers, agent }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    });
    req.on('error', reject).end(method === 'GET' ? undefined : body);
  });
}

/** What is wrong with the answer to a call; null when it was answered as it should. */
async function problemOf(call: Call, token: string): Promise<string | null> {
  const { status, text } = await send(call, token);
  if (status >= 500 && status !== 501) return `${status} ${call.method} ${call.path} ${call.body} ${text}`;
  return /\n {4}at /.test(text) ? `a stack in the answer to ${call.method} ${call.path}` : null;
}

test('ten thousand malformed requests are answered with results or refusals, never with a crash or a stack', async () => {
  const sample = fc.sample(fc.oneof(restCall, graphqlCall, typedCalls, typedCalls, rawCall), {
    numRuns: REQUESTS,
    seed: 20_261_124,
  });
  const problems: string[] = [];
  for (let i = 0; i < sample.length; i += AT_ONCE) {
    if (i % START_OVER_AFTER === 0) await startOver();
    const batch = sample.slice(i, i + AT_ONCE).map((call, n) => problemOf(call, tokens[(i + n) % tokens.length] ?? ''));
    problems.push(...(await Promise.all(batch)).filter((problem) => problem !== null));
  }
  expect(problems).toEqual([]);
  expect(server.requests.list().filter(({ outcome }) => outcome === 'ok').length).toBeGreaterThan(50);
  await startOver();
}, 180_000);
