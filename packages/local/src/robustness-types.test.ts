import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLField } from 'graphql';
import { typeDefs } from './generated/schema.generated.js';
import { type LocalServer, startLocal } from './index.js';
import { managementToken } from './testing/client.js';
import { type ContractRoute, contractRoutes } from './testing/contract.js';
import { graphqlCall, type MalformedCall, problemsOf } from './testing/malformed.js';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal();
});
afterAll(() => server.close());

/** What JSON can hold where something else is meant. */
const wrong = [null, true, -1.5, 1e308, '', '\u0000', 'x'.repeat(5000), {}, { a: { b: [] } }, [], [[]], [null], [{}]];

function routeCalls({ method, path, query, members }: ContractRoute): MalformedCall[] {
  const filled = path.replaceAll(/\{\w+\}/g, 'x');
  const searches = query.flatMap((name) =>
    ['', '%00', '[]', '{}', '-1', '9'.repeat(30)].flatMap((value) => [
      `${name}=${value}`,
      `${name}[]=${value}&${name}[]=1`,
    ]),
  );
  return [
    ...searches.map((search) => ({ method, path: `${filled}?${search}`, body: '{}', type: 'application/json' })),
    ...wrongBodies(members).map((body) => ({ method, path: filled, body, type: 'application/json' })),
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

const schema = buildSchema(typeDefs);
/** These end the token the calls are made with, and take no variable. */
const ending = ['deleteUserpool', 'refreshUserpoolSecret'];

function fieldCalls(kind: 'query' | 'mutation', { name, args, type }: GraphQLField<unknown, unknown>): MalformedCall[] {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = 'getFields' in (type as object) ? ' { __typename }' : '';
  const query = `${kind}(${declared}) { ${name}(${passed})${selection} }`;
  const good = Object.fromEntries(args.map((arg) => [arg.name, '1']));
  return args.flatMap((arg) => wrong.map((value) => graphqlCall({ query, variables: { ...good, [arg.name]: value } })));
}

test('so does every variable of every GraphQL field', async () => {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  const calls = roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ name, args }) => args.length > 0 && !ending.includes(name))
      .flatMap((field) => fieldCalls(kind, field)),
  );
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
