import { getCurrentUser, loginByUsername } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { createAuthing } from './create-authing.js';
import { ann, BASE, SECRET, useWorld, Visitor } from './testing/site.js';

const world = useWorld();
const visitor = (options?: Parameters<typeof world.site>[0]) => new Visitor(world.site(options), world.server);

test('login by redirect, a page, me, logout', async () => {
  const her = visitor();
  expect(await her.who()).toBeNull();

  const login = await her.go('/auth/login?returnTo=/orders%3Fpage=2');
  expect(login.status).toBe(303);
  expect(login.headers.get('location')).toContain(`${world.server.url}/oidc/auth?`);
  const back = await her.go((await her.atTheService(login)).href);
  expect(back.status).toBe(303);
  expect(back.headers.get('location')).toBe(`${BASE}/orders?page=2`);
  expect([...her.cookies.keys()]).toEqual(['__Host-authing']);
  const [set] = back.headers.getSetCookie();
  expect(set).toMatch(/^__Host-authing=[\w.-]+; Max-Age=86400; Path=\/; HttpOnly; Secure; SameSite=Lax$/);

  expect(await her.who()).toMatchObject({ user: { email: ann.email, nickname: 'Ann' }, claims: { email: ann.email } });
  const me = await her.go('/auth/me');
  expect(me.headers.get('cache-control')).toBe('private, no-store');
  expect(me.headers.get('vary')).toBe('Cookie');
  expect(await me.json()).toEqual({
    user: expect.objectContaining({ email: ann.email }),
    expiresAt: expect.any(Number),
    logoutUrl: expect.stringMatching(/^\/auth\/logout\?token=/),
  });

  const session = [...her.cookies];
  const out = await her.post('/auth/logout');
  expect(out.status).toBe(303);
  expect(out.headers.get('location')).toMatch(/\/oidc\/session\/end\?id_token_hint=.*post_logout_redirect_uri=/);
  expect(her.cookies.size).toBe(0);
  expect((await fetch(out.headers.get('location')!, { redirect: 'manual' })).headers.get('location')).toBe(BASE);
  for (const [name, value] of session) her.cookies.set(name, value);
  expect(await her.who()).toBeNull(); // an old cookie does not bring it back
});

test('a session from a login by password, in whose name calls are made', async () => {
  const site = world.site();
  const her = new Visitor(site, world.server);
  const session = await site.signIn((connection) => loginByUsername(connection, ann.username, ann.password));
  expect(session.user).toMatchObject({ username: 'ann', email: ann.email });
  her.keep(site.commit(session, new Response(null)));
  const request = her.request('/');
  expect((await getCurrentUser(await site.connectionFor(request)))?.email).toBe(ann.email);
  expect(await her.who()).toMatchObject({ user: session.user });

  await site.signIn(() => loginByUsername(site.connection, 'bob', 'battery staple 1'));
  expect(site.connection.session.token()).toBeUndefined(); // nobody's login is another request's
  expect(await her.who()).toMatchObject({ user: session.user });

  expect((await her.post('/auth/logout')).headers.get('location')).toContain('/login/profile/logout');
  expect(world.server.requests.list('GET /api/v2/logout')).toHaveLength(1);
});

test.each([
  ['appId', { appId: '' }, 'app_id'],
  ['appHost', { appHost: 'ftp://x' }, 'host'],
  ['baseUrl', { baseUrl: 'shop.example.com' }, 'base_url'],
  ['baseUrl', { baseUrl: 'https://user:pass@shop.example.com' }, 'base_url'],
  ['cookieSecret', { cookieSecret: 'short' }, 'cookie_secret'],
  ['cookieSecret', { cookieSecret: [] }, 'cookie_secret'],
  ['session.rolling', { session: { rolling: 0 } }, 'session'],
  ['cookie.name', { cookie: { name: 'a;b' } }, 'cookie'],
  ['cookie.domain', { cookie: { domain: 'example.com; Secure' } }, 'cookie'],
  ['routes.login', { routes: { login: 'login' } }, 'routes'],
])('%s that cannot work is an error that names it', (name, wrong, code) => {
  const options = { appId: 'app', appHost: 'https://app.authing.cn', baseUrl: BASE, cookieSecret: SECRET };
  expect(() => createAuthing({ ...options, ...wrong })).toThrow(
    expect.objectContaining({ kind: 'config', code, message: expect.stringContaining(name) }),
  );
});

test('options that a function gives are read with the first use', async () => {
  let asked = 0;
  const authing = createAuthing(() => {
    asked++;
    return { appId: 'app', appHost: 'https://app.authing.cn', baseUrl: `${BASE}/shop/`, cookieSecret: SECRET };
  });
  await authing; // as an asynchronous factory of a framework does
  expect(asked).toBe(0);
  expect([authing.paths.login, authing.baseUrl]).toEqual(['/shop/auth/login', `${BASE}/shop`]);
  expect(asked).toBe(1);
});
