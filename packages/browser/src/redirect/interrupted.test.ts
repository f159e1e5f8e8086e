import { expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { useRedirectApp } from '../../../../test/support/redirect-app.js';

declare const client: import('../client.js').AuthenticationClient;

const app = useRedirectApp();
const { site, comeBack, makeClient, openApp, tokenRequests } = app;

/** The claims' address, or the error. */
const handle = (page: Page) =>
  page.evaluate(() =>
    client.handleRedirectCallback().then(
      (result) => result && { email: result.claims.email, returnTo: result.returnTo, appState: result.appState },
      ({ kind, code }) => `${kind}/${code}`,
    ),
  );
const reload = async (page: Page) => {
  await page.reload();
  await makeClient(page);
};
/** What the next token request comes to; those after it go through. */
const onTokenRequest = (page: Page, what: (route: Route) => Promise<void>) =>
  page.route('**/oidc/token', what, { times: 1 });
const kept = (page: Page) => page.evaluate(() => sessionStorage.length);

test('the address shows neither code nor state when the first request is sent', async () => {
  const page = await comeBack();
  const seen: string[] = [];
  await page.evaluate(() => {
    history.replaceState(null, '', `${location.href}&tab=2#part`);
  });
  page.on('request', () => seen.push(page.url()));
  expect(await handle(page)).toMatchObject({ email: 'ann@example.com' });
  expect(new Set(seen)).toEqual(new Set([`${site.url}/callback?tab=2#part`]));
});

test('an answer in the fragment is read, and taken out of the address', async () => {
  const page = await comeBack({ authorizationParams: { response_mode: 'fragment' } });
  expect(page.url()).toContain('#');
  expect(await handle(page)).toMatchObject({ email: 'ann@example.com' });
  expect(page.url()).toBe(`${site.url}/callback`);
});

const given = { returnTo: '/orders', appState: { cart: 7 } };
const outcome = { email: 'ann@example.com', returnTo: expect.stringMatching(/\/orders$/), appState: { cart: 7 } };

test.each([
  ['a reload', true],
  ['the next call', false],
])('a token request that never arrived is made again by %s', async (_, isReload) => {
  const page = await comeBack(given);
  await onTokenRequest(page, (route) => route.abort('connectionreset'));
  expect(await handle(page)).toBe('network/network');
  if (isReload) await reload(page);
  expect(await handle(page)).toEqual(outcome);
  expect(tokenRequests()).toBe(1);
  expect(await kept(page)).toBe(0);
});

test('a reload while the code is redeemed: the login is started anew, without the user', async () => {
  const page = await comeBack(given);
  const redeemed = new Promise<void>((resolve) => {
    onTokenRequest(page, async (route) => {
      await route.fetch();
      resolve();
    });
  });
  page.evaluate(() => void client.handleRedirectCallback());
  await redeemed;
  await reload(page);
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => void client.handleRedirectCallback().catch(() => {})),
  ]);
  await makeClient(page);
  expect(await handle(page)).toEqual(outcome);
  expect(
    app
      .server()
      .requests.list()
      .filter(({ path }) => path === '/oidc/auth')
      .at(-1)!.query,
  ).not.toHaveProperty('prompt');
  expect(await kept(page)).toBe(0);
});

test('a login that replaced a lost one is not replaced again', async () => {
  const page = await comeBack();
  await page.evaluate(() => {
    const [[key, value]] = Object.entries(sessionStorage) as [[string, string]];
    sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(value), isSecond: true, verifier: 'v'.repeat(43) }));
  });
  expect(await handle(page)).toBe('api/invalid_grant');
  expect(await handle(page)).toBeNull();
});

/** A copy of a tab, with its storage and address, as a browser makes it. */
async function duplicate(page: Page, address: string, tab: [string, string][], storage?: 'memory'): Promise<Page> {
  const copy = await openApp('/copy', page.context());
  await copy.evaluate(
    ([address, tab]) => {
      for (const [key, value] of tab) sessionStorage.setItem(key, value);
      history.replaceState(null, '', address);
    },
    [address, tab] as const,
  );
  await makeClient(copy, { storage });
  return copy;
}
const tabOf = (page: Page) => page.evaluate(() => Object.entries(sessionStorage) as [string, string][]);

test('a duplicated tab does not redeem the same code: it takes the session of the first', async () => {
  const page = await comeBack(given);
  const copy = await duplicate(page, page.url(), await tabOf(page));
  expect(await Promise.all([handle(page), handle(copy)])).toEqual([outcome, outcome]);
  expect(tokenRequests()).toBe(1);
  expect(await copy.evaluate(() => client.isAuthenticated())).toBe(true);
});

test('a duplicated tab that does not see the session of the first gets a login of its own', async () => {
  const page = await comeBack(given);
  const copy = await duplicate(page, page.url(), await tabOf(page), 'memory');
  await makeClient(page, { storage: 'memory' });
  expect(await handle(page)).toEqual(outcome);
  await Promise.all([
    copy.waitForEvent('load'),
    copy.evaluate(() => void client.handleRedirectCallback().catch(() => {})),
  ]);
  expect(tokenRequests()).toBe(1);
  await makeClient(copy, { storage: 'memory' });
  expect(await handle(copy)).toEqual(outcome);
  const marks = await copy.evaluate(() => Object.entries(localStorage).filter(([key]) => key.endsWith(':redeemed')));
  expect(marks).toHaveLength(1);
  for (const end of Object.values(JSON.parse(marks[0]![1]) as Record<string, number>))
    expect(end - Date.now()).toBeLessThan(3_600_000);
});

test('returnTo is checked when it is given and when it is read back from the tab', async () => {
  const page = await openApp('/callback');
  const bad = ['/.//evil.example', '//evil.example', '/\\evil.example', site.url.replace('//', '//ann:secret@')];
  const outcomes = await page.evaluate(
    async ([bad, key, issuer]) => {
      const login = { state: 's', nonce: 'n', verifier: 'v', redirectUri: 'x', issuer, startedAt: Date.now() };
      const codes: unknown[] = [];
      for (const returnTo of bad) {
        codes.push(await client.loginWithRedirect({ returnTo }).catch(({ code }) => code));
        sessionStorage.setItem(key, JSON.stringify({ ...login, returnTo }));
        codes.push(await client.handleRedirectCallback(`${location.href}?code=c&state=s`).catch(({ code }) => code));
      }
      return codes;
    },
    [bad, `authing:${app.server().appId}@${app.server().url}:login`, `${app.server().url}/oidc`] as const,
  );
  expect(outcomes).toEqual(Array(bad.length * 2).fill('return_to'));
  expect(tokenRequests()).toBe(0);
});

test('a kept login whose start is no time is too old', async () => {
  const page = await comeBack();
  await page.evaluate(() => {
    const [[key, value]] = Object.entries(sessionStorage) as [[string, string]];
    sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(value), startedAt: 'now' }));
  });
  expect(await handle(page)).toBe('protocol/login_expired');
  expect(tokenRequests()).toBe(0);
});

test('with the session in memory a reload asks the service for a token, and not the user', async () => {
  const page = await comeBack();
  await makeClient(page, { storage: 'memory' });
  expect(await handle(page)).toMatchObject({ email: 'ann@example.com' });
  await page.reload();
  await makeClient(page, { storage: 'memory' });
  expect(await page.evaluate(() => client.isAuthenticated())).toBe(false);
  await page.evaluate(() => client.getAccessTokenSilently({ scope: 'openid email' }));
  expect(await page.evaluate(() => client.getCurrentUser())).toMatchObject({ email: 'ann@example.com' });
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(/token/i);
});
