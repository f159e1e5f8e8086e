import { memoryStorage } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { splitChunks } from './session/cookies.js';
import { createSealer } from './session/seal.js';
import { newSession } from './session/stored.js';
import { largeSession, NAME, useAttackedSite } from './testing/attacked-site.js';
import { SECRET, Visitor } from './testing/site.js';

const { world, visitor, loggedIn, sealerOf } = useAttackedSite();

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
