import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import * as oauth from 'oauth4webapi';
import { type LocalServer, startLocal } from '../../index.js';
import { Jar } from '../../testing/jar.js';

// As the library's documentation says; only that a server on one's own machine speaks http.
const insecure = { [oauth.allowInsecureRequests]: true };
const redirectUri = 'http://localhost:3000/callback';
const ann = { email: 'ann@example.com', password: 'secret-1', nickname: 'Ann' };

let server: LocalServer;
let as: oauth.AuthorizationServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann] } });
  const issuer = new URL(`${server.url}/oidc`);
  as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const client = (): oauth.Client => ({ client_id: server.appId });

/** The whole way through the browser: authorization request, login page, consent page when one is shown. */
async function authorize(jar: Jar, extra: Record<string, string> = {}) {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const url = new URL(as.authorization_endpoint as string);
  const parameters = {
    client_id: server.appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile email phone address',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...extra,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  let page = await jar.open(url.href);
  if (page.text.includes('name="password"')) page = await page.submit({ account: ann.email, password: ann.password });
  if (page.text.includes('name="decision"')) page = await page.submit({ decision: 'allow' });
  return { page, verifier, state, nonce };
}

async function tokens(jar: Jar, auth: oauth.ClientAuth, extra: Record<string, string> = {}) {
  const { page, verifier, state, nonce } = await authorize(jar, extra);
  const params = oauth.validateAuthResponse(as, client(), page.url, state);
  const response = await oauth.authorizationCodeGrantRequest(
    as,
    client(),
    auth,
    params,
    redirectUri,
    verifier,
    insecure,
  );
  const result = await oauth.processAuthorizationCodeResponse(as, client(), response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(as, response, insecure);
  return result;
}

const post = () => oauth.ClientSecretPost(server.appSecret);

test('code flow with PKCE, ID token signature checked against the published keys', async () => {
  const result = await tokens(new Jar(server.url), post());
  expect(result).toMatchObject({ token_type: 'bearer', expires_in: 3600, scope: 'openid profile email phone address' });
  expect(result.refresh_token).toBeUndefined();
  const claims = oauth.getValidatedIdTokenClaims(result);
  expect(claims).toMatchObject({ aud: server.appId, iss: `${server.url}/oidc`, email: ann.email, nickname: 'Ann' });
});

test.each([
  ['client_secret_post', () => post()],
  ['client_secret_basic', () => oauth.ClientSecretBasic(server.appSecret)],
  ['none', () => oauth.None()],
])('a client authenticates by %s', async (_method, auth) => {
  const result = await tokens(new Jar(server.url), auth());
  expect(result.access_token.split('.')).toHaveLength(3);
});

test('a wrong secret, a wrong verifier and a code used twice are refused', async () => {
  const { page, verifier, state } = await authorize(new Jar(server.url));
  const params = oauth.validateAuthResponse(as, client(), page.url, state);
  const ask = async (auth: oauth.ClientAuth, proof: string) => {
    const response = await oauth.authorizationCodeGrantRequest(
      as,
      client(),
      auth,
      params,
      redirectUri,
      proof,
      insecure,
    );
    return oauth.processAuthorizationCodeResponse(as, client(), response);
  };
  await expect(ask(oauth.ClientSecretPost('wrong'), verifier)).rejects.toMatchObject({ error: 'invalid_client' });
  await expect(ask(post(), oauth.generateRandomCodeVerifier())).rejects.toMatchObject({ error: 'invalid_grant' });
  await ask(post(), verifier).catch(() => undefined);
  await expect(ask(post(), verifier)).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('a public client without a code challenge gets no token', async () => {
  const { page } = await authorize(new Jar(server.url), { code_challenge: '', code_challenge_method: '' });
  const form = {
    client_id: server.appId,
    grant_type: 'authorization_code',
    code: page.url.searchParams.get('code') ?? '',
    redirect_uri: redirectUri,
  };
  const response = await fetch(as.token_endpoint as string, { method: 'POST', body: new URLSearchParams(form) });
  expect(await response.json()).toMatchObject({ error: 'invalid_grant' });
});

test('refresh tokens rotate; using an old one ends all of them', async () => {
  const first = await tokens(new Jar(server.url), post(), { scope: 'openid offline_access', prompt: 'consent' });
  const refresh = async (token: string) => {
    const response = await oauth.refreshTokenGrantRequest(as, client(), post(), token, insecure);
    return oauth.processRefreshTokenResponse(as, client(), response);
  };
  const second = await refresh(first.refresh_token as string);
  expect(second.refresh_token).not.toBe(first.refresh_token);
  await expect(refresh(first.refresh_token as string)).rejects.toMatchObject({ error: 'invalid_grant' });
  await expect(refresh(second.refresh_token as string)).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('user info by header, query and form', async () => {
  const result = await tokens(new Jar(server.url), post());
  const { access_token } = result;
  const sub = oauth.getValidatedIdTokenClaims(result)?.sub as string;
  const info = await oauth.processUserInfoResponse(
    as,
    client(),
    sub,
    await oauth.userInfoRequest(as, client(), access_token, insecure),
  );
  expect(info).toMatchObject({ sub, email: ann.email, email_verified: true, nickname: 'Ann' });
  const byQuery = await fetch(`${server.url}/oidc/me?access_token=${access_token}`);
  const byForm = await fetch(`${server.url}/oidc/me`, { method: 'POST', body: new URLSearchParams({ access_token }) });
  expect(await byQuery.json()).toEqual(info);
  expect(await byForm.json()).toEqual(info);
});

test('client credentials', async () => {
  const ask = (auth: oauth.ClientAuth) =>
    oauth.clientCredentialsGrantRequest(as, client(), auth, { scope: 'email' }, insecure);
  const result = await oauth.processClientCredentialsResponse(as, client(), await ask(post()));
  expect(result).toMatchObject({ token_type: 'bearer', scope: 'email', expires_in: 3600 });
  await expect(oauth.processClientCredentialsResponse(as, client(), await ask(oauth.None()))).rejects.toMatchObject({
    error: 'invalid_request',
  });
});

test('introspection and revocation', async () => {
  const { access_token } = await tokens(new Jar(server.url), post());
  const introspect = async (token: string) =>
    oauth.processIntrospectionResponse(
      as,
      client(),
      await oauth.introspectionRequest(as, client(), post(), token, insecure),
    );
  expect(await introspect(access_token)).toMatchObject({
    active: true,
    client_id: server.appId,
    token_type: 'Bearer',
    jti: expect.any(String),
  });
  await oauth.processRevocationResponse(await oauth.revocationRequest(as, client(), post(), access_token, insecure));
  expect(await introspect(access_token)).toEqual({ active: false });
  expect(await introspect('no-token')).toEqual({ active: false });
  expect((await fetch(`${server.url}/oidc/me?access_token=${access_token}`)).status).toBe(401);
});

test('a second application needs no second login, and logout ends what was issued', async () => {
  const jar = new Jar(server.url);
  const { access_token, id_token } = await tokens(jar, post());
  const { page } = await authorize(jar, { prompt: 'none' });
  expect(page.url.searchParams.get('code')).toEqual(expect.any(String));
  const end = new URL(as.end_session_endpoint as string);
  end.searchParams.set('id_token_hint', id_token as string);
  end.searchParams.set('post_logout_redirect_uri', 'http://localhost:3000');
  end.searchParams.set('state', 'bye');
  expect((await jar.open(end.href)).url.href).toBe('http://localhost:3000/?state=bye');
  const after = await authorize(jar, { prompt: 'none' });
  expect(after.page.url.searchParams.get('error')).toBe('login_required');
  expect((await fetch(`${server.url}/oidc/me?access_token=${access_token}`)).status).toBe(401);
});

test('logout goes to registered addresses only', async () => {
  const jar = new Jar(server.url);
  const { id_token } = await tokens(jar, post());
  const query = new URLSearchParams({
    id_token_hint: id_token as string,
    post_logout_redirect_uri: 'http://evil.example',
  });
  expect((await jar.open(`/oidc/session/end?${query}`)).status).toBe(400);
  expect((await authorize(jar, { prompt: 'none' })).page.url.searchParams.get('code')).toEqual(expect.any(String));
});

test.each(['/oidc', '/oauth'])('%s is described where RFC 8414 puts it', async (path) => {
  const issuer = new URL(server.url + path);
  const response = await oauth.discoveryRequest(issuer, { ...insecure, algorithm: 'oauth2' });
  const found = await oauth.processDiscoveryResponse(issuer, response);
  expect(found).toMatchObject({ token_endpoint: `${issuer}/token`, revocation_endpoint: `${issuer}/token/revocation` });
  const below = await fetch(`${issuer}/.well-known/oauth-authorization-server`);
  expect(await below.json()).toMatchObject({ issuer: issuer.href });
});

test.each(['/oidc', '/oauth'])('%s answers a revocation with nothing, of no type', async (path) => {
  const form = { client_id: server.appId, client_secret: server.appSecret, token: 'no-token' };
  const address = `${server.url}${path}/token/revocation`;
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams(form) });
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, null, '']);
});
