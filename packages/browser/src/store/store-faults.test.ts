import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bundle } from '../../../../test/support/browser.js';
import { session, useTokenService } from '../../../../test/support/token-service.js';
import type { AuthStore, StoreOptions } from './store.js';

declare const all: typeof import('@authing/browser') & typeof import('@authing/browser/store');
declare const store: AuthStore;

const world = useTokenService();
let files: Map<string, string>;
beforeEach(async () => {
  files ??= await bundle(
    "import * as browser from '@authing/browser'; import * as stores from '@authing/browser/store'; Object.assign(window, { all: { ...browser, ...stores } });",
  );
});

/** Makes a followed store in a tab. */
async function addStore(page: Page, options: object = { appId: 'app', appHost: world.url, retry: 0 }): Promise<void> {
  await page.route('**/store/*', (route) => {
    const body = files.get(new URL(route.request().url()).pathname.split('/').pop()!);
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.addScriptTag({ type: 'module', url: '/store/page.js' });
  await page.waitForFunction('window.all');
  await page.evaluate((options) => {
    Object.assign(window, { store: all.createStore(options as StoreOptions) });
    store.subscribe(() => {});
    return store.start();
  }, options);
}
const status = (page: Page) => page.evaluate(() => store.getSnapshot().status);

test('a token that cannot be renewed while it is valid is not asked for again and again', async () => {
  world.answer = (response) => void response.destroy();
  const page = await world.openTab(session());
  await addStore(page);
  const asked = await page.evaluate(async () => {
    let count = 0;
    const getSnapshot = () => {
      const { getAccessToken, ...auth } = store.getSnapshot();
      return { ...auth, getAccessToken: () => count++ < 100 && getAccessToken() };
    };
    all.keepToken({ ...store, getSnapshot } as AuthStore);
    // The first attempt has failed; what follows without a pause follows within these turns.
    await store.getSnapshot().getAccessToken();
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setTimeout(resolve));
    return count;
  });
  expect(asked).toBe(1);
});

test('#67 what a server says about a session before a logout in another tab comes too late', async () => {
  const profile = await world.profile();
  const [page, other] = [await world.openTab(undefined, profile), await world.openTab(undefined, profile)];
  const signedIn = { session: { user: { id: 'ann' } } };
  await addStore(page, signedIn);
  await addStore(other, signedIn);
  let release = () => {};
  const asked = new Promise<void>((resolve) => {
    page.route('**/auth/me', async (route) => {
      resolve();
      await new Promise<void>((go) => {
        release = go;
      });
      await route.fulfill({ json: signedIn.session });
    });
  });
  await other.route('**/auth/logout', (route) => route.fulfill({ status: 204 }));
  await page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await asked;
  await other.evaluate(() => store.getSnapshot().logout());
  await page.waitForFunction("store.getSnapshot().status === 'signed-out'");
  const answered = page.waitForEvent('requestfinished');
  release();
  await (await answered).response();
  await page.evaluate(() => fetch('/'));
  expect(await status(page)).toBe('signed-out');
});

test('a page that stays although it was to leave for a logout is signed out, and can be signed in', async () => {
  const page = await world.openTab(session({ refreshIn: 30 }));
  await page.clock.install();
  await addStore(page);
  await page.route(/session\/end|profile\/logout/, (route) => route.fulfill({ status: 204 }));
  await page.evaluate(() => store.getSnapshot().logout());
  expect(await status(page)).toBe('loading');
  await page.clock.fastForward(31_000);
  expect(await status(page)).toBe('signed-out');
  await page.evaluate((login) => store.client.session.store(login), JSON.parse(session({ refreshIn: 30 })));
  await page.evaluate(() => store.getSnapshot().logout());
  expect(await status(page)).toBe('loading');
  await page.evaluate(() => store.client.session.setToken('next'));
  expect(await status(page)).toBe('signed-in');
});

test('a login begins on a page whose path begins with several slashes, and comes back to the path with one', async () => {
  const page = await world.openTab();
  await addStore(page);
  await page.evaluate(() => history.replaceState(null, '', `${location.origin}//products?page=2`));
  world.authorize = (response) => response.writeHead(204).end();
  await page.evaluate(() => store.getSnapshot().login());
  const kept = await page.evaluate(() => JSON.parse(Object.values(sessionStorage)[0]!).returnTo);
  expect(new URL(kept).pathname + new URL(kept).search).toBe('/products?page=2');
});
