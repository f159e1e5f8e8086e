import { describe, expect, test } from '@jest/globals';
import { ann, BASE, useWorld } from '../testing/site.js';

const world = useWorld();
const GRANT = 'http://authing.cn/oidc/grant_type/authing_token';

/** Tokens of an OpenID Connect login of Ann. */
async function tokens(scope = 'openid profile'): Promise<{ access_token: string; id_token: string }> {
  const { url, appId, appSecret, signIn } = world.server;
  const { token } = await signIn({ email: ann.email });
  const form = { grant_type: GRANT, token, client_id: appId, client_secret: appSecret, scope };
  return (await fetch(`${url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) })).json() as never;
}
const request = (token?: string, scheme = 'Bearer') =>
  new Request(`${BASE}/api`, { headers: token === undefined ? {} : { authorization: `${scheme} ${token}` } });
const keySets = () => world.server.requests.list().filter(({ path }) => path.endsWith('jwks.json')).length;

/** Status and challenge of the answer to a request that is refused. */
async function refusalOf(site: ReturnType<typeof world.site>, work: Promise<unknown>) {
  const error = await work.then(
    () => {
      throw new Error('It was let in');
    },
    (error) => error,
  );
  const answer = site.refusal(error);
  return {
    code: error.code,
    status: answer.status,
    challenge: answer.headers.get('www-authenticate'),
    body: await answer.json(),
  };
}

test('a token is checked on the spot: the key set is asked for once, and nothing else', async () => {
  const site = world.site({ secret: undefined });
  const { access_token } = await tokens();
  const claims = await site.requireToken(request(access_token), { scope: 'profile' });
  await site.requireToken(request(access_token, 'bearer'));
  expect(claims).toMatchObject({ aud: world.server.appId, scope: 'openid profile' });
  expect(keySets()).toBe(1);
});

describe('answers as RFC 6750 wants them', () => {
  const metadata = `resource_metadata="${BASE}/.well-known/oauth-protected-resource"`;

  test('without a token: 401 and no error', async () => {
    const site = world.site();
    for (const without of [request(), request('x', 'Basic'), request('two words')])
      expect(await refusalOf(site, site.requireToken(without))).toEqual({
        code: 'token_missing',
        status: 401,
        challenge: `Bearer ${metadata}`,
        body: { error: 'unauthorized' },
      });
  });

  test('a bad token: 401 invalid_token', async () => {
    const site = world.site();
    const { access_token, id_token } = await tokens();
    const [head, payload, signature] = access_token.split('.') as [string, string, string];
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const bad of ['a.b.c', 'text', `${none}.${payload}.`, `${head}.${payload}.${signature.slice(4)}`, id_token])
      expect(await refusalOf(site, site.requireToken(request(bad)))).toMatchObject({
        status: 401,
        challenge: expect.stringContaining('error="invalid_token"'),
        body: { error: 'invalid_token' },
      });
    world.server.clock.advance(-3_700_000);
    const { access_token: old } = await tokens();
    expect(await refusalOf(site, site.requireToken(request(old)))).toMatchObject({
      code: 'token_expired',
      status: 401,
    });
  });

  test('a token for another audience: 401', async () => {
    const site = world.site();
    const { access_token } = await tokens();
    const other = site.requireToken(request(access_token), { audience: 'https://api.example.com' });
    expect(await refusalOf(site, other)).toMatchObject({ status: 401, code: 'token_invalid' });
  });

  test('a scope that is missing: 403 insufficient_scope, with the scopes that are needed', async () => {
    const site = world.site();
    const { access_token } = await tokens();
    const lacking = site.requireToken(request(access_token), { scope: ['profile', 'orders:read'] });
    expect(await refusalOf(site, lacking)).toMatchObject({
      status: 403,
      challenge: expect.stringMatching(/error="insufficient_scope".*scope="profile orders:read"/),
      body: { error: 'insufficient_scope' },
    });
  });

  test('several scopes in one text, as OAuth writes them', async () => {
    const site = world.site();
    const { access_token } = await tokens();
    expect(await site.requireToken(request(access_token), { scope: 'openid  profile' })).toHaveProperty('sub');
    const lacking = site.requireToken(request(access_token), { scope: 'profile orders:read' });
    expect(await refusalOf(site, lacking)).toMatchObject({
      status: 403,
      challenge: expect.stringContaining('scope="profile orders:read"'),
    });
  });

  test('a service that cannot be asked: 502, and no word against the token', async () => {
    const { access_token } = await tokens();
    const site = world.site({ appHost: 'http://127.0.0.1:9' });
    expect(await refusalOf(site, site.requireToken(request(access_token)))).toMatchObject({
      status: 502,
      challenge: null,
    });
  });

  test('what is no error of this SDK is thrown again', () => {
    expect(() => world.site().refusal(new TypeError('a bug'))).toThrow('a bug');
  });
});

describe('an application that signs with its secret', () => {
  const sign = async (secret: string) => {
    const { SignJWT } = await import('jose');
    return new SignJWT({ scope: 'openid' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .setIssuer(`${world.server.url}/oidc`)
      .setAudience(world.server.appId)
      .setSubject('u1')
      .sign(new TextEncoder().encode(secret));
  };

  test('HS256 with the secret, and a clear error without it', async () => {
    const token = await sign(world.server.appSecret);
    expect(await world.site().requireToken(request(token))).toMatchObject({ sub: 'u1' });
    const without = world.site({ secret: undefined });
    await expect(without.requireToken(request(token))).rejects.toThrow(/HS256.*secret.*RS256/);
    await expect(without.requireToken(request(token), { algorithms: ['HS256'] })).rejects.toMatchObject({
      kind: 'config',
      code: 'secret',
    });
    expect(await refusalOf(without, without.requireToken(request(token)))).toMatchObject({
      body: { error_description: 'The access token is not valid' },
    });
  });

  test('another secret, or the public key taken for one, is refused', async () => {
    const site = world.site();
    const keys = await (await fetch(`${world.server.url}/oidc/.well-known/jwks.json`)).text();
    for (const secret of ['guess', keys])
      expect(await refusalOf(site, site.requireToken(request(await sign(secret))))).toMatchObject({
        code: 'token_invalid',
      });
  });
});

test('revocation is checked on demand, and the answer is kept for a while', async () => {
  const site = world.site();
  const { access_token } = await tokens();
  const check = () => site.requireToken(request(access_token), { revocation: 'check' });
  await Promise.all([check(), check(), check()]);
  const asked = () => world.server.requests.list().filter(({ path }) => path.endsWith('/introspection')).length;
  expect(asked()).toBe(1);
  const form = { token: access_token, client_id: world.server.appId, client_secret: world.server.appSecret };
  await fetch(`${world.server.url}/oidc/token/revocation`, { method: 'POST', body: new URLSearchParams(form) });
  await check();
  expect(asked()).toBe(1);
  world.later(11_000);
  expect(await refusalOf(site, check())).toMatchObject({ code: 'token_revoked', status: 401 });
  await expect(
    world.site({ secret: undefined }).requireToken(request(access_token), { revocation: 'check' }),
  ).rejects.toMatchObject({ code: 'secret' });
  expect(await site.requireToken(request(access_token))).toBeDefined(); // nobody asked
});

test('a permission is asked for in the name of the token', async () => {
  const site = world.site();
  const { access_token } = await tokens();
  const denied = site.requireToken(request(access_token), { permission: { resource: 'order:1', action: 'read' } });
  expect(await refusalOf(site, denied)).toMatchObject({ code: 'permission_denied', status: 403 });
  const { sub } = await site.requireToken(request(access_token));
  const { ManagementClient } = await import('@authing/management');
  const { url: host, userPoolId, userPoolSecret: secret } = world.server;
  await new ManagementClient({ host, userPoolId, secret }).acl.allow(sub, 'order:1', 'read');
  expect(
    await site.requireToken(request(access_token), { permission: { resource: 'order:1', action: 'read' } }),
  ).toMatchObject({ sub });
});

test('clocks may differ by so many seconds', async () => {
  world.server.clock.advance(-3_620_000);
  const { access_token } = await tokens(); // ended 20 seconds ago
  expect(await world.site().requireToken(request(access_token))).toBeDefined();
  await expect(world.site({ clockTolerance: 5 }).requireToken(request(access_token))).rejects.toMatchObject({
    code: 'token_expired',
  });
});

test('metadata of the protected resource', async () => {
  const path = '/.well-known/oauth-protected-resource';
  const answer = (await world.site({ resource: { scopes: ['orders:read'] } }).handle(new Request(BASE + path)))!;
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toEqual({
    resource: BASE,
    authorization_servers: [`${world.server.url}/oidc`],
    jwks_uri: `${world.server.url}/oidc/.well-known/jwks.json`,
    bearer_methods_supported: ['header'],
    scopes_supported: ['orders:read'],
  });
  const mcp = world.site({ resource: { identifier: `${BASE}/mcp` } });
  expect((await mcp.handle(new Request(`${BASE}${path}/mcp`)))!.status).toBe(200);
  expect(await mcp.handle(new Request(`${BASE}${path}`))).toBeUndefined();
});
