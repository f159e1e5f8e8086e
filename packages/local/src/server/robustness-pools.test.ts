import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LocalServer, startLocal } from '../index.js';
import { graphqlAccess } from '../testing/access.js';
import { call, graphql, type Loose, managementToken, rawGraphql, rest } from '../testing/client.js';
import { type ContractRoute, contractRoutes } from '../testing/contract.js';
import { typedCall } from '../testing/typed-calls.js';

const MARK = 'only-in-the-first-pool';
const ann = { id: '5f00000000000000000000aa', username: 'ann', password: 'secret-1', nickname: MARK };
const other = { id: 'other-app', identifier: 'other', name: MARK, secret: MARK };

let server: LocalServer;
let admin: string;
beforeAll(async () => {
  server = await startLocal({
    passwordCost: 16,
    seed: { users: [ann], applications: [{}, other], fields: [{ key: 'motto', label: MARK }] },
  });
});
beforeEach(async () => {
  await server.reset();
  admin = await managementToken(server);
});
afterAll(() => server.close());

const manage = (request: string, body?: object, headers = {}): Promise<Loose> =>
  call(server, request, body, { token: admin, headers });
const manageGraphql = (query: string, variables: object = {}): Promise<Loose> =>
  graphql(server, query, variables, { token: admin });
const actions = [{ name: 'read', description: MARK }];
const statements = [{ resource: 'page:*', actions: ['page:read'], effect: 'ALLOW' }];

/** One of everything in the first pool; gives the ids and codes by which it is known. */
async function fill(): Promise<string[]> {
  const query = `mutation ($statements: [PolicyStatementInput!]!) {
    createRole(code: "role-1", description: "${MARK}") { id }
    assignRole(roleCode: "role-1", userIds: ["${ann.id}"]) { code }
    createGroup(code: "group-1", name: "${MARK}") { code }
    addUserToGroup(code: "group-1", userIds: ["${ann.id}"]) { code }
    createOrg(name: "${MARK}", code: "org-1") { id rootNode { id } }
    createPolicy(code: "policy-1", description: "${MARK}", statements: $statements) { code }
    addPolicyAssignments(policies: ["policy-1"], targetType: USER, targetIdentifiers: ["${ann.id}"]) { code }
    setUdv(targetType: USER, targetId: "${ann.id}", key: "motto", value: "\\"${MARK}\\"") { key }
    createFunction(input: { name: "${MARK}", sourceCode: "${MARK}" }) { id }
    addWhitelist(type: EMAIL, list: ["${MARK}@example.com"]) { value }
  }`;
  const made = await manageGraphql(query, { statements });
  const resource = await manage('POST /api/v2/resources', {
    code: 'page',
    type: 'DATA',
    namespace: 'default',
    actions,
  });
  const tenant = await manage('POST /api/v2/tenant', { name: MARK, appIds: server.appId });
  await manage(`POST /api/v2/tenant/${tenant.id}/user`, { userIds: [ann.id] });
  const connection = { type: 'oidc', identifier: 'corp', displayName: MARK, fields: {} };
  const idp = await manage('POST /api/v2/extIdp', {
    name: MARK,
    type: 'oidc',
    tenantId: tenant.id,
    connections: [connection],
  });
  const agreement = await manage(`POST /api/v2/applications/${server.appId}/agreements`, { title: MARK });
  const pair = await manage(`POST /api/v2/applications/${server.appId}/programmatic-access-accounts`, {
    remarks: MARK,
  });
  await manage('POST /api/v2/env', { key: MARK, value: MARK });
  const { token } = await server.signIn({ id: ann.id });
  await call(server, 'POST /api/v3/create-device', { deviceUniqueId: 'device-1', name: MARK }, { token });
  const device = (await call(server, 'GET /api/v3/mydevices/list', undefined, { token }))[0].device.id;
  await call(
    server,
    'POST /api/v2/users/principal_authentication',
    { type: 'P', name: MARK, idCard: '1', ext: '2' },
    { token },
  );
  const ids = [
    made.createOrg.id,
    made.createOrg.rootNode.id,
    made.createFunction.id,
    resource.id,
    tenant.id,
    idp.id,
    idp.connections[0].id,
    String(agreement.id),
    pair.id,
    device,
  ];
  return [
    ann.id,
    'ann',
    'role-1',
    'group-1',
    'policy-1',
    'page',
    'motto',
    'corp',
    'default',
    server.appId,
    other.id,
    server.userPoolId,
    'org-1',
    ...ids,
  ];
}

/** A second pool in the same server, and its administrator's token. */
async function secondPool(): Promise<{ id: string; token: string }> {
  const { createUserpool } = await manageGraphql(
    'mutation { createUserpool(name: "Second", domain: "second") { id secret } }',
  );
  const query =
    'query ($id: String!, $secret: String!) { accessToken(userPoolId: $id, secret: $secret) { accessToken } }';
  const { accessToken } = await graphql(server, query, createUserpool, { headers: { 'x-authing-app-id': '' } });
  return { id: createUserpool.id, token: accessToken.accessToken };
}

/** All rows of the first pool. What belongs to no pool is the second one's only if a call of its made it. */
async function firstPool(second: string): Promise<Record<string, Loose[]>> {
  const snapshot = (await (await fetch(`${server.url}/_local/snapshot`)).json()) as Record<string, Loose[]>;
  const mine = ([table, rows]: [string, Loose[]]) => {
    const own = rows.filter((row) => (table === 'userPools' ? row.id : row.userPoolId) !== second);
    return [table, own.map((row) => JSON.stringify(row)).sort()] as const;
  };
  return Object.fromEntries(Object.entries(snapshot).map(mine));
}

describe('another pool’s administrator', () => {
  const CALLS_EACH = 8;
  const seed = 20_261_126;
  /** These end the token the calls are made with; the pools of one owner are listed to each of them. */
  const left = ['deleteUserpool', 'refreshUserpoolSecret', 'userpools', 'createUserpool'];
  const headers = { 'x-authing-app-id': '' };
  interface Question {
    readonly told: string;
    readonly reads: boolean;
    ask(token: string): Promise<unknown>;
  }

  /** Asks as a stranger, compares all data, and then asks as the owner what only reads: that does find something. */
  async function probe(questions: readonly Question[], found: number): Promise<void> {
    const second = await secondPool();
    const before = await firstPool(second.id);
    for (const { told, ask } of questions)
      expect(`${told} ${JSON.stringify(await ask(second.token))}`).not.toContain(MARK);
    expect(await firstPool(second.id)).toEqual(before);
    const answers: string[] = [];
    for (const { ask } of questions.filter(({ reads }) => reads)) answers.push(JSON.stringify(await ask(admin)));
    expect(answers.filter((answer) => answer.includes(MARK)).length).toBeGreaterThan(found);
  }

  test('sees and changes nothing by GraphQL, whatever ids and codes are named', async () => {
    const known = fc.constantFrom(...(await fill()));
    const fields = Object.entries(graphqlAccess).filter(
      ([name, access]) => access !== 'public' && !left.includes(name),
    );
    const calls = fields.flatMap(([field]) => fc.sample(typedCall(field, known), { numRuns: CALLS_EACH, seed }));
    const questions = calls.map(({ query, variables }) => ({
      told: `${query} ${JSON.stringify(variables)}`,
      reads: query.startsWith('query'),
      ask: async (token: string) => (await rawGraphql(server, query, variables, { token, headers })).body,
    }));
    await probe(questions, 15);
  }, 60_000);

  test('sees and changes nothing by REST', async () => {
    const known = fc.constantFrom(...(await fill()));
    const managed = contractRoutes().filter(({ security }) =>
      security.some((names) => names.includes('managementToken')),
    );
    await probe(
      managed.flatMap((route) => questionsOf(route, known)),
      20,
    );
  }, 60_000);

  function questionsOf({ method, path, query, members }: ContractRoute, known: fc.Arbitrary<string>): Question[] {
    const value = fc.oneof(known, fc.array(known, { minLength: 1, maxLength: 2 }));
    const all = <Value>(names: readonly string[], one: fc.Arbitrary<Value>) =>
      fc.record(Object.fromEntries(names.map((name) => [name, one])));
    const parts = fc.record({ inPath: fc.tuple(known, known), search: all(query, known), body: all(members, value) });
    return fc.sample(parts, { numRuns: CALLS_EACH, seed }).map(({ inPath, search, body }) => {
      const [first, second] = inPath;
      const filled = path.replace(/\{\w+\}/, first).replace(/\{\w+\}/, second);
      const told = `${method} ${filled}?${new URLSearchParams(search as Record<string, string>)}`;
      const reads = method === 'GET' && path !== '/logout';
      return {
        told,
        reads,
        ask: (token) => rest(server, told, method === 'GET' ? undefined : body, { token, headers }),
      };
    });
  }

  test('is refused when the headers name the first pool or its application', async () => {
    const { token } = await secondPool();
    for (const named of [
      { 'x-authing-userpool-id': server.userPoolId, ...headers },
      { 'x-authing-app-id': server.appId },
    ]) {
      const { body } = await rawGraphql(server, '{ users { totalCount } }', {}, { token, headers: named });
      expect(body.errors?.[0]?.message.code).toBe(1001);
      expect(await rest(server, 'GET /api/v2/applications', undefined, { token, headers: named })).toMatchObject({
        code: 1001,
      });
    }
  });

  test('nor do its users get in: names and tokens are those of one pool', async () => {
    const second = await secondPool();
    const there = { ...headers, 'x-authing-userpool-id': second.id };
    const login = 'mutation ($input: LoginByUsernameInput!) { loginByUsername(input: $input) { token } }';
    const input = { username: ann.username, password: ann.password };
    await expect(graphql(server, login, { input }, { headers: there })).rejects.toMatchObject({ code: 2004 });
    const register = 'mutation ($input: RegisterByUsernameInput!) { registerByUsername(input: $input) { token } }';
    const made = await graphql(server, register, { input: { ...input, generateToken: true } }, { headers: there });
    const { token } = made.registerByUsername;
    expect(await graphql(server, '{ user { username } }', {}, { token, headers: there })).toEqual({
      user: { username: 'ann' },
    });
    await expect(graphql(server, '{ user { username } }', {}, { token })).rejects.toMatchObject({ code: 2207 });
  });
});
