import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { boundApp, EMAIL, PASSWORD, rendersOf, shows } from './harness.js';

const SIGNED_IN = ['signed-in', EMAIL, null];
const SIGNED_OUT = ['signed-out', null, null];
const LOADING = ['loading', null, null];

const send = async (page: Page, password: string) => {
  await page.locator('input[name=email]').fill(EMAIL);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Send' }).click();
};

describe.each([
  ['react', 'dev'],
  ['react', 'build'],
  ['react18', 'dev'],
  ['vue', 'dev'],
  ['vue', 'build'],
])('%s, %s', (app, mode) => {
  const bound = boundApp(app, mode);

  test('a login by redirect comes back to where it began, by one token request; a reload shows the user at once', async () => {
    const page = await bound.loggedIn('/orders?page=2');
    expect(new URL(page.url()).href).toBe(new URL('/orders?page=2', bound.url).href);
    expect(bound.requests()).toEqual(['/oidc/token']);
    expect((await rendersOf(page, 'Who')).at(-1)).toEqual(SIGNED_IN);

    await page.reload();
    await shows(page, EMAIL);
    await page.waitForLoadState('networkidle');
    expect(await rendersOf(page, 'Who')).toEqual([SIGNED_IN]);
    expect(await rendersOf(page, 'Email')).toEqual([[EMAIL]]);
    expect(bound.requests()).toEqual(['/oidc/token']);
  });

  test('who comes back from the login page sees loading and the user, and nothing between', async () => {
    const page = await bound.loggedIn('/');
    expect(await rendersOf(page, 'Who')).toEqual([LOADING, SIGNED_IN]);
    expect(page.url()).toBe(bound.url);
    expect(bound.requests()).toEqual(['/oidc/token']);
  });

  test('a page nobody is signed in at says so at once, and sends nothing', async () => {
    const page = await bound.open('/');
    await shows(page, 'signed-out,');
    await page.waitForLoadState('networkidle');
    expect(await rendersOf(page, 'Who')).toEqual([SIGNED_OUT]);
    expect(bound.requests()).toEqual([]);
  });

  test('a logout in one tab is seen in the other within a second', async () => {
    const profile = await bound.profile();
    const one = await bound.open('/', profile);
    await send(one, PASSWORD);
    await shows(one, 'signed-in,');
    const other = await bound.open('/', profile);
    await shows(other, 'signed-in,');

    await one.getByRole('button', { name: 'Log out' }).click();
    await shows(other, 'signed-out,');
    const told = async (page: Page) =>
      (await page.evaluate(() => window.renders.filter(([name]) => name === 'Who').at(-1)))!;
    const [here, there] = [await told(one), await told(other)];
    expect([here.slice(2), there.slice(2)]).toEqual([SIGNED_OUT, SIGNED_OUT]);
    expect(there[1] - here[1]).toBeLessThan(1_000);
  });

  test('a renewed token renders the component that reads it, and no other', async () => {
    const profile = await bound.profile();
    await (await bound.loggedIn('/', profile)).close();
    const page = await bound.open('/token', profile);
    await page.waitForFunction(() => document.getElementById('token')?.textContent);
    const before = await page.evaluate(() => [window.renders.length, document.getElementById('token')!.textContent]);
    const token = await page.evaluate(() => window.actions.getAccessToken({ ignoreCache: true }));
    await page.waitForFunction((token) => document.getElementById('token')?.textContent === token, token);
    expect(token).not.toBe(before[1]);
    const after = await page.evaluate((length) => window.renders.slice(length as number), before[0]);
    expect(after.map(([name, , shown]) => [name, shown])).toEqual([['Token', token]]);
  });

  test('a login in a window', async () => {
    const page = await bound.open('/');
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'In a window' }).click(),
    ]);
    const closed = popup.waitForEvent('close');
    await bound.logIn(popup);
    await closed;
    await shows(page, `signed-in,${EMAIL},`);
    expect(await rendersOf(page, 'Who')).toEqual([SIGNED_OUT, SIGNED_IN]);
    expect(bound.requests()).toEqual(['/oidc/token']);
  });

  test('a login by a form of the page: a refusal has its code, a success is shown', async () => {
    const page = await bound.open('/');
    await send(page, 'wrong');
    await page.locator('#problem').filter({ hasText: 'api 2006' }).waitFor();
    await send(page, PASSWORD);
    await shows(page, `signed-in,${EMAIL},`);
    await page.getByRole('button', { name: 'Log out' }).click();
    await shows(page, 'signed-out,');
    expect(page.url()).toBe(bound.url);
    expect(await rendersOf(page, 'Who')).toEqual([SIGNED_OUT, SIGNED_IN, SIGNED_OUT]);
  });

  test('what is guarded leads to the login page and back, and a logout from there ends at home', async () => {
    const page = await bound.open('/private?order=7');
    await bound.logIn(page);
    await page.locator('#private').filter({ hasText: EMAIL }).waitFor();
    expect(page.url()).toBe(new URL('/private?order=7', bound.url).href);
    expect(bound.requests()).toEqual(['/oidc/token']);

    await page.getByRole('button', { name: 'Log out' }).click();
    await shows(page, 'signed-out,');
    expect(page.url()).toBe(bound.url);
  });

  test('a login that is refused is a typed error, and is not tried for ever', async () => {
    const page = await bound.open('/private');
    await bound.logIn(page, 'deny');
    await shows(page, 'access_denied');
    expect((await rendersOf(page, 'Who')).at(-1)).toEqual(['signed-out', null, 'access_denied']);
    expect(bound.requests()).toEqual([]);
  });

  test('a session of the service is found where that is asked for', async () => {
    const profile = await bound.profile();
    const page = await bound.loggedIn('/', profile);
    await page.evaluate(() => localStorage.clear());
    await page.close();
    bound.server.requests.clear();

    const other = await bound.open('/', profile, { silent: true });
    await shows(other, 'signed-in,');
    expect(await rendersOf(other, 'Who')).toEqual([LOADING, SIGNED_IN]);
    expect(bound.requests()).toEqual(['/oidc/token']);

    const nobody = await bound.open('/', undefined, { silent: true });
    await shows(nobody, 'signed-out,');
    expect(await rendersOf(nobody, 'Who')).toEqual([LOADING, SIGNED_OUT]);
  });
});
