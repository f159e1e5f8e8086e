import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { useChromium } from '../../../../test/support/browser.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;
declare const warnings: string[];

const chromium = useChromium();
let server: LocalServer;
let ann: string;

beforeAll(async () => {
  server = await startLocal({
    passwordCost: 16,
    seed: { users: [{ email: 'ann@example.com', password: 'ann-password' }] },
  });
});
beforeEach(async () => {
  await server.reset();
  ann = (await server.signIn({ email: 'ann@example.com' })).token;
});
afterAll(() => server.close());

type Kind = 'local' | 'tab' | 'cookie' | 'memory' | 'custom';

/** A page, what it does before the client is made, and a client with this storage. */
async function openApp(kind: Kind = 'local', before = '', profile?: BrowserContext): Promise<Page> {
  const page = await chromium.open('/', profile);
  await makeClient(page, kind, before);
  return page;
}

const makeClient = (page: Page, kind: Kind, before = '') =>
  page.evaluate(
    ({ appId, appHost, kind, before }) => {
      new Function(before)();
      const custom = {
        getItem: async () => sessionStorage.mine,
        setItem: async (_: string, value: string) => sessionStorage.setItem('mine', value),
        removeItem: async () => sessionStorage.clear(),
      };
      const storages = {
        local: undefined,
        tab: authing.tabStorage,
        cookie: authing.cookieStorage(),
        memory: authing.memoryStorage(),
        custom,
      };
      const warnings: string[] = [];
      const logger = { warn: (message: string) => warnings.push(message) };
      Object.assign(window, {
        warnings,
        client: new authing.AuthenticationClient({ appId, appHost, storage: storages[kind], logger }),
      });
    },
    { appId: server.appId, appHost: server.url, kind, before },
  );

const logIn = (page: Page) =>
  page.evaluate(() => client.loginByEmail('ann@example.com', 'ann-password').then(({ email }) => email));
const who = (page: Page) => page.evaluate(() => client.getCurrentUser().then((user) => user?.email ?? null));

test.each<[Kind, afterReload: boolean, newTab: boolean]>([
  ['local', true, true],
  ['tab', true, false],
  ['cookie', true, true],
  ['custom', true, false],
  ['memory', false, false],
])('%s storage: kept over a reload: %s, seen in a new tab: %s', async (kind, afterReload, newTab) => {
  const profile = await chromium.profile();
  const page = await openApp(kind, '', profile);
  await logIn(page);
  await page.reload();
  await makeClient(page, kind);
  expect(await who(page)).toBe(afterReload ? 'ann@example.com' : null);
  expect(await who(await openApp(kind, '', profile))).toBe(newTab ? 'ann@example.com' : null);

  await page.evaluate(() => client.logout());
  await page.reload();
  await makeClient(page, kind);
  expect(await who(page)).toBeNull();
});

test('the session cookie is Secure and SameSite=Lax and holds no user record', async () => {
  const profile = await chromium.profile();
  await logIn(await openApp('cookie', '', profile));
  const cookie = (await profile.cookies()).find(({ name }) => name.startsWith('authing'));
  expect(cookie).toMatchObject({ secure: true, sameSite: 'Lax', path: '/', expires: -1 });
  expect(Object.keys(JSON.parse(decodeURIComponent(cookie!.value)))).toEqual(['token', 'order']);
});

/** A session of a redirect login, whose ID token has claims of this size. */
const redirectSession = (size: number) => {
  const claims = { sub: 'ann', nickname: 'Änn', custom: 'x'.repeat(size) };
  const idToken = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
  const tokens = { refreshToken: 'refresh', idToken, claims, expiresAt: 4e12, refreshAt: 4e12 };
  return { token: 'access', user: { id: 'ann', custom: 'x'.repeat(size) }, oidc: tokens };
};
const store = (page: Page, session: object) =>
  page.evaluate((session) => client.connection.session.store(session as never), session);
const stateAfterReload = async (page: Page) => {
  await page.reload();
  await makeClient(page, 'cookie');
  return page.evaluate(() => client.connection.session.state());
};

test('a session with a large user is split over cookies, has each claim once and is whole after a reload', async () => {
  const profile = await chromium.profile();
  const page = await openApp('cookie', '', profile);
  for (const size of [6_000, 10, 7_000, 3_000]) {
    const session = redirectSession(size);
    await store(page, session);
    const cookies = await profile.cookies();
    expect(cookies.map(({ value }) => value).join('').length).toBeLessThan(size * 1.4 + 500);
    expect(cookies.length).toBe(size === 10 ? 1 : Math.ceil((size * 1.4) / 3_500) + 1);
    for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, sameSite: 'Lax', path: '/' });
    const { user: _, ...kept } = session;
    expect(await stateAfterReload(page)).toEqual(kept);
  }
  expect(await page.evaluate(() => warnings)).toEqual([]);
  await page.evaluate(() => client.connection.session.signOut());
  expect(await profile.cookies()).toEqual([]);
});

test('claims that are not those of the ID token are kept as they were checked', async () => {
  const page = await openApp('cookie');
  const session = redirectSession(10);
  const checked = { ...session, user: undefined, oidc: { ...session.oidc, claims: { sub: 'bob' } } };
  await store(page, checked);
  expect(await stateAfterReload(page)).toMatchObject({ oidc: { claims: { sub: 'bob' } } });
});

test('a session that is too large for cookies goes on in the page, and the logger is told', async () => {
  const profile = await chromium.profile();
  const page = await openApp('cookie', '', profile);
  await store(page, redirectSession(20_000));
  expect(await page.evaluate(() => client.connection.session.token())).toBe('access');
  expect(await page.evaluate(() => warnings)).toEqual([expect.stringContaining('session storage failed')]);
  expect(await profile.cookies()).toEqual([]);
});

test('cookies that are refused half way leave the session that was there', async () => {
  const profile = await chromium.profile();
  const page = await openApp('cookie', '', profile);
  await store(page, redirectSession(6_000));
  const before = await profile.cookies();
  await page.evaluate(() => {
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
    const refusing = (text: string) => /~1=/.test(text) || set!.call(document, text);
    Object.defineProperty(document, 'cookie', { get, set: refusing });
  });
  await store(page, { ...redirectSession(7_000), token: 'next' });
  expect(await page.evaluate(() => [client.connection.session.token(), warnings.length])).toEqual(['next', 1]);
  expect(await profile.cookies()).toEqual(before);
});

const BLOCKED = `for (const name of ['localStorage', 'sessionStorage']) {
  Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
}`;
const FULL = `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`;
const REFUSED_COOKIES = `Object.defineProperty(document, 'cookie', { get: () => '', set() {} });`;

test.each<[string, Kind, string]>([
  ['blocked', 'local', BLOCKED],
  ['absent', 'local', 'Object.defineProperty(window, "localStorage", { value: undefined });'],
  ['full', 'local', FULL],
  ['blocked', 'tab', BLOCKED],
  ['refused', 'cookie', REFUSED_COOKIES],
])('%s %s storage costs the session over a reload and nothing else; it is reported once', async (_, kind, before) => {
  const page = await openApp(kind, before);
  expect(await who(page)).toBeNull();
  expect(await logIn(page)).toBe('ann@example.com');
  expect(await who(page)).toBe('ann@example.com');
  expect(await page.evaluate(() => warnings)).toHaveLength(1);
  await page.evaluate(() => client.logout());
  expect(await who(page)).toBeNull();
});

test('what is stored but no session is treated as absent and never blocks anything', async () => {
  const key = `authing:${server.appId}@${server.url}`;
  const page = await chromium.open();
  for (const stored of ['undefined', 'null', '{', '[]', '7', '"text"', '{"token":7}', '{"user":{"id":"x"}}']) {
    await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [key, stored]);
    await makeClient(page, 'local');
    expect(await who(page)).toBeNull();
  }
  await logIn(page);
  expect(await who(page)).toBe('ann@example.com');
  await page.evaluate(() => client.logout());
});

test('a session that 4.x left is taken over once', async () => {
  const user = `{"id":"u","email":"ann@example.com"}`;
  const page = await openApp(
    'local',
    `localStorage.setItem('_authing_token', '${ann}'); localStorage.setItem('_authing_user', '${user}')`,
  );
  const sessionUser = () => page.evaluate(() => client.connection.session.user()?.email);
  expect(await sessionUser()).toBe('ann@example.com');
  expect(
    await page.evaluate(() => [localStorage.getItem('_authing_token'), localStorage.getItem('_authing_user')]),
  ).toEqual([null, null]);
  await page.reload();
  await makeClient(page, 'local');
  expect(await sessionUser()).toBe('ann@example.com');
  expect(await who(page)).toBe('ann@example.com');
  await page.evaluate(() => client.logout());
  await page.reload();
  await makeClient(page, 'local');
  expect(await who(page)).toBeNull();
});

test('a session that 4.x left is not lost where it cannot be written, and a logout ends it', async () => {
  const page = await openApp(
    'local',
    `localStorage.setItem('_authing_token', '${ann}');
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      if (name.startsWith('authing:')) throw new DOMException('full', 'QuotaExceededError');
      write.call(this, name, value);
    };`,
  );
  expect(await who(page)).toBe('ann@example.com');
  await page.reload();
  await makeClient(page, 'local');
  expect(await who(page)).toBe('ann@example.com');
  await page.evaluate(`localStorage.setItem('_authing_token', '${ann}')`);
  await page.evaluate(() => client.logout());
  await page.reload();
  await makeClient(page, 'local');
  expect(await who(page)).toBeNull();
});

test('a session of 4.x is not taken for a lease', async () => {
  const page = await openApp();
  const found = await page.evaluate(() => {
    localStorage.setItem('_authing_token', 'of 4.x');
    const { storage } = client.connection.options;
    return [storage!.getItem('authing:app@https://x:renewal'), localStorage.getItem('_authing_token')];
  });
  expect(found).toEqual([null, 'of 4.x']);
});
