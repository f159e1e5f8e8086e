import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useRedirectApp } from '../../../../test/support/redirect-app.js';

declare const client: import('../client.js').AuthenticationClient;
declare let outcome: Promise<unknown>;

const app = useRedirectApp();
const { site, comeBack, logIn, makeClient, openApp, tokenRequests } = app;

const who = (page: Page) =>
  page.evaluate(() => {
    const { token, user, oidc } = client.connection.session.state();
    return token ? (user?.email ?? oidc?.claims.email ?? 'somebody') : null;
  });
const handle = (page: Page) =>
  page.evaluate(() =>
    client.handleRedirectCallback().then(
      (result) => result?.claims.email ?? null,
      ({ kind, code }) => `${kind}/${code}`,
    ),
  );
/** Begins to redeem the answer and gives what lets the tokens come, once the service has sent them. */
async function redeeming(page: Page, begin: () => Promise<unknown>): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const sent = new Promise<void>((resolve) => {
    page.route(
      '**/oidc/token',
      async (route) => {
        const response = await route.fetch();
        resolve();
        await released;
        await route.fulfill({ response });
      },
      { times: 1 },
    );
  });
  await begin();
  await sent;
  return release;
}
const handleLater = (page: Page) => () =>
  page.evaluate(() => {
    outcome = client.handleRedirectCallback().catch(({ code }) => code);
  });

test('#67 a logout while the code is redeemed is not undone by the tokens', async () => {
  const page = await comeBack();
  const release = await redeeming(page, handleLater(page));
  await page.evaluate(() => client.logout());
  release();
  await page.evaluate('outcome');
  expect(await who(page)).toBeNull();
});

test('#68 a login that is asked for while the code is redeemed wins', async () => {
  const page = await comeBack();
  const release = await redeeming(page, handleLater(page));
  await page.evaluate(() => client.setToken('later'));
  release();
  await page.evaluate('outcome');
  expect(await who(page)).toBe('somebody');
});

test('#67 a logout in another tab while a window logs in is not undone', async () => {
  const profile = await app.profile();
  const [page, other] = [await openApp('/', profile), await openApp('/', profile)];
  await page.evaluate(() => client.setToken('before'));
  await other.waitForFunction(() => client.connection.session.token());
  site.page('/callback', '');
  const opened = page.waitForEvent('popup');
  const release = await redeeming(page, async () => {
    await page.evaluate(() => {
      outcome = client.loginWithPopup().catch(({ code }) => code);
    });
    await logIn(await opened);
  });
  await other.evaluate(() => client.logout());
  await page.waitForFunction(() => !client.connection.session.token());
  release();
  await page.evaluate('outcome');
  expect([await who(page), await who(other)]).toEqual([null, null]);
});

test.each([
  ['a logout', null],
  ['the login of somebody else', 'somebody'],
])('#67 an answer that was kept after a failed request ends with %s, also after a reload', async (_, expected) => {
  const page = await comeBack();
  await page.route('**/oidc/token', (route) => route.abort('connectionreset'), { times: 1 });
  expect(await handle(page)).toBe('network/network');
  await page.evaluate(() => client.setToken('another'));
  if (!expected) await page.evaluate(() => client.logout());
  expect(await handle(page)).toBeNull();
  await page.reload();
  await makeClient(page);
  expect(await handle(page)).toBeNull();
  expect(await who(page)).toBe(expected);
  expect(tokenRequests()).toBe(0);
});
