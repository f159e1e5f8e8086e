import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LocalServer, startLocal } from '../index.js';
import { parts } from '../parts.js';
import { graphqlAccess } from '../testing/access.js';
import { graphql, type Loose, managementToken, rawGraphql, rest } from '../testing/client.js';
import { contractRoutes } from '../testing/contract.js';
import { typedCall } from '../testing/typed-calls.js';
import type { Access } from './access.js';

const { routes } = parts;

const ann = { id: '5f00000000000000000000aa', username: 'ann', email: 'ann@example.com', password: 'secret-1' };
const bob = { id: '5f00000000000000000000bb', username: 'bob' };

let server: LocalServer;
type CallerKind = 'nobody' | 'forged' | 'user' | 'mfa' | 'management';
let tokens: Record<CallerKind, string | undefined>;
beforeAll(async () => {
  const strict = { id: 'strict', identifier: 'strict', settings: { mfa: ['EMAIL'] } as never };
  server = await startLocal({ seed: { users: [ann, bob], applications: [{}, strict] } });
  const user = (await server.signIn({ id: ann.id })).token;
  const management = await managementToken(server);
  tokens = { nobody: undefined, forged: forged(user), user, mfa: await halfLogin(), management };
});
afterAll(() => server.close());

/** The same claims with an administrator's type, and no signature that fits. */
function forged(token: string): string {
  const [head, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const raised = { ...claims, type: 'management', userPoolId: server.userPoolId };
  return [head, Buffer.from(JSON.stringify(raised)).toString('base64url'), signature].join('.');
}

/** What an application that asks everybody for a second factor gives after the password. */
async function halfLogin(): Promise<string> {
  const answer = await rest(server, 'POST /api/v3/signin', {
    client_id: 'strict',
    connection: 'PASSWORD',
    passwordPayload: { account: ann.username, password: ann.password },
  });
  return answer.data.mfaToken;
}

/** What a caller who may not is told; undefined where the call may go on. */
const refusals: Record<CallerKind, Partial<Record<Access, number>>> = {
  nobody: { user: 2020, management: 2020, either: 2020, mfa: 2020 },
  forged: { user: 2207, management: 2207, either: 2207, mfa: 2207 },
  user: { management: 1001 },
  mfa: { user: 1001, management: 1001, either: 1001 },
  management: { user: 1001, mfa: 1001 },
};
const everybody = Object.keys(refusals) as CallerKind[];

describe('every GraphQL field refuses whom the access table keeps out', () => {
  test.each(everybody)('%s', async (kind) => {
    const wrong: string[] = [];
    for (const [field, access] of Object.entries(graphqlAccess)) {
      const expected = refusals[kind][access];
      if (expected === undefined) continue;
      const [call] = fc.sample(typedCall(field, fc.constant('x')), { numRuns: 1, seed: 1 });
      const { body } = await rawGraphql(server, call?.query ?? '', call?.variables, { token: tokens[kind] });
      if (body.errors?.[0]?.message.code !== expected || body.data?.[field])
        wrong.push(`${field}: ${JSON.stringify(body)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('every route refuses whom it keeps out', () => {
  test.each(everybody)('%s', async (kind) => {
    const wrong: string[] = [];
    for (const [key, { access }] of Object.entries(routes)) {
      const expected = refusals[kind][access];
      if (expected === undefined) continue;
      const answer = await rest(server, key.replaceAll(/\{\w+\}/g, 'x'), key.startsWith('GET') ? undefined : {}, {
        token: tokens[kind],
      });
      if ((answer.apiCode ?? answer.code) !== expected) wrong.push(`${key}: ${JSON.stringify(answer)}`);
    }
    expect(wrong).toEqual([]);
  });

  test('and asks no less than the contract says', () => {
    const administrators = contractRoutes().filter(
      ({ security }) => JSON.stringify(security) === '[["managementToken"]]',
    );
    expect(administrators.length).toBeGreaterThan(100);
    expect(administrators.filter(({ key }) => routes[key]?.access !== 'management').map(({ key }) => key)).toEqual([]);
    const users = contractRoutes().filter(({ security }) =>
      /^\[\["(user|mfa)Token"\](,\["mfaToken"\])?\]$/.test(JSON.stringify(security)),
    );
    const open = users.filter(({ key }) => routes[key]?.access === 'public').map(({ key }) => key);
    // The token is in the query here, and a device may be noted before anybody has signed in.
    expect(open.sort()).toEqual(['GET /api/v3/generate-link-extidp-url', 'POST /api/v3/create-device']);
  });
});

test('what users and administrators share shows and changes nothing of somebody else', async () => {
  const about = { id: bob.id, targetType: 'USER', targetId: bob.id, targetIdentifier: bob.id, userId: bob.id };
  const calls: Record<string, [query: string, variables: object]> = {
    user: ['query ($id: String) { user(id: $id) { id } }', about],
    updateUser: [
      'mutation ($id: String, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { id } }',
      { ...about, input: { nickname: 'x' } },
    ],
    refreshToken: ['mutation ($id: String) { refreshToken(id: $id) { token } }', about],
    udv: ['query ($targetId: String!) { udv(targetType: USER, targetId: $targetId) { key } }', about],
    setUdv: [
      'mutation ($targetId: String!) { setUdv(targetType: USER, targetId: $targetId, key: "k", value: "1") { key } }',
      about,
    ],
    setUdvBatch: [
      'mutation ($targetId: String!) { setUdvBatch(targetType: USER, targetId: $targetId, udvList: [{ key: "k", value: "1" }]) { key } }',
      about,
    ],
    removeUdv: [
      'mutation ($targetId: String!) { removeUdv(targetType: USER, targetId: $targetId, key: "k") { key } }',
      about,
    ],
    authorizedResources: [
      'query ($targetIdentifier: String) { authorizedResources(targetType: USER, targetIdentifier: $targetIdentifier, namespace: "default") { totalCount } }',
      about,
    ],
    isActionAllowed: [
      'query ($userId: String!) { isActionAllowed(userId: $userId, resource: "r", action: "a") }',
      about,
    ],
    isActionDenied: ['query ($userId: String!) { isActionDenied(userId: $userId, resource: "r", action: "a") }', about],
    queryMfa: ['query ($id: String) { queryMfa(userId: $id) { id } }', about],
    changeMfa: ['mutation ($id: String) { changeMfa(userId: $id, enable: true) { id } }', about],
  };
  // The definitions of fields are everybody's, and the upload token is nobody's.
  const shared = Object.entries(graphqlAccess).filter(
    ([name, access]) => access === 'either' && !['udf', 'qiniuUptoken'].includes(name),
  );
  expect(Object.keys(calls).sort()).toEqual(shared.map(([name]) => name).sort());
  const answers = Object.entries(calls).map(async ([name, [query, variables]]) => {
    const { body } = await rawGraphql(server, query, variables, { token: tokens.user });
    return [name, body.errors?.[0]?.message.code, body.data?.[name] ?? null] as const;
  });
  for (const [name, code, data] of await Promise.all(answers)) {
    expect([name, data]).toEqual([name, null]);
    expect([name, [1001, 2202].includes(code ?? 0)]).toEqual([name, true]);
  }
  const { user }: Loose = await graphql(server, 'query ($id: String) { user(id: $id) { nickname } }', about, {
    token: tokens.management,
  });
  expect(user.nickname).toBeNull();
});
