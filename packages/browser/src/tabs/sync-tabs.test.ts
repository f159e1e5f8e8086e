import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { useChromium } from '../../../../test/support/browser.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;
declare const changes: (string | null)[];

const chromium = useChromium();
let server: LocalServer;

beforeAll(async () => {
  server = await startLocal({
    passwordCost: 16,
    seed: { users: [{ email: 'ann@example.com', password: 'ann-password' }] },
  });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

interface TabOptions {
  channels?: boolean;
  appId?: string;
  cookies?: boolean;
}

async function openTab(profile: BrowserContext, options: TabOptions = {}): Promise<Page> {
  const { channels = true, appId = server.appId, cookies = false } = options;
  const page = await chromium.open('/', profile);
  await page.evaluate(
    ({ appId, appHost, channels, cookies }) => {
      if (!channels) Object.assign(window, { BroadcastChannel: undefined });
      const client = new authing.AuthenticationClient({
        appId,
        appHost,
        storage: cookies ? authing.cookieStorage() : undefined,
      });
      const changes: (string | null)[] = [];
      client.onSessionChange(({ user, token }) => changes.push(user?.email ?? token?.slice(0, 2) ?? null));
      Object.assign(window, { client, changes });
    },
    { appId, appHost: server.url, channels, cookies },
  );
  return page;
}

const logIn = (page: Page) =>
  page.evaluate(() => client.loginByEmail('ann@example.com', 'ann-password').then(() => {}));
const heard = (page: Page, times: number) => page.waitForFunction((times) => changes.length >= times, times);
const seen = (page: Page) => page.evaluate(() => changes);

test.each([true, false])(
  'sign-in and sign-out in one tab are seen in the other, once (channels: %s)',
  async (channels) => {
    const profile = await chromium.profile();
    const [one, other] = [await openTab(profile, { channels }), await openTab(profile, { channels })];
    await logIn(one);
    await heard(other, 1);
    expect(await other.evaluate(() => client.getCurrentUser())).toMatchObject({ email: 'ann@example.com' });

    await other.evaluate(() => client.logout());
    await heard(one, 2);
    expect(await one.evaluate(() => client.isAuthenticated())).toBe(false);
    await one.waitForTimeout(200);
    expect(await seen(one)).toEqual(['ann@example.com', null]);
    // The one in between is this tab's own getCurrentUser, which brought a newer record.
    expect(await seen(other)).toEqual(['ann@example.com', 'ann@example.com', null]);
  },
);

test('a session in a cookie is followed as well, though its news may come before the cookie', async () => {
  const profile = await chromium.profile();
  const tabs = [await openTab(profile, { cookies: true }), await openTab(profile, { cookies: true })] as const;
  for (let round = 1; round < 12; round += 2) {
    await logIn(tabs[0]);
    await heard(tabs[1], round);
    await tabs[0].evaluate(() => client.logout());
    await heard(tabs[1], round + 1);
  }
  expect(await seen(tabs[1])).toEqual(Array(6).fill(['ey', null]).flat());
});

test('a tab that clears the storage signs out the others, once', async () => {
  const profile = await chromium.profile();
  const [one, other] = [await openTab(profile), await openTab(profile)];
  await logIn(one);
  await heard(other, 1);
  await one.evaluate(() => localStorage.clear());
  await heard(other, 2);
  expect(await other.evaluate(() => client.isAuthenticated())).toBe(false);
  expect(await seen(other)).toEqual(['ann@example.com', null]);
});

test('clients of two applications on one page stay apart', async () => {
  const profile = await chromium.profile();
  const [one, other] = [await openTab(profile), await openTab(profile, { appId: 'another-app' })];
  await logIn(one);
  await other.waitForTimeout(300);
  expect(await other.evaluate(() => client.connection.session.token() ?? null)).toBeNull();
  expect(await seen(other)).toEqual([]);
});

test('what syncTabs gives stops it', async () => {
  const profile = await chromium.profile();
  const [one, other] = [await openTab(profile), await chromium.open('/', profile)];
  await other.evaluate(
    (options) => {
      const connection = authing.connect(options);
      authing.syncTabs(connection)();
      Object.assign(window, { connection });
    },
    { appId: server.appId, appHost: server.url },
  );
  await logIn(one);
  await other.waitForTimeout(300);
  expect(await other.evaluate('connection.session.token() ?? null')).toBeNull();
});

test('a listener that throws stops neither the others nor the session', async () => {
  const page = await openTab(await chromium.profile());
  await page.evaluate(() => {
    const stop = client.onSessionChange(() => {
      stop();
      throw new Error('listener');
    });
    client.onSessionChange(() => changes.push('second'));
  });
  await logIn(page);
  expect(await seen(page)).toEqual(['ann@example.com', 'second']);
  expect(await page.evaluate(() => client.isAuthenticated())).toBe(true);
});
