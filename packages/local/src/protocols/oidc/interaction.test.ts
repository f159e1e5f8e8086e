import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { graphql } from '../../testing/client.js';
import { Jar, type Page } from '../../testing/jar.js';

const ann = { email: 'ann@example.com', password: 'secret-1', username: 'ann', phone: '13800000000' };
const seed = { users: [ann, { username: 'blocked', password: 'secret-1', blocked: true }] };

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const request = (extra: Record<string, string> = {}, from = server) =>
  `${from.url}/oidc/auth?${new URLSearchParams({
    client_id: from.appId,
    redirect_uri: 'http://localhost:3000/callback',
    response_type: 'code',
    scope: 'openid email',
    state: 's',
    ...extra,
  })}`;

async function exchange(page: Page, from = server) {
  const form = {
    client_id: from.appId,
    client_secret: from.appSecret,
    grant_type: 'authorization_code',
    code: page.url.searchParams.get('code') ?? '',
    redirect_uri: 'http://localhost:3000/callback',
  };
  const response = await fetch(`${from.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
  return (await response.json()) as { access_token: string; id_token: string };
}

describe('login page', () => {
  test.each([['ann@example.com'], ['ann'], ['13800000000']])('takes %s', async (account) => {
    const page = await (await new Jar(server.url).open(request())).submit({ account, password: ann.password });
    expect(page.url.href).toMatch(/^http:\/\/localhost:3000\/callback\?code=/);
  });

  test.each([
    ['ann', 'wrong', 'The password is wrong'],
    ['nobody', 'secret-1', 'User does not exist'],
    ['blocked', 'secret-1', 'The account is locked'],
  ])('%s with %s: %s', async (account, password, text) => {
    const page = await (await new Jar(server.url).open(request())).submit({ account, password });
    expect(page.text).toContain(`role="alert">${text}`);
    expect(page.text).toContain(`value="${account}"`);
  });

  test('asks for the picture code after repeated failures', async () => {
    let page = await new Jar(server.url).open(request());
    for (let i = 0; i < 11; i += 1) page = await page.submit({ account: 'ann', password: 'wrong' });
    const captchaCode = server.outbox.code({ to: '127.0.0.1' });
    page = await page.submit({ account: 'ann', password: ann.password, captchaCode });
    expect(page.url.searchParams.get('code')).toEqual(expect.any(String));
  });

  test('speaks the language of the request or the browser, and can be switched', async () => {
    const jar = new Jar(server.url);
    expect((await jar.open(request({ ui_locales: 'zh-CN' }))).text).toContain('<html lang="zh-CN">');
    expect((await jar.open(request(), { headers: { 'accept-language': 'zh-TW,zh' } })).text).toContain('登录');
    const english = await jar.open(request());
    const other = /<a href="([^"]+)" lang="zh-CN">/.exec(english.text)?.[1] ?? '';
    expect((await jar.open(other)).text).toContain('登录');
  });

  test('what was typed is never markup, and nothing from elsewhere is loaded or framed', async () => {
    const page = await (await new Jar(server.url).open(request())).submit({
      account: '"><script>alert(1)</script>',
      password: 'x',
    });
    expect(page.text).not.toContain('<script>');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });

  test('a form of another site and another browser are refused', async () => {
    const jar = new Jar(server.url);
    const { url } = await jar.open(request());
    const foreign = await fetch(url, {
      method: 'POST',
      headers: { origin: 'http://evil.example', cookie: `authing_interaction=${jar.cookies.authing_interaction}` },
      body: new URLSearchParams({ account: 'ann', password: ann.password }),
      redirect: 'manual',
    });
    expect(await foreign.text()).toContain('sent from another site');
    expect((await new Jar(server.url).open(url.href)).status).toBe(400);
  });
});

describe('consent page', () => {
  const asked = { scope: 'openid email offline_access', prompt: 'consent' };

  test('names what is asked for; a refusal goes back as an error', async () => {
    const page = await (await new Jar(server.url).open(request(asked))).submit({
      account: 'ann',
      password: ann.password,
    });
    expect(page.text).toContain('Your email address');
    const { url } = await page.submit({ decision: 'deny' });
    expect(url.searchParams.get('error')).toBe('access_denied');
  });
});

describe('tokens', () => {
  const login = async (jar = new Jar(server.url), from = server) =>
    exchange(await (await jar.open(request({}, from))).submit({ account: 'ann', password: ann.password }), from);

  test.each(['access_token', 'id_token'] as const)(
    '%s signs in to the APIs until the browser logs out',
    async (name) => {
      const jar = new Jar(server.url);
      const token = (await login(jar))[name];
      expect((await graphql(server, '{ user { email } }', {}, { token })).user.email).toBe(ann.email);
      await jar.open('/oidc/session/end');
      await expect(graphql(server, '{ user { email } }', {}, { token })).rejects.toMatchObject({ code: 2207 });
    },
  );

  test('run out by the server’s clock, and end with the account', async () => {
    const { access_token } = await login();
    const me = async () => (await fetch(`${server.url}/oidc/me?access_token=${access_token}`)).status;
    expect(await me()).toBe(200);
    server.clock.advance(3_601_000);
    expect(await me()).toBe(401);
  });

  test('HS256 when the application says so', async () => {
    const settings = { oidcConfig: { id_token_signed_response_alg: 'HS256' } };
    const other = await startLocal({ seed: { ...seed, applications: [{ settings }] } });
    try {
      const { id_token } = await login(new Jar(other.url), other);
      const [head, payload, signature] = id_token.split('.');
      const expected = createHmac('sha256', other.appSecret).update(`${head}.${payload}`).digest('base64url');
      expect(signature).toBe(expected);
    } finally {
      await other.close();
    }
  });

  test('HS256 for login tokens too, which sign in to the APIs, and which nobody else can sign', async () => {
    const settings = { oidcConfig: { id_token_signed_response_alg: 'HS256' } };
    const other = await startLocal({ seed: { ...seed, applications: [{ settings }] } });
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const mac = (input: string, secret: string) => createHmac('sha256', secret).update(input).digest('base64url');
    const me = (token: string) => graphql(other, '{ user { email } }', {}, { token });
    try {
      const { token } = await other.signIn({ username: 'ann' });
      const [head = '', payload = '', signature] = token.split('.');
      expect(JSON.parse(Buffer.from(head, 'base64url').toString()).alg).toBe('HS256');
      expect(signature).toBe(mac(`${head}.${payload}`, other.appSecret));
      expect((await me(token)).user.email).toBe(ann.email);
      await expect(me(`${head}.${payload}.${mac(`${head}.${payload}`, 'guessed')}`)).rejects.toMatchObject({
        code: 2207,
      });
      const { id_token } = await login(new Jar(other.url), other);
      expect((await me(id_token)).user.email).toBe(ann.email);
      const admin = part({ type: 'management', userPoolId: other.userPoolId, aud: other.appId, exp: 4_000_000_000 });
      const forged = `${head}.${admin}.${mac(`${head}.${admin}`, other.appSecret)}`;
      await expect(graphql(other, '{ users { totalCount } }', {}, { token: forged })).rejects.toBeDefined();
    } finally {
      await other.close();
    }
  });

  test('with a database file the browser stays signed in over a restart', async () => {
    const db = join(tmpdir(), `authing-local-${process.pid}.db`);
    const first = await startLocal({ db, seed });
    const jar = new Jar(first.url);
    await login(jar, first);
    await first.close();
    const second = await startLocal({ db, seed });
    try {
      const page = await new Jar(second.url, jar.cookies).open(request({ prompt: 'none' }, second));
      expect((await exchange(page, second)).access_token).toEqual(expect.any(String));
    } finally {
      await second.close();
      for (const end of ['', '-wal', '-shm']) rmSync(db + end, { force: true });
    }
  });
});

test('faults and the request log work for /oidc too', async () => {
  server.faults.next('POST /oidc/token', { code: 1000, status: 503 });
  const response = await fetch(`${server.url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'x' }),
  });
  expect(response.status).toBe(503);
  expect(server.requests.last('POST /oidc/token')).toMatchObject({ status: 503, outcome: 'fault' });
});
