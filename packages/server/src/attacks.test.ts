import { isAuthingError, memoryStorage } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { bob, largeSession, NAME, useAttackedSite } from './testing/attacked-site.js';
import { ann, BASE, SECRET, Visitor } from './testing/site.js';

const { world, visitor, loggedIn, sealerOf } = useAttackedSite();

test('a transaction cookie of another login, or of another browser, is of no use', async () => {
  const hers = visitor();
  const login = await hers.go('/auth/login');
  const back = await hers.atTheService(login);

  const his = visitor({}, bob);
  expect((await his.go(back.href)).status).toBe(400); // login CSRF: her answer in his browser
  expect(await his.who()).toBeNull();

  const second = await his.go('/auth/login');
  const [ownName] = [...his.cookies.keys()].filter((name) => name.includes('-login.'));
  const [stolen] = [...hers.cookies].filter(([name]) => name.includes('-login.'));
  const hisBack = await his.atTheService(second);
  his.cookies.set(ownName!, stolen![1]); // under the name of his login
  const refused = await his.go(hisBack.href);
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('login_expired')]);
  his.cookies.set(stolen![0], stolen![1]); // with her state and his code
  const mixed = new URL(hisBack);
  mixed.searchParams.set('state', back.searchParams.get('state')!);
  expect((await his.go(mixed.href)).status).toBe(400);
  expect(await his.who()).toBeNull();

  expect((await hers.go(back.href)).status).toBe(303);
  expect((await hers.go(back.href)).headers.get('location')).toBe(`${BASE}/`); // used once: the second time nothing is asked
  expect((await new Visitor(hers.site, world.server).go(back.href)).status).toBe(400);
});

test('a login is over after ten minutes, and at most five are under way', async () => {
  const her = visitor();
  const first = await her.go('/auth/login');
  const back = await her.atTheService(first);
  for (let at = 0; at < 6; at++) await her.go('/auth/login');
  expect([...her.cookies.keys()]).toHaveLength(5);
  expect((await her.go(back.href)).status).toBe(400); // the oldest gave way

  const late = visitor();
  const comingLate = await late.atTheService(await late.go('/auth/login'));
  world.later(10 * 60_000 + 1);
  expect(await (await late.go(comingLate.href)).text()).toContain('login_expired');
});

test('an answer of another issuer is refused', async () => {
  const her = visitor();
  const back = await her.atTheService(await her.go('/auth/login'));
  back.searchParams.set('iss', 'https://evil.example/oidc');
  expect((await her.go(back.href)).status).toBe(400);

  const moved = visitor();
  const before = await moved.atTheService(await moved.go('/auth/login'));
  const other = new Visitor(world.site({ appHost: world.server.url.replace('127.0.0.1', 'localhost') }), world.server);
  for (const [name, value] of moved.cookies) other.cookies.set(name, value);
  expect((await other.go(before.href)).status).toBe(400);
  expect(world.tokenRequests()).toBe(0);
});

test.each([
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  'https://evil.example',
  'HTTPS://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'http://shop.example.com/',
  'https://shop.example.com.evil.example/',
  'https://shop.example.com@evil.example/',
  'https://shop.example.com:443@evil.example/',
  'https://shop.example.com:8443/',
  'https://user:pass@shop.example.com/',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'evil.example',
  '.evil.example',
  '@evil.example',
  '/\u0000/evil.example',
  '/\u2028',
])('returnTo %j leads nowhere but here', async (returnTo) => {
  const her = visitor();
  const location = (await her.logIn(returnTo)).headers.get('location')!;
  const url = new URL(location);
  expect(url.origin).toBe(BASE);
  expect(url.pathname.startsWith('//')).toBe(false);
  expect(url.username + url.password).toBe('');
});

test.each([
  ['/orders?page=2#end', `${BASE}/orders?page=2#end`],
  [`${BASE}/orders`, `${BASE}/orders`],
  ['/a//b', `${BASE}/a//b`],
  ['/?next=https://elsewhere.example', `${BASE}/?next=https://elsewhere.example`],
])('returnTo %j is kept', async (returnTo, expected) => {
  expect((await visitor().logIn(returnTo)).headers.get('location')).toBe(expected);
});

test('another site logs nobody out', async () => {
  const her = await loggedIn();
  const attempts: [string, RequestInit][] = [
    ['/auth/logout', {}],
    ['/auth/logout?token=guess', {}],
    ['/auth/logout?token=', {}],
    ['/auth/logout', { method: 'POST' }],
    ['/auth/logout', { method: 'POST', headers: { origin: 'https://evil.example' } }],
    ['/auth/logout', { method: 'POST', headers: { origin: 'null' } }],
    ['/auth/logout', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } }],
    [
      '/auth/logout',
      { method: 'POST', headers: { 'sec-fetch-site': 'same-site', origin: 'https://blog.example.com' } },
    ],
    ['/auth/logout', { method: 'POST', headers: { 'sec-fetch-site': 'none' } }],
  ];
  for (const [path, init] of attempts)
    expect([path, init, (await her.go(path, init)).status]).toEqual([path, init, 403]);
  expect(await her.who()).not.toBeNull();

  const { logoutUrl } = (await (await her.go('/auth/me')).json()) as { logoutUrl: string };
  const his = await loggedIn({}, bob);
  expect((await his.go(logoutUrl)).status).toBe(403); // the token of her session ends hers only
  expect((await her.go(logoutUrl)).status).toBe(303);
  expect(await her.who()).toBeNull();
});

test('another site signs nobody in with a form', async () => {
  const site = world.site();
  const her = new Visitor(site, world.server);
  const login = async () => (await world.server.signIn({ email: ann.email })) as never;
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ];
  for (const headers of foreign)
    await expect(site.signIn(login, her.request('/login', { method: 'POST', headers }))).rejects.toMatchObject({
      code: 'cross_site',
      status: 403,
    });
  const own = her.request('/login', { method: 'POST', headers: { origin: BASE } });
  expect((await site.signIn(login, own)).user).toMatchObject({ email: ann.email });
});

test('a session id that somebody chose is not signed in', async () => {
  const store = memoryStorage();
  const her = visitor({ store });
  const chosen = 'A'.repeat(43);
  her.cookies.set(NAME, chosen);
  await her.logIn();
  expect(her.cookies.get(NAME)).toMatch(/^[\w-]{43}$/);
  expect(her.cookies.get(NAME)).not.toBe(chosen);
});

test('claims never reach a header as they are', async () => {
  const evil = 'x\r\nset-cookie: admin=1\r\n\r\n<script>"\\';
  const sealer = sealerOf(SECRET);
  const her = visitor();
  her.cookies.set(NAME, await sealer.seal(await largeSession(1, { nickname: evil, email: evil })));
  world.later(3 * 3_600_000); // so that it is written again
  const page = await her.go('/page');
  expect((await page.json()).user.nickname).toBe(evil);
  for (const [name, value] of page.headers)
    expect([name, value]).toEqual([name, expect.not.stringMatching(/admin|[\r\n]/)]);
  const error = Object.assign(new Error(evil), { name: 'AuthingError', kind: 'protocol', code: 'insufficient_scope' });
  const refusal = her.site.refusal(Object.defineProperty(error, 'data', { value: { scopes: [evil] } }));
  expect(refusal.headers.get('www-authenticate')).toMatch(/^[\x20-\x7e]*$/);
  expect(refusal.headers.get('www-authenticate')!.split('scope="')[1]).not.toContain('\\');
  expect(isAuthingError(error)).toBe(true);
});

test('the page of a failed login repeats nothing of the request', async () => {
  const her = visitor();
  const login = await her.go('/auth/login');
  const state = new URL(login.headers.get('location')!).searchParams.get('state')!;
  const answer = new URLSearchParams({
    state,
    error: 'access_denied',
    error_description: '<img src=x onerror=alert(1)>',
  });
  answer.set('iss', `${world.server.url}/oidc`);
  const page = await her.go(`/auth/callback?${answer}`);
  expect(page.status).toBe(400);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await page.text();
  expect(html).toContain('cancelled');
  expect(html).not.toContain('onerror');
});

test('a prefetch begins no login', async () => {
  const her = visitor();
  const ahead: Record<string, string>[] = [
    { 'sec-purpose': 'prefetch' },
    { purpose: 'prefetch' },
    { 'next-router-prefetch': '1' },
  ];
  for (const headers of ahead) {
    const answer = await her.go('/auth/login', { headers });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
  }
});
