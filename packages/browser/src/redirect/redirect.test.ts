import { createHash } from 'node:crypto';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { useChromium } from '../../../../test/support/browser.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;

const chromium = useChromium();
const { site } = chromium;
let server: LocalServer;

beforeAll(async () => {
  const application = {
    id: '5f0000000000000000000a01',
    redirectUris: [`${site.url}/callback`],
    logoutRedirectUris: [`${site.url}/goodbye`],
  };
  const users = ['ann@example.com', 'bob@example.com'].map((email) => ({ email, password: 'ann-password' }));
  server = await startLocal({ passwordCost: 16, seed: { applications: [application], users } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

/** A page with a client, as every page of an application has it. */
async function openApp(path = '/', profile?: BrowserContext): Promise<Page> {
  const page = await chromium.open(path, profile);
  await makeClient(page);
  return page;
}

const makeClient = (page: Page) =>
  page.evaluate(
    (options) => Object.assign(window, { client: new authing.AuthenticationClient(options) }) && undefined,
    { appId: server.appId, appHost: server.url, redirectUri: `${site.url}/callback`, retry: 0 },
  );

async function fillIn(page: Page, account: string): Promise<void> {
  await page.locator('input[name=account]').fill(account);
  await page.locator('input[name=password]').fill('ann-password');
  await page.locator('form[method=post] button').first().click();
}

/** Fills in the login page of the service, and the consent that `offline_access` asks for. */
async function logIn(page: Page): Promise<void> {
  await fillIn(page, 'ann@example.com');
  await page.locator('button[name=decision][value=allow]').click();
}

/** The page after the whole way: login page, consent, and back. */
async function loggedIn(options: object = {}): Promise<Page> {
  const page = await openApp('/start');
  await page.evaluate((options) => void client.loginWithRedirect(options), options);
  await logIn(page);
  await page.waitForURL(/\/callback\?/);
  await makeClient(page);
  return page;
}

const tokenRequests = () => server.requests.list().filter(({ path }) => path === '/oidc/token');

test('login by redirect: a session with claims, good over a reload', async () => {
  const page = await loggedIn({ returnTo: '/orders?page=2', appState: { cart: 7 } });
  const result = await page.evaluate(() => client.handleRedirectCallback());
  expect(result).toMatchObject({
    claims: { iss: `${server.url}/oidc`, aud: server.appId, email: 'ann@example.com' },
    returnTo: `${site.url}/orders?page=2`,
    appState: { cart: 7 },
  });
  expect(page.url()).toBe(`${site.url}/callback`);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);

  await page.reload();
  await makeClient(page);
  expect(await page.evaluate(() => client.isAuthenticated())).toBe(true);
  expect(await page.evaluate(() => client.getIdTokenClaims())).toMatchObject({ email: 'ann@example.com' });
  expect(await page.evaluate(() => client.getCurrentUser())).toMatchObject({ email: 'ann@example.com' });
  expect(await page.evaluate(() => client.handleRedirectCallback())).toBeNull();
  expect(tokenRequests()).toHaveLength(1);
});

test('the authorization request has PKCE and shows neither verifier nor secret', async () => {
  const page = await openApp();
  await page.evaluate(
    () =>
      void client.loginWithRedirect({
        scope: 'openid',
        authorizationParams: { login_hint: 'a&b=c' },
        tenantId: 't#1',
      }),
  );
  await page.locator('input[name=account]').waitFor();
  const { query } = server.requests.list().find(({ path }) => path === '/oidc/auth')!;
  expect(query).toEqual({
    client_id: server.appId,
    redirect_uri: `${site.url}/callback`,
    response_type: 'code',
    scope: 'openid',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
    tenant_id: 't#1',
    login_hint: 'a&b=c',
  });
  await page.goto(site.url);
  const { verifier } = await page.evaluate(() => JSON.parse(Object.values(sessionStorage)[0]));
  expect(query.code_challenge).toBe(createHash('sha256').update(verifier).digest('base64url'));
  expect(JSON.stringify(server.requests.list())).not.toContain(verifier);
});

test('a callback that is handled twice, as by a double mount, asks for tokens once', async () => {
  const page = await loggedIn();
  const [first, second] = await page.evaluate(() =>
    Promise.all([client.handleRedirectCallback(), client.handleRedirectCallback()]),
  );
  expect(second).toEqual(first);
  expect(tokenRequests()).toHaveLength(1);
});

test('an answer that was used gives the same page the same, and nothing to one that comes later', async () => {
  const page = await loggedIn();
  const url = page.url();
  const handle = () => page.evaluate((url) => client.handleRedirectCallback(url).catch(({ code }) => code), url);
  const first = await handle();
  expect(first).toMatchObject({ claims: { email: 'ann@example.com' } });
  expect(await handle()).toEqual(first);
  await page.reload();
  await makeClient(page);
  expect(await handle()).toBe('state');
  expect(tokenRequests()).toHaveLength(1);
});

test('an answer without a state is none', async () => {
  const page = await openApp('/callback?code=c');
  expect(await page.evaluate(() => client.handleRedirectCallback())).toBeNull();
  expect(tokenRequests()).toHaveLength(0);
});

test.each([
  ['of nobody', 'code=c&state=forged', 'state'],
  [
    'with another issuer',
    (state: string) => `code=c&state=${state}&iss=https://evil.example`,
    'OAUTH_INVALID_RESPONSE',
  ],
  ['with a refusal', (state: string) => `error=access_denied&state=${state}`, 'access_denied'],
  ['that comes too late', (state: string) => `code=c&state=${state}`, 'login_expired'],
])('an answer %s is rejected before any token request', async (how, query, code) => {
  const page = await openApp('/callback');
  const { appId } = server;
  const key = `authing:${appId}@${server.url}:login`;
  const transaction = {
    ...{
      state: 's',
      nonce: 'n',
      verifier: 'v'.repeat(43),
      redirectUri: `${site.url}/callback`,
      issuer: `${server.url}/oidc`,
    },
    startedAt: Date.now() - (how === 'that comes too late' ? 16 * 60_000 : 0),
  };
  await page.evaluate(([key, value]) => sessionStorage.setItem(key!, value!), [key, JSON.stringify(transaction)]);
  const url = `${site.url}/callback?${typeof query === 'string' ? query : query('s')}`;
  const outcome = await page.evaluate(
    (url) => client.handleRedirectCallback(url).catch(({ code, message }) => ({ code, message })),
    url,
  );
  expect(outcome).toMatchObject({ code });
  expect(JSON.stringify(outcome)).not.toMatch(/vvvv/);
  expect(tokenRequests()).toHaveLength(0);
  // Only an answer to this login uses it up.
  expect(await page.evaluate((key) => sessionStorage.getItem(key) !== null, key)).toBe(how === 'of nobody');
});

test('a login that goes back to another host is refused', async () => {
  const page = await openApp('/callback');
  const key = `authing:${server.appId}@${server.url}:login`;
  const mixedUp = {
    state: 's',
    nonce: 'n',
    verifier: 'v',
    redirectUri: 'x',
    issuer: 'https://other.example/oidc',
    startedAt: Date.now(),
  };
  await page.evaluate(([key, value]) => sessionStorage.setItem(key!, value!), [key, JSON.stringify(mixedUp)]);
  const code = await page.evaluate(() =>
    client.handleRedirectCallback(`${location.href}?code=c&state=s`).catch(({ code }) => code),
  );
  expect(code).toBe('login_expired');
  expect(tokenRequests()).toHaveLength(0);
});

test('returnTo may not lead to another site', async () => {
  const page = await openApp();
  const bad = [
    'https://evil.example/',
    '//evil.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '/\\evil.example',
    'http://localhost/',
    `blob:${site.url}/of-this-origin`,
    'http://[',
  ];
  const outcomes = await page.evaluate(async (bad) => {
    const outcomes: string[] = [];
    for (const returnTo of bad) {
      for (const method of ['loginWithRedirect', 'logoutWithRedirect'] as const) {
        outcomes.push(
          await client[method]({ returnTo }).then(
            () => `${returnTo} taken`,
            ({ kind, code }) => `${kind}/${code}`,
          ),
        );
      }
    }
    return outcomes;
  }, bad);
  expect(outcomes).toEqual(Array(bad.length * 2).fill('config/return_to'));
  expect(page.url()).toBe(`${site.url}/`);
});

test('returnTo may name an origin that the page allows', async () => {
  const page = await loggedIn({ returnTo: 'https://shop.example/', allowedOrigins: ['https://shop.example'] });
  expect(await page.evaluate(() => client.handleRedirectCallback())).toMatchObject({
    returnTo: 'https://shop.example/',
  });
});

test('logout by redirect ends both sessions', async () => {
  const page = await loggedIn();
  await page.evaluate(() => client.handleRedirectCallback());
  await page.evaluate(() => void client.logoutWithRedirect({ returnTo: '/goodbye' }));
  await page.waitForURL(/\/goodbye|session\/end/);
  const confirm = page.locator('form button').first();
  if (page.url().startsWith(server.url)) await confirm.click();
  await page.waitForURL(`${site.url}/goodbye`);
  await makeClient(page);
  expect(await page.evaluate(() => client.isAuthenticated())).toBe(false);

  await page.evaluate(() => void client.loginWithRedirect());
  await page.locator('input[name=password]').waitFor();
});

test('without a refresh token the session at the service is used, in a hidden frame, for the same user only', async () => {
  const page = await openApp('/start');
  await page.evaluate(() => void client.loginWithRedirect({ scope: 'openid email' }));
  await fillIn(page, 'ann@example.com');
  await page.waitForURL(/\/callback\?/);
  await makeClient(page);
  await page.evaluate(() => client.handleRedirectCallback());
  const before = await page.evaluate(() => client.getAccessTokenSilently());
  const again = await page.evaluate(() => client.getAccessTokenSilently({ ignoreCache: true, scope: 'openid email' }));
  expect(again).not.toBe(before);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await page.evaluate(() => client.getCurrentUser())).toMatchObject({ email: 'ann@example.com' });

  await page.context().clearCookies();
  const other = await openApp('/start', page.context());
  await other.evaluate(() => void client.loginWithRedirect({ scope: 'openid email' }));
  await fillIn(other, 'bob@example.com');
  await other.waitForURL(/\/callback\?/);
  const renewed = page.evaluate(() => client.getAccessTokenSilently({ ignoreCache: true }).catch(({ code }) => code));
  expect(await renewed).toBe('sub');
  expect(await page.evaluate(() => client.getIdTokenClaims())).toMatchObject({ email: 'ann@example.com' });
});

test('login in a window: the same, without leaving the page', async () => {
  const page = await openApp();
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Log in';
    button.onclick = () => Object.assign(window, { login: client.loginWithPopup() });
    document.body.append(button);
  });
  await page.getByText('Log in').click();
  const popup = await opened;
  await logIn(popup);
  const claims = await page.evaluate(() => (window as unknown as { login: Promise<object> }).login);
  expect(claims).toMatchObject({ email: 'ann@example.com' });
  if (!popup.isClosed()) await popup.waitForEvent('close');
  expect(await page.evaluate(() => client.getCurrentUser())).toMatchObject({ email: 'ann@example.com' });
  expect(tokenRequests()).toHaveLength(1);
});

test('without sessionStorage a redirect login says so and stays', async () => {
  const page = await openApp();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  expect(await page.evaluate(() => client.loginWithRedirect().catch(({ kind, code }) => [kind, code]))).toEqual([
    'storage',
    'session_storage',
  ]);
  expect(page.url()).toBe(`${site.url}/`);
});
