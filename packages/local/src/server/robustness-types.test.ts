import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LocalServer, startLocal } from '../index.js';
import { graphqlAccess } from '../testing/access.js';
import { managementToken } from '../testing/client.js';
import { type ContractRoute, contractRoutes } from '../testing/contract.js';
import { graphqlCall, type MalformedCall, problemsOf } from '../testing/malformed.js';
import { type TypedCall, typedCall } from '../testing/typed-calls.js';

let server: LocalServer;
beforeAll(async () => {
  // What the calls name is there, so that they get far.
  const users = [
    { id: 'x', username: '1', email: '1', phone: '1', password: 'secret-1' },
    { id: '1', username: 'one' },
  ];
  const applications = [{}, { id: 'x', identifier: 'x' }, { id: '1', identifier: 'one' }];
  const fields = [
    { key: '1', dataType: 'OBJECT' as const },
    { key: '1', targetType: 'ROLE' as const },
  ];
  server = await startLocal({ passwordCost: 16, seed: { users, applications, fields, roles: [{ code: '1' }] } });
});
afterAll(() => server.close());

/** What JSON can hold where something else is meant. */
const wrong = [null, true, -1.5, 1e308, '', '\u0000', 'x'.repeat(5000), {}, { a: { b: [] } }, [], [[]], [null], [{}]];

function routeCalls({ method, path, query, members, security }: ContractRoute): MalformedCall[] {
  const as: MalformedCall['as'] = security.some((names) => names.includes('managementToken'))
    ? 'administrator'
    : 'user';
  const filled = path.replaceAll(/\{\w+\}/g, 'x');
  const searches = query.flatMap((name) =>
    ['', '%00', '[]', '{}', '-1', '9'.repeat(30)].flatMap((value) => [
      `${name}=${value}`,
      `${name}[]=${value}&${name}[]=1`,
    ]),
  );
  return [
    ...searches.map((search) => ({ method, path: `${filled}?${search}`, body: '{}', type: 'application/json', as })),
    ...wrongBodies(members).map((body) => ({ method, path: filled, body, type: 'application/json', as })),
  ];
}

/** One member is wrong at a time; the others are text, so that the way to it is open as often as it can be. */
function wrongBodies(members: readonly string[]): string[] {
  const good = Object.fromEntries(members.map((name) => [name, '1']));
  const bodies = members.flatMap((name) => wrong.map((value) => JSON.stringify({ ...good, [name]: value })));
  return [
    ...bodies,
    ...wrong.map((value) => JSON.stringify(value)),
    '{"toString":{},"__proto__":{"a":1},"constructor":1}',
  ];
}

test('every key of every REST route refuses or survives values of every wrong type', async () => {
  const calls = contractRoutes().flatMap(routeCalls);
  expect(calls.length).toBeGreaterThan(4000);
  expect(await problemsOf(server, calls)).toEqual([]);
}, 180_000);

/** These end the token the calls are made with, and take no variable. */
const ending = ['deleteUserpool', 'refreshUserpoolSecret'];

function fieldCalls(name: keyof typeof graphqlAccess): MalformedCall[] {
  const [fitting] = fc.sample(typedCall(name, fc.constant('1')), { numRuns: 1, seed: 3 });
  const { query, variables } = fitting as TypedCall;
  const as = ['management', 'either'].includes(String(graphqlAccess[name])) ? 'administrator' : 'user';
  return Object.keys(variables).flatMap((argument) =>
    wrong.map((value) => graphqlCall({ query, variables: { ...variables, [argument]: value } }, as)),
  );
}

test('so does every variable of every GraphQL field', async () => {
  const names = Object.keys(graphqlAccess) as (keyof typeof graphqlAccess)[];
  const calls = names.filter((name) => !ending.includes(name)).flatMap(fieldCalls);
  expect(calls.length).toBeGreaterThan(3000);
  expect(await problemsOf(server, calls)).toEqual([]);
}, 180_000);

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const post = (path: string, body: string): MalformedCall => ({ method: 'POST', path, body, type: 'application/json' });

test('deep nesting: JSON, documents and lists, and the request log can still be read', async () => {
  const paths = ['/graphql/v2', '/api/v2/users/batch', '/api/v2/orgs/import', '/api/v3/create-device', '/api/v2/env'];
  const bodies = [90, 1000, 200_000].flatMap((depth) => [
    `{"key":"k","filetype":"json","deviceUniqueId":"d","value":${nested(depth)},"file":{"name":"n","children":${nested(depth)}}}`,
    `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  ]);
  const batch = '"query ($ids: [String!]!) { userBatch(ids: $ids) { id } }"';
  const documents = [
    `{ user ${'{ identities '.repeat(2000)}${'}'.repeat(2000)} }`,
    'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    `{ ${'isDomainAvaliable(domain: "a") '.repeat(900)} }`,
    `query ($v: ${'['.repeat(2000)}String${']'.repeat(2000)}) { userBatch(ids: $v) { id } }`,
    `{ userBatch(ids: ${nested(2000)}) { id } }`,
  ];
  const calls = [
    ...[...paths, '/_local/faults', '/_local/snapshot'].flatMap((path) => bodies.map((body) => post(path, body))),
    ...[1000, 10_000].map((depth) => post('/graphql/v2', `{"query":${batch},"variables":{"ids":${nested(depth)}}}`)),
    ...documents.map((query) => graphqlCall({ query })),
  ];
  const field =
    '"mutation ($v: String!) { setUdf(targetType: USER, key: \\"o\\", dataType: OBJECT, label: \\"o\\") { key } setUdv(targetType: USER, targetId: \\"1\\", key: \\"o\\", value: $v) { key } }"';
  calls.push(post('/graphql/v2', `{"query":${field},"variables":{"v":"${nested(20_000)}"}}`));
  const problems = await problemsOf(
    server,
    calls.flatMap((call) => Array(6).fill(call) as MalformedCall[]),
  );
  expect(problems).toEqual([]);
}, 60_000);

test('what was nested deep can be looked at: the request log, the snapshot and the console still answer', async () => {
  const token = await managementToken(server);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const bodies = [90, 3000, 10_000].map((depth) => `{"key":"k${depth}","value":${nested(depth)}}`);
  for (const body of bodies) await fetch(`${server.url}/api/v2/env`, { method: 'POST', headers, body });
  for (const path of ['requests', 'snapshot', 'console', 'faults']) {
    const answer = await fetch(`${server.url}/_local/${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    await answer.json();
  }
  const kept = (await (await fetch(`${server.url}/api/v2/env`, { headers })).json()) as { data: { key: string }[] };
  expect(kept.data.map(({ key }) => key)).toEqual(['k90']);
}, 60_000);
