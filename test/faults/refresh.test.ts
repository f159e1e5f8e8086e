import { AuthenticationClient } from '@authing/auth';
import { ManagementClient } from '@authing/management';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../support/fault-server.js';

/** A service that refuses the first token in one of its ways, and gives `fresh-1`, `fresh-2` … */
const NOBODY = { totalCount: 0, list: [] };
let server: FaultServer;
let refuse: { status: number; code?: number };
let issued: number;
let refusedTokens: Set<string>;
beforeEach(async () => {
  issued = 0;
  refusedTokens = new Set(['old']);
  server = await faultServer(({ url, body, headers }, response) => {
    if (body.includes('accessToken('))
      return json(response, { data: { accessToken: { accessToken: `fresh-${++issued}`, iat: 1, exp: 9_999 } } });
    const token = headers.authorization?.slice('Bearer '.length) ?? '';
    if (!refusedTokens.has(token))
      return json(response, { code: 200, data: url === '/graphql/v2' ? { users: NOBODY } : NOBODY });
    const refusal = { code: refuse.code, message: 'not any more' };
    json(response, url === '/graphql/v2' ? { errors: [{ message: refusal }], data: null } : refusal, refuse.status);
  });
});
afterEach(() => server.close());

const client = (more: object = {}) =>
  new ManagementClient({ host: server.url, userPoolId: 'p', secret: 's', accessToken: 'old', ...more });
const counts = (path: string) =>
  server.seen.filter(({ url, body }) => url.startsWith(path) && !body.includes('accessToken(')).length;

describe.each([
  ['HTTP 401', { status: 401 }],
  ['2020', { status: 200, code: 2020 }],
  ['2206', { status: 200, code: 2206 }],
  ['2207', { status: 200, code: 2207 }],
  ['2206 with HTTP 401', { status: 401, code: 2206 }],
])('#13 a token refused by %s is renewed once and the call repeated once', (_how, how) => {
  beforeEach(() => {
    refuse = how;
  });

  test.each<[string, string, (management: ManagementClient) => Promise<unknown>]>([
    ['a query', '/graphql/v2', (management) => management.users.list()],
    ['a mutation', '/graphql/v2', (management) => management.groups.deleteMany(['g'])],
    ['a read by route', '/api/v2/users/filter', (management) => management.users.filter()],
    [
      'a write by route',
      '/api/v2',
      (management) => management.connection.rest('POST /api/v2/sms/send', { body: { phone: '1' } }),
    ],
  ])('for %s', async (_kind, _path, call) => {
    await call(client());
    expect(issued).toBe(1);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer old',
      undefined,
      'Bearer fresh-1',
    ]);
  });

  test('for 50 calls at once: one request for a token', async () => {
    const management = client();
    await Promise.all(Array.from({ length: 50 }, () => management.users.list()));
    expect(issued).toBe(1);
    expect(counts('/graphql/v2')).toBe(100);
  });

  test('the second refusal is told', async () => {
    refusedTokens.add('fresh-1');
    await expect(client().users.list()).rejects.toMatchObject({ name: 'AuthingError', kind: 'api', attempts: 2 });
    expect(issued).toBe(1);
    expect(counts('/graphql/v2')).toBe(2);
  });

  test('a user’s token without a way to renew it is refused at once, and the session kept for the caller to judge', async () => {
    const auth = new AuthenticationClient({ appId: 'app', appHost: server.url, token: 'old' });
    await expect(auth.getSecurityLevel()).rejects.toMatchObject({ kind: 'api', attempts: 1 });
    expect(server.seen).toHaveLength(1);
    expect(auth.connection.session.token()).toBe('old');
  });
});
