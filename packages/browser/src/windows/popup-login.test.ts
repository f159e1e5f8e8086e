import { beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { useRedirectApp } from '../../../../test/support/redirect-app.js';

declare const client: import('../client.js').AuthenticationClient;
declare const opened: Window | undefined;
declare let outcome: unknown;

const app = useRedirectApp();
const { site, openApp, makeClient, logIn, tokenRequests } = app;

/** The page that users come back to reads the answer at once, as applications do. */
beforeEach(() => landing());
function landing(before = ''): void {
  const { appId, url: appHost } = app.server();
  const options = JSON.stringify({ appId, appHost, redirectUri: `${site.url}/callback`, retry: 0 });
  site.page(
    '/callback',
    `<body><script type="module" src="/page.js"></script><script type="module">
    ${before}
    window.client = new authing.AuthenticationClient(${options});
    window.outcome = 'waiting';
    client.handleRedirectCallback().then(
      (result) => { window.outcome = result && result.claims.email; },
      ({ kind, code }) => { window.outcome = kind + '/' + code; },
    );</script>`,
  );
}

/** A page with a button that logs in in a window. */
async function openPage(options: object = {}, profile?: BrowserContext): Promise<Page> {
  const page = await openApp('/', profile);
  await addButton(page, options);
  return page;
}

const addButton = (page: Page, options: object = {}) =>
  page.evaluate((options) => {
    const open = window.open.bind(window);
    window.open = (...how) => Object.assign(window, { opened: open(...how) }).opened;
    outcome = 'none';
    document.body.appendChild(document.createElement('button')).onclick = async () => {
      outcome = 'waiting';
      outcome = await client.loginWithPopup(options).then(
        ({ email }) => email,
        ({ kind, code }) => `${kind}/${code}`,
      );
    };
  }, options);

async function clickLogin(page: Page): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.locator('button').click()]);
  await popup.locator('input[name=account]').waitFor();
  return popup;
}

const settled = async (page: Page) => {
  await page.waitForFunction("window.outcome !== undefined && !['waiting', 'none'].includes(outcome)");
  return page.evaluate(() => outcome);
};
const closed = async (popup: Page) => popup.isClosed() || !!(await popup.waitForEvent('close'));
const who = (page: Page) => page.evaluate(() => client.getCurrentUser().then((user) => user?.email));

/** The login page cuts itself off from the page that opened it, as some providers do. */
async function cutOff(profile: BrowserContext): Promise<void> {
  await profile.route(`${app.server().url}/**`, async (route) => {
    if (!route.request().isNavigationRequest()) return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' },
    });
  });
}

/** The user looks at the window, not at the page. Browsers under test give every page the focus. */
const setFocus = (page: Page, hasFocus: boolean) =>
  page.evaluate((hasFocus) => {
    document.hasFocus = () => hasFocus;
  }, hasFocus);

test('the page that opened the window finishes the login, also when the callback page would; one token request', async () => {
  const page = await openPage();
  const popup = await clickLogin(page);
  await logIn(popup);
  expect(await settled(page)).toBe('ann@example.com');
  expect(await closed(popup)).toBe(true);
  expect(await who(page)).toBe('ann@example.com');
  expect(tokenRequests()).toBe(1);
});

test('an answer in the fragment counts as well', async () => {
  const page = await openPage({ authorizationParams: { response_mode: 'fragment' } });
  await logIn(await clickLogin(page));
  expect(await settled(page)).toBe('ann@example.com');
});

test('a session in memory belongs to the page that opened the window', async () => {
  const page = await openPage();
  await makeClient(page, { storage: 'memory' });
  const popup = await clickLogin(page);
  await logIn(popup);
  expect(await settled(page)).toBe('ann@example.com');
  expect(await closed(popup)).toBe(true);
  expect(await who(page)).toBe('ann@example.com');
});

test('when the page was reloaded meanwhile, the window signs in, tells it and closes', async () => {
  const page = await openPage();
  const popup = await clickLogin(page);
  await page.reload();
  await makeClient(page);
  const told = page.evaluate(
    () => new Promise((resolve) => client.onSessionChange(({ token }) => token && resolve('told'))),
  );
  await logIn(popup);
  expect(await closed(popup)).toBe(true);
  expect(await told).toBe('told');
  expect(await who(page)).toBe('ann@example.com');
  expect(tokenRequests()).toBe(1);
});

test('when the page was closed meanwhile, the window goes on as the application', async () => {
  const page = await openPage();
  const popup = await clickLogin(page);
  await page.close();
  await logIn(popup);
  expect(await settled(popup)).toBe('ann@example.com');
  expect(popup.url()).toBe(`${site.url}/callback`);
  expect(await who(popup)).toBe('ann@example.com');
});

test('a window that the provider cuts off is not taken for closed, and its answer arrives', async () => {
  const page = await openPage();
  await cutOff(page.context());
  await setFocus(page, false);
  const popup = await clickLogin(page);
  await page.waitForFunction(() => opened?.closed);
  // Longer than it takes to notice a window that is closed.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
  expect(await page.evaluate(() => outcome)).toBe('waiting');
  await logIn(popup);
  expect(await settled(page)).toBe('ann@example.com');
  expect(await closed(popup)).toBe(true);
  expect(tokenRequests()).toBe(1);
});

test('a window that is cut off and whose page was reloaded finishes by itself', async () => {
  const page = await openPage();
  await cutOff(page.context());
  await setFocus(page, false);
  const popup = await clickLogin(page);
  await page.reload();
  await makeClient(page);
  await logIn(popup);
  expect(await settled(popup)).toBe('ann@example.com');
  expect(await who(page)).toBe('ann@example.com');
});

test('who comes back to the page without a login has closed the window', async () => {
  const page = await openPage();
  await setFocus(page, false);
  const popup = await clickLogin(page);
  await popup.close();
  await setFocus(page, true);
  expect(await settled(page)).toBe('browser/popup_closed');
});

test('a window that may not close, as a tab on a phone: both sides have an outcome', async () => {
  landing('Object.defineProperty(window, "close", { value: () => {} });');
  const page = await openPage();
  await cutOff(page.context());
  await setFocus(page, false);
  const popup = await clickLogin(page);
  await logIn(popup);
  expect(await settled(page)).toBe('ann@example.com');
  expect(await settled(popup)).toBe('ann@example.com');
  expect(await who(popup)).toBe('ann@example.com');
  expect(tokenRequests()).toBe(1);
});

test.each([
  ['blocks windows', 'window.open = () => null'],
  ['has none', "Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 MicroMessenger/8.0' })"],
])('where the browser %s, the page itself goes to the login page and comes back', async (_, how) => {
  const page = await openPage({ fallback: 'redirect' });
  await page.evaluate(how);
  await page.locator('button').click();
  await logIn(page);
  await page.waitForURL(/\/callback/);
  expect(await settled(page)).toBe('ann@example.com');
  expect(page.context().pages()).toHaveLength(1);
});

test('without the fallback a blocked window is an error', async () => {
  const page = await openPage();
  await page.evaluate('window.open = () => null');
  await page.locator('button').click();
  expect(await settled(page)).toBe('browser/popup_blocked');
});

test.each(['/a b', '/登录'])(
  'a window that comes back to %j is noticed, although the browser writes it differently',
  async (path) => {
    const page = await openPage({ redirectUri: `${site.url}${path}`, popupTimeout: 5_000 });
    await page.context().route('**/oidc/auth?*', (route) => {
      const { searchParams } = new URL(route.request().url());
      const back = new URL(searchParams.get('redirect_uri')!);
      back.search = String(new URLSearchParams({ error: 'access_denied', state: searchParams.get('state')! }));
      return route.fulfill({ status: 302, headers: { location: back.href } });
    });
    await page.locator('button').click();
    await page.waitForFunction("outcome !== 'none' && outcome !== 'waiting'");
    expect(await page.evaluate('outcome')).toBe('api/access_denied');
  },
);
