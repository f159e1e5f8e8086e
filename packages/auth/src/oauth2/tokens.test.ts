import { AuthenticationClient, type AuthOptions, type ClientAuthentication } from '@authing/auth';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';

const SECRET = 's&c r:et/é';
const REDIRECT = 'https://site.example.com/cb';
let service: FaultServer;
let answer: unknown;
let status: number;
beforeEach(async () => {
  [answer, status] = [{ access_token: 'a', token_type: 'Bearer', expires_in: 3600 }, 200];
  service = await faultServer((_, response) => json(response, answer, status));
});
afterEach(() => service.close());

const client = (options: Partial<AuthOptions> = {}) =>
  new AuthenticationClient({
    appId: 'app:1',
    appHost: service.url,
    secret: SECRET,
    redirectUri: REDIRECT,
    token: 'mine',
    retry: 0,
    ...options,
  });
const form = () => Object.fromEntries(new URLSearchParams(service.seen.at(-1)!.body));
const last = () => service.seen.at(-1)!;
const post = { client_id: 'app:1', client_secret: SECRET };
// Id and secret are form-encoded before the colon joins them: RFC 6749, 2.3.1.
const BASIC = `Basic ${btoa('app%3A1:s%26c+r%3Aet%2F%C3%A9')}`;

describe.each(['oidc', 'oauth'] as const)('the token endpoint of %s', (protocol) => {
  const grants = [
    [
      'a code',
      (one: AuthenticationClient) => one.getAccessTokenByCode('c1'),
      { grant_type: 'authorization_code', code: 'c1', redirect_uri: REDIRECT },
    ],
    [
      'a refresh token',
      (one: AuthenticationClient) => one.getNewAccessTokenByRefreshToken('r1'),
      { grant_type: 'refresh_token', refresh_token: 'r1' },
    ],
  ] as const;

  test.each(grants)('exchanges %s with the three ways to say who asks', async (_name, exchange, grant) => {
    const ways: [ClientAuthentication | undefined, object, string | undefined][] = [
      [undefined, post, undefined],
      ['client_secret_post', post, undefined],
      ['client_secret_basic', {}, BASIC],
      ['none', { client_id: 'app:1' }, undefined],
    ];
    for (const [tokenEndPointAuthMethod, proof, authorization] of ways) {
      const authing = client({ protocol, tokenEndPointAuthMethod });
      expect(await exchange(authing)).toEqual(answer);
      expect(last()).toMatchObject({ method: 'POST', url: `/${protocol}/token` });
      expect(last().headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
      expect(last().headers.authorization).toBe(authorization);
      expect(form()).toEqual({ ...proof, ...grant });
      expect(authing.connection.session.token()).toBe('mine');
    }
  });

  test('members are sent in the order of 4.x', async () => {
    await client({ protocol }).getAccessTokenByCode('c1', { codeVerifier: 'v' });
    const names = ['client_id', 'client_secret', 'grant_type', 'code', 'redirect_uri', 'code_verifier'];
    expect([...new URLSearchParams(last().body).keys()]).toEqual(names);
  });
});

test('the verifier and the address of a code can be given', async () => {
  await client({ redirectUri: undefined }).getAccessTokenByCode('c1', {
    codeVerifier: 'v',
    redirectUri: 'https://other.example.com/',
  });
  expect(form()).toMatchObject({ code_verifier: 'v', redirect_uri: 'https://other.example.com/' });
});

test('client credentials are those of the application or of an access key', async () => {
  await client({ tokenEndPointAuthMethod: 'client_secret_basic' }).getAccessTokenByClientCredentials('read');
  expect(form()).toEqual({ ...post, grant_type: 'client_credentials', scope: 'read' });
  expect(last().headers.authorization).toBeUndefined();
  await client().getAccessTokenByClientCredentials('read', { accessKey: 'k', accessSecret: 's' });
  expect(form()).toEqual({ client_id: 'k', client_secret: 's', grant_type: 'client_credentials', scope: 'read' });
});

test('an ID token is exchanged without the secret', async () => {
  await client().getAccessTokenByIdToken({ redirectUri: 'https://other.example.com/', idToken: 'i' });
  expect(form()).toEqual({
    client_id: 'app:1',
    grant_type: 'http://authing.cn/oidc/grant_type/authing_token',
    redirect_uri: 'https://other.example.com/',
    token: 'i',
    scope: '',
  });
  await client().getAccessTokenByIdToken({ redirectUri: 'https://other.example.com/', idToken: 'i', scope: 'openid' });
  expect(form().scope).toBe('openid');
});

describe.each(['oidc', 'oauth'] as const)('%s', (protocol) => {
  test.each([
    ['introspectToken', 'introspectionEndPointAuthMethod', 'introspection'],
    ['revokeToken', 'revocationEndPointAuthMethod', 'revocation'],
  ] as const)('%s sends the token with the proof of its own option', async (method, option, path) => {
    answer = { active: true };
    expect(await client({ protocol })[method]('t1')).toEqual(method === 'revokeToken' ? true : answer);
    expect(last()).toMatchObject({ method: 'POST', url: `/${protocol}/token/${path}` });
    expect(form()).toEqual({ ...post, token: 't1' });
    await client({ protocol, [option]: 'none', tokenEndPointAuthMethod: 'client_secret_basic' })[method]('t1');
    expect(form()).toEqual({ client_id: 'app:1', token: 't1' });
    if (protocol === 'oauth' && method === 'revokeToken') return;
    await client({ protocol, [option]: 'client_secret_basic' })[method]('t1');
    expect(form()).toEqual({ token: 't1' });
    expect(last().headers.authorization).toBe(BASIC);
  });
});

test('the service does not revoke OAuth tokens by Basic: said before anything is sent', async () => {
  const revoke = client({ protocol: 'oauth', revocationEndPointAuthMethod: 'client_secret_basic' }).revokeToken('t1');
  await expect(revoke).rejects.toMatchObject({ kind: 'config' });
  expect(service.seen).toEqual([]);
});

test('a revocation that is answered with nothing worked', async () => {
  await service.close();
  service = await faultServer((_, response) => response.end());
  expect(await client().revokeToken('t1')).toBe(true);
});

describe('claims about the user', () => {
  test.each([
    [undefined, 'GET', '/oidc/me', 'Bearer at&1', ''],
    [{ tokenPlace: 'header', method: 'POST' }, 'POST', '/oidc/me', 'Bearer at&1', ''],
    [{ tokenPlace: 'query' }, 'GET', '/oidc/me?access_token=at%261', undefined, ''],
    [{ tokenPlace: 'query', method: 'POST' }, 'POST', '/oidc/me?access_token=at%261', undefined, ''],
    [{ tokenPlace: 'body', method: 'POST' }, 'POST', '/oidc/me', undefined, 'access_token=at%261'],
  ] as const)('with %p', async (options, method, url, authorization, body) => {
    answer = { sub: 'u1' };
    const given = options && Object.freeze({ ...options });
    expect(await client().getUserInfoByAccessToken('at&1', given)).toEqual({ sub: 'u1' });
    expect(last()).toMatchObject({ method, url, body });
    expect(last().headers.authorization).toBe(authorization);
  });

  test('of OAuth 2.0 have their own path', async () => {
    await client({ protocol: 'oauth' }).getUserInfoByAccessToken('at');
    expect(last().url).toBe('/oauth/me');
  });

  test.each([{ tokenPlace: 'body' }, { method: 'PUT' }, { tokenPlace: 'cookie' }])('not with %p', async (options) => {
    await expect(client().getUserInfoByAccessToken('at', options as never)).rejects.toMatchObject({ kind: 'config' });
    expect(service.seen).toEqual([]);
  });
});

describe('failures', () => {
  test('an OAuth error is an error with its code, whatever the HTTP status says', async () => {
    answer = { error: 'invalid_grant', error_description: 'used' };
    for (status of [400, 200]) {
      await expect(client().getAccessTokenByCode('c1')).rejects.toMatchObject({
        kind: 'api',
        code: 'invalid_grant',
        message: 'used',
        status,
      });
    }
    await expect(client().introspectToken('t')).rejects.toMatchObject({ code: 'invalid_grant' });
    status = 401;
    await expect(client().revokeToken('t')).rejects.toMatchObject({ kind: 'api', status: 401 });
  });

  test('secret, code and verifier are in no part of an error', async () => {
    [answer, status] = [{ error: 'invalid_client' }, 401];
    const authing = client({ secret: 'canary-secret' });
    const errors = [
      await authing.getAccessTokenByCode('canary-code', { codeVerifier: 'canary-verifier' }).catch((error) => error),
      await authing.getNewAccessTokenByRefreshToken('canary-refresh').catch((error) => error),
      await authing.getUserInfoByAccessToken('canary-token').catch((error) => error),
    ];
    for (const error of errors) {
      expect(error).toMatchObject({ kind: 'api', code: 'invalid_client' });
      expect([error.message, error.stack, JSON.stringify(error)].join()).not.toContain('canary');
    }
  });

  test('what cannot work is said before anything is sent', async () => {
    const config = expect.objectContaining({ kind: 'config' });
    const attempts = [
      client({ secret: undefined }).getAccessTokenByCode('c'),
      client({ redirectUri: undefined }).getAccessTokenByCode('c'),
      client({ protocol: 'saml' }).getAccessTokenByCode('c'),
      client({ tokenEndPointAuthMethod: 'private_key_jwt' as never }).getNewAccessTokenByRefreshToken('r'),
      client({ protocol: 'cas' }).getNewAccessTokenByRefreshToken('r'),
      client({ secret: undefined }).getAccessTokenByClientCredentials('read'),
      client().getAccessTokenByClientCredentials(''),
      client({ protocol: 'saml' }).getAccessTokenByIdToken({ redirectUri: 'x', idToken: 'y' }),
      client({ secret: undefined }).revokeToken('t'),
      client({ secret: undefined }).introspectToken('t'),
      client({ protocol: 'cas' }).getUserInfoByAccessToken('t'),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toEqual(config);
    expect(service.seen).toEqual([]);
  });

  test('a grant is sent once, also when the network fails', async () => {
    await service.close();
    service = await faultServer(({ body: _ }, response) => response.destroy());
    await expect(client({ retry: 2 }).getNewAccessTokenByRefreshToken('r')).rejects.toMatchObject({ kind: 'network' });
    expect(service.seen).toHaveLength(1);
  });
});

test('#87 a redirect answered to a revocation is an error', async () => {
  status = 302;
  await expect(client().revokeToken('token')).rejects.toMatchObject({ kind: 'protocol', code: 'redirect' });
  // A browser gives a redirect that it does not follow as status 0.
  const hidden = client({ fetch: async () => Response.error() });
  await expect(hidden.revokeToken('token')).rejects.toMatchObject({ name: 'AuthingError' });
});
