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
  expect(Object.keys(JSON.parse(decodeURIComponent(cookie!.value)))).toEqual(['token']);
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
  await page.reload();
  await makeClient(page, 'local');
  expect(await sessionUser()).toBe('ann@example.com');
  expect(await who(page)).toBe('ann@example.com');
  await page.evaluate(() => client.logout());
  await page.reload();
  await makeClient(page, 'local');
  expect(await who(page)).toBeNull();
});
