/** Whole logins over the protocols, through the login page of the local server. */

import type { AuthenticationClient, AuthOptions, ClientAuthentication } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { Jar } from '../../../local/src/testing/jar.js';
import { verifyToken } from '../verify/verify.js';

const ann = { username: 'ann', password: 'correct horse 1', email: 'ann@example.com' };
const redirectUri = 'http://localhost:3000/callback';
// A secret that only survives HTTP Basic when it is form-encoded first: RFC 6749, 2.3.1.
const secret = 'a+b%3A: &c';
const applications = (['client_secret_post', 'client_secret_basic', 'none'] as const).map((method, at) => ({
  id: `5f0000000000000000000a1${at}`,
  name: method,
  secret,
  redirectUris: [redirectUri],
  logoutRedirectUris: ['http://localhost:3000'],
  settings: { oidcConfig: { token_endpoint_auth_method: method } } as never,
}));
const world = useLocal({ seed: { users: [ann], applications } });

const client = (method: ClientAuthentication, options: Partial<AuthOptions> = {}) =>
  world.client({
    appId: applications.find(({ name }) => name === method)!.id,
    secret: method === 'none' ? undefined : secret,
    redirectUri,
    tokenEndPointAuthMethod: method,
    introspectionEndPointAuthMethod: method,
    revocationEndPointAuthMethod: method,
    ...options,
  });

/** Logs Ann in at the page and gives the parameters she comes back with. */
async function comeBack(url: string, jar = new Jar(world.server.url)): Promise<URLSearchParams> {
  let page = await jar.open(url);
  if (page.text.includes('name="password"'))
    page = await page.submit({ account: ann.username, password: ann.password });
  if (page.text.includes('name="decision"')) page = await page.submit({ decision: 'allow' });
  return page.url.searchParams;
}

async function login(authing: AuthenticationClient, scope: string) {
  const { url, state, nonce, codeVerifier } = authing.createAuthorizeRequest({ scope });
  const answer = await comeBack(url);
  expect(answer.get('state')).toBe(state);
  const tokens = await authing.getAccessTokenByCode(answer.get('code')!, { codeVerifier });
  return { tokens, nonce, codeVerifier, code: answer.get('code')! };
}

test.each(['client_secret_post', 'client_secret_basic', 'none'] as const)('OpenID Connect with %s', async (method) => {
  const authing = client(method);
  const { tokens, nonce } = await login(authing, 'openid profile email offline_access');
  const claims = await verifyToken(authing.connection, tokens.id_token!, { nonce });
  expect(await authing.getUserInfoByAccessToken(tokens.access_token)).toMatchObject({
    sub: claims.sub,
    email: ann.email,
  });

  const renewed = await authing.getNewAccessTokenByRefreshToken(tokens.refresh_token!);
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  expect(renewed.access_token).not.toBe(tokens.access_token);
  if (method !== 'none') {
    expect(await authing.introspectToken(renewed.access_token)).toMatchObject({ active: true, sub: claims.sub });
  }
  expect(await authing.revokeToken(renewed.refresh_token!)).toBe(true);
  await expect(authing.getNewAccessTokenByRefreshToken(renewed.refresh_token!)).rejects.toMatchObject({
    kind: 'api',
    code: 'invalid_grant',
  });
});

test('a code is good once, and only with its verifier', async () => {
  const authing = client('client_secret_post');
  const { code, codeVerifier } = await login(authing, 'openid');
  await expect(authing.getAccessTokenByCode(code, { codeVerifier })).rejects.toMatchObject({ code: 'invalid_grant' });
  const { url } = authing.createAuthorizeRequest();
  const other = (await comeBack(url)).get('code')!;
  const stolen = authing.getAccessTokenByCode(other, { codeVerifier: authing.generateCodeChallenge() });
  await expect(stolen).rejects.toMatchObject({ kind: 'api', code: 'invalid_grant' });
});

test('a wrong secret is refused', async () => {
  const authing = client('client_secret_basic', { secret: 'wrong' });
  await expect(authing.getNewAccessTokenByRefreshToken('r')).rejects.toMatchObject({
    kind: 'api',
    code: 'invalid_client',
  });
});

test('the service checks tokens too', async () => {
  const authing = client('client_secret_post');
  const { tokens } = await login(authing, 'openid email');
  expect(await authing.validateToken({ idToken: tokens.id_token! })).toMatchObject({
    aud: authing.connection.options.appId,
  });
  expect(await authing.validateToken({ accessToken: tokens.access_token })).toMatchObject({ sub: expect.any(String) });
  await expect(authing.validateToken({ idToken: 'forged' })).rejects.toMatchObject({ kind: 'api', code: 400 });
});

test('an ID token becomes tokens of this application, a program gets its own', async () => {
  const authing = client('none');
  const idToken = (await world.server.signIn({ username: 'ann' })).token;
  const tokens = await authing.getAccessTokenByIdToken({ redirectUri, idToken, scope: 'openid email' });
  expect(await authing.getUserInfoByAccessToken(tokens.access_token)).toMatchObject({ email: ann.email });
  const program = client('client_secret_post');
  const own = await program.getAccessTokenByClientCredentials('email');
  expect(await program.introspectToken(own.access_token)).toMatchObject({
    active: true,
    client_id: program.connection.options.appId,
  });
});

test('the logout address ends the single sign-on session', async () => {
  const authing = client('client_secret_post');
  const jar = new Jar(world.server.url);
  const { url, codeVerifier } = authing.createAuthorizeRequest({ scope: 'openid' });
  const { id_token } = await authing.getAccessTokenByCode((await comeBack(url, jar)).get('code')!, { codeVerifier });
  const cookie = Object.entries(jar.cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  const visitor = authing.with({ headers: { cookie } });
  expect(await visitor.trackSession()).toMatchObject({ userInfo: { username: 'ann' } });
  const logout = authing.buildLogoutUrl({ expert: true, idToken: id_token!, redirectUri: 'http://localhost:3000' });
  expect((await jar.open(logout)).url.origin).toBe('http://localhost:3000');
  expect(await visitor.trackSession()).toBeNull();
});

test('OAuth 2.0', async () => {
  const authing = client('client_secret_post', { protocol: 'oauth' });
  const answer = await comeBack(authing.buildAuthorizeUrl({ state: 's&1' }));
  expect(answer.get('state')).toBe('s&1');
  const tokens = await authing.getAccessTokenByCode(answer.get('code')!);
  for (const method of ['GET', 'POST'] as const) {
    const claims = await authing.getUserInfoByAccessToken(tokens.access_token, { method });
    expect(claims).toMatchObject({ email: ann.email });
  }
  expect(await authing.introspectToken(tokens.access_token)).toMatchObject({ active: true });
  const renewed = await authing.getNewAccessTokenByRefreshToken(tokens.refresh_token!);
  expect(await authing.revokeToken(renewed.access_token)).toBe(true);
  expect(await authing.introspectToken(renewed.access_token)).toEqual({ active: false });
});

test('CAS', async () => {
  const authing = client('none', { protocol: 'cas' });
  const service = 'http://localhost:3000/callback?a=1&b=2';
  const ticket = async () => (await comeBack(authing.buildAuthorizeUrl({ service }))).get('ticket')!;
  expect(await authing.validateTicketV1(await ticket(), service)).toEqual({ valid: true });
  expect(await authing.validateTicketV1('ST-forged', service)).toMatchObject({ valid: false });
  const success = { serviceResponse: { authenticationSuccess: { attributes: { email: ann.email } } } };
  expect(await authing.validateTicketV2(await ticket(), service)).toMatchObject(success);
  expect(await authing.validateTicketV2(await ticket(), service, 'XML')).toContain('<cas:user>');
  const failure = { serviceResponse: { authenticationFailure: { code: 'INVALID_TICKET' } } };
  expect(await authing.validateTicketV2('ST-forged', service)).toMatchObject(failure);
});

test('SAML starts at the address of the application', async () => {
  const authing = client('none', { protocol: 'saml' });
  const page = await new Jar(world.server.url).open(authing.buildAuthorizeUrl());
  expect(page.status).toBeLessThan(500);
  expect(world.sent('GET /api/v2/saml-idp/{appId}').path).toBe(`/api/v2/saml-idp/${authing.connection.options.appId}`);
});
