import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { call, type Loose, managementToken } from '../../testing/client.js';
import { Jar } from '../../testing/jar.js';

const ann = { username: 'ann', password: 'secret-1', email: 'ann@example.com' };
const redirect_uri = 'http://localhost:3000/callback';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

async function authorize(extra: Record<string, string> = {}, jar = new Jar(server.url)): Promise<URL> {
  const query = new URLSearchParams({
    client_id: server.appId,
    redirect_uri,
    response_type: 'code',
    scope: 'user',
    state: 'st',
    ...extra,
  });
  const page = await jar.open(`/oauth/auth?${query}`);
  return page.text.includes('name="password"')
    ? (await page.submit({ account: 'ann', password: ann.password })).url
    : page.url;
}

async function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Loose> {
  const response = await fetch(server.url + path, { method: 'POST', body: new URLSearchParams(form), headers });
  const text = await response.text();
  return { status: response.status, ...(text ? JSON.parse(text) : {}) };
}

const secret = () => ({ client_id: server.appId, client_secret: server.appSecret });
const redeem = async (extra: Record<string, string> = {}, form: Record<string, string> = secret()) => {
  const code = (await authorize(extra)).searchParams.get('code') ?? '';
  return post('/oauth/token', { ...form, grant_type: 'authorization_code', code, redirect_uri });
};

test('code flow: an opaque token that lives fourteen days, and a refresh token that rotates', async () => {
  const tokens = await redeem();
  expect(tokens).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 1_209_599, scope: 'user' });
  expect(tokens.access_token).not.toContain('.');
  const me = await (await fetch(`${server.url}/oauth/me?access_token=${tokens.access_token}`)).json();
  expect(me).toMatchObject({ username: 'ann', email: ann.email });
  const refresh = () =>
    post('/oauth/token', { ...secret(), grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
  expect((await refresh()).access_token).toEqual(expect.any(String));
  expect(await refresh()).toMatchObject({ status: 400, error: 'invalid_grant' });
});

test('a code is good once, for the address and client it was issued for', async () => {
  const code = (await authorize()).searchParams.get('code') ?? '';
  const form = { ...secret(), grant_type: 'authorization_code', code, redirect_uri };
  expect(await post('/oauth/token', { ...form, client_secret: 'wrong' })).toMatchObject({
    status: 401,
    error: 'invalid_client',
  });
  expect((await post('/oauth/token', form)).status).toBe(200);
  expect(await post('/oauth/token', form)).toMatchObject({ error: 'invalid_grant' });
  const other = (await authorize()).searchParams.get('code') ?? '';
  expect(
    await post('/oauth/token', { ...form, code: other, redirect_uri: 'http://127.0.0.1:3000/callback' }),
  ).toMatchObject({ error: 'invalid_grant' });
});

test('without a secret only with a code challenge', async () => {
  expect(await redeem({}, { client_id: server.appId })).toMatchObject({ error: 'invalid_grant' });
  const code_verifier = 'v'.repeat(43);
  const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
  const challenge = { code_challenge, code_challenge_method: 'S256' };
  expect(await redeem(challenge, { client_id: server.appId, code_verifier: 'x'.repeat(43) })).toMatchObject({
    error: 'invalid_grant',
  });
  expect((await redeem(challenge, { client_id: server.appId, code_verifier })).status).toBe(200);
});

test('the implicit answer is in the fragment', async () => {
  const url = await authorize({ response_type: 'token' });
  const answer = new URLSearchParams(url.hash.slice(1));
  expect(url.search).toBe('');
  expect(Object.fromEntries(answer)).toMatchObject({ token_type: 'Bearer', state: 'st', scope: 'user' });
  expect(answer.has('refresh_token')).toBe(false);
});

test('introspection tells its client only; revocation ends a token', async () => {
  const { access_token: token } = await redeem();
  const basic = { authorization: `Basic ${Buffer.from(`${server.appId}:${server.appSecret}`).toString('base64')}` };
  expect(await post('/oauth/token/introspection', { token }, basic)).toMatchObject({
    active: true,
    client_id: server.appId,
    scope: 'user',
  });
  expect(await post('/oauth/token/revocation', { token }, basic)).toMatchObject({
    status: 400,
    error: 'invalid_request',
  });
  expect((await post('/oauth/token/revocation', { ...secret(), token })).status).toBe(200);
  expect(await post('/oauth/token/introspection', { ...secret(), token })).toEqual({ status: 200, active: false });
});

test('client credentials of an application and of a key pair for programs', async () => {
  expect(await post('/oauth/token', { ...secret(), grant_type: 'client_credentials', scope: 'x' })).toMatchObject({
    status: 200,
    scope: 'x',
  });
  const token = await managementToken(server);
  const path = `POST /api/v2/applications/${server.appId}/programmatic-access-accounts`;
  const pair = await call(server, path, { tokenLifetime: 60 }, { token });
  const form = { client_id: pair.id, client_secret: pair.secret, grant_type: 'client_credentials' };
  expect((await post('/oauth/token', form)).status).toBe(200);
  expect(await post('/oidc/token', form)).toMatchObject({ status: 200, expires_in: 60 });
});

test('unknown clients and addresses get a page, never a redirect', async () => {
  const jar = new Jar(server.url);
  expect(
    (await jar.open(`/oauth/auth?client_id=${server.appId}&redirect_uri=http://evil.example&response_type=code`))
      .status,
  ).toBe(400);
  expect((await jar.open(`/oauth/auth?client_id=nobody&redirect_uri=${redirect_uri}&response_type=code`)).status).toBe(
    400,
  );
  expect((await authorize({ response_type: 'password' })).searchParams.get('error')).toBe('unsupported_response_type');
});

test('one login for all protocols; the hosted logout ends it', async () => {
  const jar = new Jar(server.url);
  const token = new URLSearchParams((await authorize({ response_type: 'token' }, jar)).hash.slice(1)).get(
    'access_token',
  );
  const oidc = `/oidc/auth?${new URLSearchParams({ client_id: server.appId, redirect_uri, response_type: 'code', scope: 'openid', prompt: 'none' })}`;
  expect((await jar.open(oidc)).url.searchParams.get('code')).toEqual(expect.any(String));
  const { url } = await jar.open('/login/profile/logout?redirect_uri=http://localhost:3000/bye');
  expect(url.href).toBe('http://localhost:3000/bye');
  expect((await jar.open(oidc)).url.searchParams.get('error')).toBe('login_required');
  expect((await fetch(`${server.url}/oauth/me?access_token=${token}`)).status).toBe(401);
});

test('logout does not send the browser to strangers', async () => {
  const page = await new Jar(server.url).open('/login/profile/logout?redirect_uri=http://evil.example');
  expect(page.text).toContain('You are signed out');
  expect((await new Jar(server.url).open(`/login?app_id=${server.appId}&return_to=//evil.example`)).status).toBe(400);
});
