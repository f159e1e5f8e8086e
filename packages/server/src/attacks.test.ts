import { isAuthingError, memoryStorage } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { splitChunks } from './session/cookies.js';
import { createSealer } from './session/seal.js';
import { newSession } from './session/stored.js';
import { ann, BASE, SECRET, useWorld, Visitor } from './testing/site.js';

const world = useWorld();
type Options = Parameters<typeof world.site>[0];
const visitor = (options?: Options, user?: { username: string; password: string }) =>
  new Visitor(world.site(options), world.server, user);
const loggedIn = async (options?: Options, user?: { username: string; password: string }) => {
  const visitor_ = visitor(options, user);
  await visitor_.logIn();
  return visitor_;
};
const bob = { username: 'bob', password: 'battery staple 1' };
const NAME = '__Host-authing';
/** What seals the sessions of the sites here. */
const sealerOf = (...secrets: string[]) => createSealer(secrets, `session of ${world.server.appId}`);

/** A session cookie with claims of this size, as a site would have made it. */
async function largeSession(bytes: number, extra: Record<string, unknown> = {}) {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const idToken = `e30.${encode({ sub: 'u1', email: 'big@example.com', filler: 'x'.repeat(bytes), ...extra })}.sig`;
  const now = Date.now();
  return newSession({ accessToken: 'at', idToken, expiresAt: now + 3_600_000, refreshAt: now + 3_600_000 });
}

test('a cookie that was tampered with, cut, or made by another site is nobody, and is taken away', async () => {
  const her = await loggedIn();
  const good = her.cookies.get(NAME)!;
  const [head, , iv, text, tag] = good.split('.') as [string, string, string, string, string];
  const flipped = `${text.slice(0, 40)}${text[40] === 'A' ? 'B' : 'A'}${text.slice(41)}`;
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const other = sealerOf('another secret of thirty-two letters!');
  const forged = [
    [head, '', iv, flipped, tag].join('.'),
    [head, '', iv, text, `${tag.slice(0, -2)}AA`].join('.'),
    good.slice(0, -1),
    good.slice(0, good.length / 2),
    [none, '', iv, text, tag].join('.'),
    await other.seal(newSession({ accessToken: 'x', expiresAt: 9e15, refreshAt: 9e15 })),
    await createSealer([SECRET], `login to ${world.server.appId}`).seal(
      newSession({ accessToken: 'x', expiresAt: 9e15, refreshAt: 9e15 }),
    ),
    'text',
    '..',
  ];
  for (const value of forged) {
    her.cookies.set(NAME, value);
    const page = await her.go('/page');
    expect([value.slice(0, 20), await page.json()]).toEqual([value.slice(0, 20), null]);
    expect(page.headers.getSetCookie()[0]).toMatch(/^__Host-authing=; Max-Age=0; /);
  }
  her.cookies.set(NAME, good);
  expect(await her.who()).not.toBeNull();
});

test('a cookie made for one thing opens for no other', async () => {
  const her = await loggedIn();
  const login = await her.go('/auth/login');
  const [name, transaction] = [...her.cookies].find(([key]) => key.startsWith(`${NAME}-login.`))!;
  const session = her.cookies.get(NAME)!;
  her.cookies.set(NAME, transaction);
  expect(await her.who()).toBeNull();
  her.cookies.set(name, session);
  const back = await her.atTheService(login);
  expect((await her.go(back.href)).status).toBe(400);
});

test('parts of two sessions make none, and a part that is missing makes none', async () => {
  const sealer = sealerOf(SECRET);
  const [one, two] = await Promise.all(
    [largeSession(5_000), largeSession(5_000)].map(async (it) => sealer.seal(await it)),
  );
  const parts = [splitChunks(NAME, one!), splitChunks(NAME, two!)] as const;
  expect(parts[0].length).toBeGreaterThan(1);
  const her = visitor();
  const put = (list: [string, string][]) => {
    her.cookies.clear();
    for (const [name, value] of list) her.cookies.set(name, value);
  };
  put(parts[0]);
  expect((await her.who())?.user.email).toBe('big@example.com');
  put([parts[0][0]!, ...parts[1].slice(1)]);
  expect(await her.who()).toBeNull();
  put(parts[0].slice(0, -1));
  expect(await her.who()).toBeNull();
  put([
    ...parts[0].slice(0, 1).map(([, value]): [string, string] => [`${NAME}.1`, value]),
    [`${NAME}.0`, parts[0][1]![1]],
  ]);
  expect(await her.who()).toBeNull();
});

test('a session that shrinks takes its further cookies away; the application keeps its own', async () => {
  const sealer = sealerOf('an old secret of thirty-two letters!!', SECRET);
  const her = visitor({ cookieSecret: [SECRET, 'an old secret of thirty-two letters!!'] });
  her.cookies.set(`${NAME}.9`, 'left over');
  her.cookies.set('theme', 'dark');
  her.cookies.set(NAME, await sealer.seal(await largeSession(10)));
  expect(await her.who()).not.toBeNull();
  expect([...her.cookies.keys()].sort()).toEqual([NAME, 'theme'].sort());
});

test('keys rotate: what an old secret encrypted is read, and written with the new one', async () => {
  const old = 'an old secret of thirty-two letters!!';
  const her = await loggedIn({ cookieSecret: old });
  const before = her.cookies.get(NAME)!;
  const rotated = new Visitor(world.site({ cookieSecret: [SECRET, old] }), world.server);
  rotated.cookies.set(NAME, before);
  expect(await rotated.who()).not.toBeNull();
  expect(rotated.cookies.get(NAME)).not.toBe(before);
  const after = new Visitor(world.site({ cookieSecret: SECRET }), world.server);
  after.cookies.set(NAME, rotated.cookies.get(NAME)!);
  expect(await after.who()).not.toBeNull();
  after.cookies.set(NAME, before);
  expect(await after.who()).toBeNull();
});

test('30 kB of claims: an error that says what to do without a store, a session with one', async () => {
  const big = { username: 'big', password: 'a long password', nickname: 'n'.repeat(30_000) };
  await fetch(world.server.url);
  await world.server.signIn(big);
  const errors: unknown[] = [];
  const onLoginFailed = (error: unknown) => {
    errors.push(error);
    return new Response('failed', { status: 500 });
  };
  const without = visitor({ onLoginFailed }, big);
  const failed = await without.logIn();
  expect(failed.status).toBe(500);
  expect(errors[0]).toMatchObject({
    kind: 'config',
    code: 'session_too_large',
    message: expect.stringContaining('store'),
  });
  expect([...without.cookies.keys()]).toEqual([]);
  const stored = visitor({ store: memoryStorage() }, big);
  expect((await stored.logIn()).status).toBe(303);
  expect(stored.cookieHeader.length).toBeLessThan(100);
  expect((await stored.who())?.user).toMatchObject({ nickname: big.nickname });
});

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

test.each([
  ['fails', () => Promise.reject(new Error('down: redis://user:pass@host'))],
  ['hangs', () => new Promise<never>(() => {})],
])('a store that %s signs nobody out, and is an error without details', async (_, answer) => {
  const store = { ...memoryStorage() };
  const her = await loggedIn({ store, timeout: 5_000 });
  const site = world.site({ store: { ...store, getItem: answer }, timeout: 200 });
  const error = await site.session(her.request('/')).catch((error) => error);
  expect(error).toMatchObject({ kind: 'storage', code: 'session_store' });
  expect(`${error} ${JSON.stringify(error)}`).not.toContain('redis:');
  const me = (await site.handle(her.request('/auth/me')))!;
  expect([me.status, await me.text()]).toEqual([503, '{"code":"session_store"}']);
  expect(me.headers.getSetCookie()).toEqual([]);
  expect(await her.who()).not.toBeNull();
});

test('a store that cannot be written costs the write, not the session', async () => {
  const store = memoryStorage();
  const her = await loggedIn({ store });
  world.later(3_600_000);
  const down = { ...store, setItem: () => Promise.reject(new Error('down')) };
  const site = world.site({ store: down });
  const renewed = await site.session(her.request('/'));
  expect(renewed).not.toBeNull();
  expect((await site.session(her.request('/')))!.accessToken).toBe(renewed!.accessToken);
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
