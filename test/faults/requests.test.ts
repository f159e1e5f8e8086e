import { readFileSync } from 'node:fs';
import { AuthenticationClient } from '@authing/auth';
import { type CoreOptions, connect, type TypedDocument } from '@authing/core';
import { ManagementClient } from '@authing/management';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../support/fault-server.js';
import { LIBRARIES } from '../support/library-sources.js';
import { authOperations, managementOperations, SECRETS } from '../support/operations.js';
import { outcomeOf } from '../support/settled.js';

const Read = 'query read{read}' as TypedDocument<{ read: string }, object>;
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('expected a rejection')),
    (error) => error,
  );

describe.each<[string, CoreOptions]>([
  ['node:http', {}],
  ['fetch', { fetch: globalThis.fetch }],
])('#26 a redirect is never followed, so that nothing goes along with it (%s)', (_name, options) => {
  let server: FaultServer;
  let elsewhere: FaultServer;
  let status = 302;
  beforeEach(async () => {
    elsewhere = await faultServer((_, response) =>
      json(response, { access_token: 'stolen', data: { read: 'forged' } }),
    );
    server = await faultServer((_, response) => response.writeHead(status, { location: `${elsewhere.url}/x` }).end());
  });
  afterEach(() => Promise.all([server.close(), elsewhere.close()]));

  test.each([301, 302, 303, 307, 308])('HTTP %i', async (code) => {
    status = code;
    const client = new AuthenticationClient({
      appId: 'app',
      appHost: server.url,
      token: 'canary',
      secret: 'canary',
      redirectUri: 'https://a.cn',
      ...options,
    });
    const connection = client.connection.with({ headers: { 'x-own': 'canary' } });
    const calls = [
      () => connection.graphql(Read, {}),
      () => connection.rest('GET /api/v2/logout'),
      () => client.getAccessTokenByCode('code', { codeVerifier: 'v' }),
      () => client.getNewAccessTokenByRefreshToken('r'),
      () => client.getAccessTokenByClientCredentials('scope'),
      () => client.introspectToken('t'),
      () => client.refreshToken(),
      () => client.validateTicketV1('t', 'https://a.cn'),
    ];
    for (const call of calls) {
      const { error, strange } = await outcomeOf(call, 5_000);
      expect([strange, error?.name]).toEqual([undefined, 'AuthingError']);
    }
    expect(elsewhere.connections()).toBe(0);
    expect(server.seen.length).toBe(calls.length);
  });
});

describe('#45 what HTTP cannot carry in a header is refused before anything is sent', () => {
  let server: FaultServer;
  beforeEach(async () => {
    server = await faultServer((_, response) => json(response, { data: {} }));
  });
  afterEach(() => server.close());
  const refusedHeader = { name: 'AuthingError', kind: 'config', code: 'header' };
  const values = ['a\r\nx-evil: 1', 'a\nb', 'a\u0000b', '中文', '\u{1F511}', 'a\u2028b'];

  test.each(values)('%j', async (value) => {
    for (const option of ['appId', 'tenantId', 'userPoolId', 'lang', 'requestFrom']) {
      expect(() => connect({ host: server.url, [option]: value })).toThrow(expect.objectContaining(refusedHeader));
    }
    const connection = connect({ host: server.url });
    expect(() => connection.with({ tenantId: value })).toThrow(expect.objectContaining(refusedHeader));
    expect(() => connection.with({ headers: { 'x-own': value } })).toThrow(expect.objectContaining(refusedHeader));
    expect(await failed(connection.with({ token: value }).graphql(Read, {}))).toMatchObject(refusedHeader);
    expect(await failed(connection.graphql(Read, {}, undefined, { headers: { 'x-own': value } }))).toMatchObject(
      refusedHeader,
    );
    const client = new AuthenticationClient({ appId: 'app', appHost: server.url });
    expect(await failed(client.mfa.verifyTotpMfa({ totp: '1', mfaToken: value }))).toMatchObject(refusedHeader);
    expect(server.seen).toEqual([]);
  });

  test('a name that is none is refused too', async () => {
    const error = await failed(
      (async () => connect({ host: server.url, headers: { 'x evil\r\n': '1' } }).graphql(Read, {}))(),
    );
    expect(error).toMatchObject(refusedHeader);
    expect(server.seen).toEqual([]);
  });
});

describe('#47 no call puts a token, code or password into an address', () => {
  let server: FaultServer;
  beforeEach(async () => {
    server = await faultServer(({ url }, response) =>
      json(response, url.includes('.well-known') ? { code: 200, data: { publicKey: 'x' } } : { code: 200, data: {} }),
    );
  });
  afterEach(() => server.close());
  const canaries = [...Object.values(SECRETS), 'canary-session', 'canary-secret'];

  test('of a user or an administrator', async () => {
    const auth = () =>
      new AuthenticationClient({
        appId: 'app',
        appHost: server.url,
        token: 'canary-session',
        secret: 'canary-secret',
        redirectUri: 'https://a.cn',
      });
    const management = () => new ManagementClient({ host: server.url, userPoolId: 'p', accessToken: 'canary-session' });
    for (const operation of Object.values(authOperations)) await outcomeOf(() => operation(auth()), 5_000);
    for (const operation of Object.values(managementOperations)) await outcomeOf(() => operation(management()), 5_000);
    expect(server.seen.length).toBeGreaterThan(100);
    const told = server.seen.filter(({ url }) => canaries.some((canary) => decodeURIComponent(url).includes(canary)));
    expect(told.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
  });
});

test('#65 the reported version is that of the package', async () => {
  const version = (name: string) => JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')).version;
  const server = await faultServer((_, response) => json(response, { data: { read: 'yes' } }));
  await connect({ host: server.url }).graphql(Read, {});
  expect(server.seen[0]!.headers['x-authing-sdk-version']).toBe(`js:${version('core')}`);
  expect(new Set(LIBRARIES.map(version)).size).toBe(1);
  await server.close();
});
