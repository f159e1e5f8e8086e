import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { bundle, useChromium } from '../../../../test/support/browser.js';
import type { AuthStore, StoreOptions } from './store.js';

type All = typeof import('@authing/browser') & typeof import('@authing/browser/store');
declare const all: All;
declare const store: AuthStore;
declare const seen: unknown[];

const chromium = useChromium();
const { site } = chromium;
let server: LocalServer;
let files: Map<string, string>;

beforeAll(async () => {
  const application = {
    id: '5f0000000000000000000a01',
    redirectUris: [`${site.url}/`],
    logoutRedirectUris: [`${site.url}/`],
  };
  server = await startLocal({
    passwordCost: 16,
    seed: {
      applications: [application],
      users: [{ email: 'ann@example.com', password: 'ann-password', nickname: 'Ann' }],
    },
  });
  files = await bundle(
    "import * as browser from '@authing/browser'; import * as stores from '@authing/browser/store'; Object.assign(window, { all: { ...browser, ...stores } });",
  );
});
beforeEach(async () => {
  await server.reset();
  for (const [name, text] of files)
    site.serve(`/store/${name}`, (_, response) => response.setHeader('content-type', 'text/javascript').end(text));
});
afterAll(() => server.close());

/** A page with a store; `make` gives more options in the page. */
async function open(path = '/', profile?: BrowserContext, make = '({})'): Promise<Page> {
  const page = await chromium.open(path, profile);
  await makeStore(page, make);
  return page;
}

async function makeStore(page: Page, make = '({})'): Promise<void> {
  await page.addScriptTag({ type: 'module', url: '/store/page.js' });
  await page.waitForFunction('window.all');
  await page.evaluate(
    ({ make, ...options }) => {
      // biome-ignore lint/security/noGlobalEval: the test's own text, in the page
      const store = all.createStore({ ...options, ...eval(make) } as StoreOptions);
      const seen: unknown[] = [];
      const look = () => {
        const { status, user, error } = store.getSnapshot();
        const text = [status, user?.email ?? null, error?.code ?? null].join();
        if (seen.at(-1) !== text) seen.push(text);
      };
      look();
      Object.assign(window, { store, seen, look });
    },
    { appId: server.appId, appHost: server.url, retry: 0, make },
  );
}

const subscribe = (page: Page) => page.evaluate('window.stop = store.subscribe(look); store.start()');
const states = (page: Page) => page.evaluate(() => seen);
const logIn = (page: Page) =>
  page.evaluate(() => all.loginByEmail(store.client, 'ann@example.com', 'ann-password').then(() => {}));
async function logInByRedirect(page: Page, options: object = {}): Promise<void> {
  await page.evaluate((options) => store.getSnapshot().login(options), options);
  await page.locator('input[name=account]').fill('ann@example.com');
  await page.locator('input[name=password]').fill('ann-password');
  await page.locator('form[method=post] button').first().click();
  await page.locator('button[name=decision][value=allow]').click();
  await page.waitForURL(`${site.url}/**`);
}

test('a store that is made and not subscribed to sends nothing, listens to nothing, and knows the session', async () => {
  const profile = await chromium.profile();
  const page = await open('/', profile);
  await subscribe(page);
  await logIn(page);
  const other = await chromium.open('/', profile);
  await other.evaluate(() => {
    const channel = window.BroadcastChannel;
    const opened: string[] = [];
    Object.assign(window, {
      opened,
      BroadcastChannel: class extends channel {
        constructor(name: string) {
          super(name);
          opened.push('open');
        }
        override close() {
          opened.push('close');
          super.close();
        }
      },
    });
  });
  const sent = server.requests.list().length;
  await makeStore(other);
  expect(await states(other)).toEqual(['signed-in,ann@example.com,']);
  expect(await other.evaluate('opened')).toEqual(['open', 'close']);
  expect(server.requests.list()).toHaveLength(sent);
});

test('the user is told without tokens, of one identity while nothing of it changes', async () => {
  const page = await open();
  await subscribe(page);
  await logIn(page);
  const result = await page.evaluate(async () => {
    const before = store.getSnapshot();
    await all.refreshToken(store.client);
    const same = store.getSnapshot() === before;
    await all.updateProfile(store.client, { nickname: 'Annie' });
    const { user } = store.getSnapshot();
    return [same, before.user?.nickname, user?.nickname, Object.keys(user!).filter((name) => /token/i.test(name))];
  });
  expect(result).toEqual([true, 'Ann', 'Annie', []]);
});

test('the claims of a redirect login have the names of a record', async () => {
  const page = await open();
  await logInByRedirect(page);
  await makeStore(page);
  await subscribe(page);
  expect(await states(page)).toEqual(['loading,,', 'signed-in,ann@example.com,']);
  const user = await page.evaluate(() => store.getSnapshot().user);
  expect(user).toMatchObject({
    id: expect.stringMatching(/^\w{24}$/),
    email: 'ann@example.com',
    emailVerified: true,
    nickname: 'Ann',
  });
  expect(Object.keys(user!).filter((name) => /^(sub|iss|aud|exp|iat|nonce|at_hash|_.*|.*_.*)$/.test(name))).toEqual([]);
});

test('a login that a reload interrupted is loading, not signed out', async () => {
  const page = await open();
  await logInByRedirect(page);
  await makeStore(page);
  await page.route('**/oidc/token', (route) => route.abort('connectionreset'), { times: 1 });
  await page.evaluate('store.start()');
  expect(await page.evaluate(() => store.getSnapshot().error?.kind)).toBe('network');
  await page.reload();
  await makeStore(page);
  await subscribe(page);
  expect(await states(page)).toEqual(['loading,,', 'signed-in,ann@example.com,']);
});

test('a storage that answers later is waited for', async () => {
  const storage = `({ storage: {
    getItem: async (key) => localStorage.getItem(key),
    setItem: async (key, value) => localStorage.setItem(key, value),
    removeItem: async (key) => localStorage.removeItem(key),
  } })`;
  const profile = await chromium.profile();
  const page = await open('/', profile, storage);
  await subscribe(page);
  await logIn(page);
  const other = await open('/', profile, storage);
  await subscribe(other);
  expect(await states(other)).toEqual(['loading,,', 'signed-in,ann@example.com,']);
});

test('after a redirect login the router of the application goes to where the user was', async () => {
  const router = '({ navigate: (path, { appState }) => { window.gone = [path, appState]; } })';
  const page = await open('/orders?page=2#last', undefined, router);
  await logInByRedirect(page, { appState: { cart: 7 } });
  await makeStore(page, router);
  await subscribe(page);
  expect(await page.evaluate('gone')).toEqual(['/orders?page=2#last', { cart: 7 }]);
  expect(page.url()).toBe(`${site.url}/`);
  expect(await states(page)).toEqual(['loading,,', 'signed-in,ann@example.com,']);
});

test('an answer to no login of this tab is an error of the state, and the next login takes it away', async () => {
  const page = await open('/?code=1&state=foreign');
  await subscribe(page);
  expect(await states(page)).toEqual(['loading,,', 'signed-out,,state']);
  await logIn(page);
  expect(await states(page)).toEqual(['loading,,', 'signed-out,,state', 'signed-in,ann@example.com,']);
});

test('a login that cannot begin rejects with the error it leaves in the state; calls at the same time are one', async () => {
  const page = await open();
  await subscribe(page);
  const codes = await page.evaluate(async () => {
    const { login } = store.getSnapshot();
    const code = ({ code }: { code: unknown }) => code;
    const options = { returnTo: 'https://evil.example' };
    return [await login(options).catch(code), store.getSnapshot().error?.code];
  });
  expect(codes).toEqual(['return_to', 'return_to']);
});

test('a page that is shown again as it was when it left is not leaving', async () => {
  const page = await open();
  await logInByRedirect(page);
  await makeStore(page);
  await subscribe(page);
  // An answer without content leaves the page where it is, as one from the back-forward cache comes back.
  const left = page.waitForRequest(/session\/end/);
  await page.route(/session\/end/, (route) => route.fulfill({ status: 204 }));
  await page.evaluate(() => store.getSnapshot().logout());
  await left;
  expect((await states(page)).at(-1)).toBe('loading,,');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await page.waitForFunction(() => seen.at(-1) === 'signed-out,,');
  expect(await states(page)).toEqual(['loading,,', 'signed-in,ann@example.com,', 'loading,,', 'signed-out,,']);
});

test('a kept token is renewed when it is due, by one request for all who keep it', async () => {
  const page = await open();
  await logInByRedirect(page);
  await makeStore(page);
  await subscribe(page);
  const before = await page.evaluate(() => {
    const { session } = store.client;
    const { oidc, ...state } = session.state();
    session.store({ ...state, oidc: { ...oidc!, refreshAt: Date.now() + 300 } });
    for (const _ of [1, 2]) all.keepToken(store);
    return store.token();
  });
  await page.waitForFunction((before) => store.token() !== before, before);
  const requests = server.requests.list().filter(({ path }) => path === '/oidc/token');
  expect(requests).toHaveLength(2);
  expect(await states(page)).toEqual(['loading,,', 'signed-in,ann@example.com,']);
});

test('a selector gives what it gave as long as it is equal', async () => {
  const page = await open();
  const results = await page.evaluate(() => {
    const select = all.selecting(({ a, b }: { a: number; b: number }) => ({ a, more: b > 5 }));
    const [one, two, three] = [select({ a: 1, b: 1 }), select({ a: 1, b: 2 }), select({ a: 1, b: 9 })];
    const list = all.selecting((state: { of: number[] }) => state.of.filter((one) => one > 1));
    return [one === two, two === three, three, list({ of: [1, 2] }) === list({ of: [2, 1] }), list({ of: [] })];
  });
  expect(results).toEqual([true, false, { a: 1, more: true }, true, []]);
});

test('a session that is given again does not sign in who has signed out since', async () => {
  const page = await open('/', undefined, "({ session: { user: { id: 'a', email: 'ann@example.com' } } })");
  await subscribe(page);
  const given = (session: object | null) =>
    page.evaluate((session) => {
      store.take(session as never);
      return store.getSnapshot().user?.email ?? null;
    }, session);
  const ann = { user: { id: 'a', email: 'ann@example.com' } };
  await page.evaluate(() => new BroadcastChannel('authing:/auth/me').postMessage(null));
  await page.waitForFunction(() => store.getSnapshot().status === 'signed-out');
  expect(await given(ann)).toBeNull();
  expect(await given({ user: { id: 'b', email: 'bob@example.com' } })).toBe('bob@example.com');
  expect([await given(null), await given(ann)]).toEqual([null, 'ann@example.com']);
});
