import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import * as client from 'openid-client';
import { type LocalServer, startLocal } from '../../index.js';
import { Jar } from '../../testing/jar.js';
import { TOKEN_GRANT } from './clients.js';

const ann = { username: 'ann', password: 'secret-1', name: 'Ann' };
const redirect_uri = 'http://127.0.0.1:3000/callback';

let server: LocalServer;
let config: client.Configuration;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann] } });
  const options = { execute: [client.allowInsecureRequests] };
  config = await client.discovery(new URL(`${server.url}/oidc`), server.appId, server.appSecret, undefined, options);
});
beforeEach(() => server.reset());
afterAll(() => server.close());

async function authorize(jar: Jar, extra: Record<string, string> = {}) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri,
    scope: 'openid profile',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    ...extra,
  });
  let page = await jar.open(url.href);
  if (page.text.includes('name="password"'))
    page = await page.submit({ account: ann.username, password: ann.password });
  if (page.text.includes('name="decision"')) page = await page.submit({ decision: 'allow' });
  return { url: page.url, checks: { pkceCodeVerifier, expectedState } };
}

test('code flow, user info, refresh with rotation, introspection, revocation, logout', async () => {
  const jar = new Jar(server.url);
  const { url, checks } = await authorize(jar, { scope: 'openid profile offline_access', prompt: 'consent' });
  const tokens = await client.authorizationCodeGrant(config, url, checks);
  const sub = tokens.claims()?.sub as string;
  expect(await client.fetchUserInfo(config, tokens.access_token, sub)).toMatchObject({
    sub,
    name: 'Ann',
    username: 'ann',
  });

  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token as string);
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  expect(await client.tokenIntrospection(config, renewed.access_token)).toMatchObject({
    active: true,
    sub,
    scope: 'openid profile offline_access',
  });

  await client.tokenRevocation(config, renewed.refresh_token as string);
  await expect(client.refreshTokenGrant(config, renewed.refresh_token as string)).rejects.toMatchObject({
    error: 'invalid_grant',
  });

  const end = client.buildEndSessionUrl(config, {
    id_token_hint: tokens.id_token as string,
    post_logout_redirect_uri: 'http://127.0.0.1:3000',
  });
  expect((await jar.open(end.href)).url.origin).toBe('http://127.0.0.1:3000');
  expect((await authorize(jar, { prompt: 'none' })).url.searchParams.get('error')).toBe('login_required');
});

test('a code is good once, and an answer only for the state that was asked with', async () => {
  const { url, checks } = await authorize(new Jar(server.url));
  const other = { ...checks, expectedState: 'another' };
  await expect(client.authorizationCodeGrant(config, url, other)).rejects.toMatchObject({
    code: 'OAUTH_INVALID_RESPONSE',
  });
  await client.authorizationCodeGrant(config, url, checks);
  await expect(client.authorizationCodeGrant(config, url, checks)).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('client credentials', async () => {
  const tokens = await client.clientCredentialsGrant(config, { scope: 'email' });
  expect(await client.tokenIntrospection(config, tokens.access_token)).toMatchObject({
    active: true,
    client_id: server.appId,
  });
});

test("the service's own grant turns a user's token into a token set", async () => {
  const { id, token } = await server.signIn({ username: 'ann' });
  const tokens = await client.genericGrantRequest(config, TOKEN_GRANT, {
    token,
    redirect_uri,
    scope: 'openid profile',
  });
  expect(tokens.claims()).toMatchObject({ sub: id, name: 'Ann' });
  expect(await client.fetchUserInfo(config, tokens.access_token, id)).toMatchObject({ name: 'Ann' });
  const bad = client.genericGrantRequest(config, TOKEN_GRANT, { token: 'no-token', redirect_uri, scope: '' });
  await expect(bad).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('hybrid and implicit answers come in the fragment', async () => {
  const nonce = client.randomNonce();
  const { url } = await authorize(new Jar(server.url), { response_type: 'code id_token token', nonce });
  const answer = new URLSearchParams(url.hash.slice(1));
  expect([...answer.keys()].sort()).toEqual([
    'access_token',
    'code',
    'expires_in',
    'id_token',
    'scope',
    'state',
    'token_type',
  ]);
  const implicit = await authorize(new Jar(server.url), { response_type: 'id_token', nonce });
  expect(new URLSearchParams(implicit.url.hash.slice(1)).get('id_token')?.split('.')).toHaveLength(3);
});
