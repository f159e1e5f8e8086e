import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useChromium } from '../../../../test/support/browser.js';
import { type FaultServer, faultServer } from '../../../../test/support/fault-server.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;
declare const listeners: Set<unknown>;
declare const timers: Set<unknown>;
declare let outcome: unknown;

const chromium = useChromium();
let service: FaultServer;

const event = { source: 'authing', eventType: 'socialLogin' };
const ann = { id: 'ann', token: 'token-of-ann', nickname: 'Ann' };
const eve = { id: 'eve', token: 'token-of-eve' };

/** The page the service's window ends at: it posts what the test gives it. */
beforeEach(async () => {
  service = await faultServer((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Provider</title><h1>Provider</h1>');
  });
});
afterEach(() => service.close());

/** Keeps the timers of the page that tick. */
const COUNT_TIMERS = `
  window.timers = new Set();
  for (const kind of ['Timeout', 'Interval']) {
    const [set, clear] = [window['set' + kind], window['clear' + kind]];
    window['set' + kind] = (call, delay) => {
      const timer = set(() => {
        if (kind === 'Timeout') timers.delete(timer);
        call();
      }, delay);
      timers.add(timer);
      return timer;
    };
    window['clear' + kind] = (timer) => {
      timers.delete(timer);
      clear(timer);
    };
  }`;

/** A page with a button that logs in, and a count of its message listeners and timers. */
async function openApp(options: object = {}): Promise<Page> {
  const page = await chromium.open();
  await page.evaluate(COUNT_TIMERS);
  await page.evaluate(
    ({ appHost, options }) => {
      const listeners = new Set();
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        if (type === 'message' && this === window) listeners.add(listener);
        addEventListener.call(this, type, listener, options);
      };
      EventTarget.prototype.removeEventListener = function (type, listener, options) {
        listeners.delete(listener);
        removeEventListener.call(this, type, listener, options);
      };
      const client = new authing.AuthenticationClient({ appId: 'app', appHost, storage: authing.memoryStorage() });
      Object.assign(window, { client, listeners, outcome: undefined });
      const button = document.body.appendChild(document.createElement('button'));
      button.onclick = async () => {
        outcome = 'waiting';
        outcome = await client.social
          .authorize('github', { ...options, uuid: 'attempt-1' })
          .catch(({ kind, code }) => `${kind}/${code}`);
      };
    },
    { appHost: service.url, options },
  );
  return page;
}

async function clickLogin(page: Page): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.locator('button').click()]);
  await popup.getByRole('heading', { name: 'Provider' }).waitFor();
  return popup;
}

/** By the page itself: a window that the user takes elsewhere loses its opener. */
async function goTo(popup: Page, url: string): Promise<void> {
  await popup.evaluate((url) => location.assign(url), url);
  await popup.waitForURL(url);
}

const post = (popup: Page, message: unknown) =>
  popup.evaluate((message) => window.opener.postMessage(message, '*'), message);
const state = (page: Page) =>
  page.evaluate(() => ({
    outcome,
    listeners: listeners.size,
    timers: timers.size,
    token: client.connection.session.token() ?? null,
  }));
const settled = (page: Page) => page.waitForFunction(() => outcome !== 'waiting');

test('the message of our window signs the user in and closes the window; nothing is left listening', async () => {
  const page = await openApp();
  const popup = await clickLogin(page);
  expect(service.seen[0]!.url).toMatch(/^\/connections\/social\/github\?.*app_id=app.*uuid=attempt-1/);
  await post(popup, { code: 200, message: 'ok', data: ann, event });
  await settled(page);
  expect(await state(page)).toEqual({ outcome: ann, listeners: 0, timers: 0, token: 'token-of-ann' });
  if (!popup.isClosed()) await popup.waitForEvent('close');
});

test('forged and foreign messages are ignored, and the right one still counts', async () => {
  const page = await openApp();
  const popup = await clickLogin(page);
  const forged = { code: 200, message: 'ok', data: eve, event };

  // Our page's own window, a frame of the service, and a frame of a stranger.
  await page.evaluate((message) => window.postMessage(message, '*'), forged);
  for (const origin of [service.url, chromium.site.foreignUrl]) {
    chromium.site.page('/hostile', `<script>parent.postMessage(${JSON.stringify(forged)}, '*')</script>`);
    await page.evaluate(
      (src) => document.body.appendChild(Object.assign(document.createElement('iframe'), { src })),
      `${origin}/hostile`,
    );
  }
  const element = await page.waitForSelector(`iframe[src^="${service.url}"]`, { state: 'attached' });
  const frame = (await element.contentFrame())!;
  await frame.waitForURL(`${service.url}/**`);
  await frame.evaluate((message) => window.parent.postMessage(message, '*'), forged);
  // Our window, but about another attempt, another kind of login, or no sense at all.
  const odd = [null, 7, 'text', [], {}, { event: null }, { ...forged, event: { ...event, uuid: 'attempt-2' } }];
  const others = [{ eventType: 'enterpriseLogin' }, { source: 'another' }];
  for (const message of [...odd, ...others.map((change) => ({ ...forged, event: { ...event, ...change } }))])
    await post(popup, message);
  // Our window, taken to another origin.
  await goTo(popup, `${chromium.site.foreignUrl}/elsewhere`);
  await post(popup, forged);
  await page.waitForTimeout(200);
  expect(await state(page)).toEqual({ outcome: 'waiting', listeners: 1, timers: 2, token: null });

  await goTo(popup, `${service.url}/back`);
  await post(popup, { code: 200, message: 'ok', data: ann, event: { ...event, uuid: 'attempt-1' } });
  await settled(page);
  expect(await state(page)).toMatchObject({ outcome: ann, token: 'token-of-ann', listeners: 0, timers: 0 });
});

test('a refusal has the code and payload of the service, also when they come as JSON in the message', async () => {
  const page = await openApp();
  await page.evaluate(() => {
    document.querySelector('button')!.onclick = () => {
      outcome = 'waiting';
      const onError = (...args: unknown[]) => Object.assign(window, { outcome: args });
      // Who takes the callback need not take the promise: it is no unhandled rejection.
      client.social.authorize('github', { onError });
    };
  });
  const popup = await clickLogin(page);
  const message = JSON.stringify({ code: 1636, message: 'Second factor' });
  await post(popup, { code: 400, message, data: { mfaToken: 'm' }, event });
  await settled(page);
  expect(await state(page)).toMatchObject({ outcome: [1636, 'Second factor', { mfaToken: 'm' }], token: null });
});

test('a success without a code, a user or a token signs nobody in', async () => {
  const page = await openApp();
  const { token, ...withoutToken } = ann;
  const odd: [code: unknown, data: unknown][] = [
    [undefined, ann],
    ['fine', ann],
    [200, undefined],
    [200, null],
    [200, 'welcome'],
    [200, [ann]],
    [200, { token }],
    [200, withoutToken],
    [200, { ...ann, token: '' }],
    [200, { ...ann, token: 7 }],
  ];
  for (const [code, data] of odd) {
    const popup = await clickLogin(page);
    await post(popup, { code, message: 'ok', data, event });
    await settled(page);
    expect(await state(page)).toMatchObject({ outcome: 'protocol/unexpected_shape', token: null, listeners: 0 });
  }
});

test('a window the user closes', async () => {
  const page = await openApp();
  await (await clickLogin(page)).close();
  await settled(page);
  expect(await state(page)).toEqual({ outcome: 'browser/popup_closed', listeners: 0, timers: 0, token: null });
});

test('a window that closes itself right after its message is no failure', async () => {
  const page = await openApp();
  const popup = await clickLogin(page);
  await popup
    .evaluate(
      (message) => {
        window.opener.postMessage(message, '*');
        window.close();
      },
      { code: 200, message: 'ok', data: ann, event },
    )
    .catch(() => {});
  await settled(page);
  expect(await state(page)).toMatchObject({ outcome: ann, token: 'token-of-ann' });
});

test('a window that reports nothing in time', async () => {
  const page = await openApp({ popupTimeout: 300 });
  await page.locator('button').click();
  await settled(page);
  expect(await state(page)).toEqual({ outcome: 'browser/popup_timeout', listeners: 0, timers: 0, token: null });
});

test('a window the browser blocks', async () => {
  const page = await openApp();
  await page.evaluate(() => {
    window.open = () => null;
    document.querySelector('button')!.click();
  });
  await settled(page);
  expect(await state(page)).toEqual({ outcome: 'browser/popup_blocked', listeners: 0, timers: 0, token: null });
});

test('the signal of the client ends the waiting', async () => {
  const page = await openApp();
  await page.evaluate(() => {
    const stop = new AbortController();
    Object.assign(window, { stop, client: client.with({ signal: stop.signal }) });
    document.querySelector('button')!.onclick = async () => {
      outcome = 'waiting';
      outcome = await client.social.authorize('github').catch(({ kind }) => kind);
    };
  });
  await clickLogin(page);
  await page.evaluate('stop.abort()');
  await settled(page);
  expect(await state(page)).toMatchObject({ outcome: 'aborted', listeners: 0, timers: 0 });
});

test('a window that is open already can be used, and stays open', async () => {
  const page = await openApp();
  await page.evaluate(() => {
    document.querySelector('button')!.onclick = async () => {
      const ready = window.open('', 'mine');
      outcome = 'waiting';
      await new Promise((resolve) => setTimeout(resolve, 50));
      outcome = await client.social.authorize('github', { window: ready });
    };
  });
  const popup = await clickLogin(page);
  await post(popup, { code: 200, message: 'ok', data: ann, event });
  await settled(page);
  expect(await state(page)).toMatchObject({ outcome: ann });
  expect(popup.isClosed()).toBe(false);
});

test('inside WeChat and Lark the page itself goes to the login', async () => {
  const page = await openApp();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 MicroMessenger/8.0' });
    document.querySelector('button')!.click();
  });
  await page.waitForURL(`${service.url}/**`);
  const { pathname, searchParams } = new URL(page.url());
  expect(pathname).toBe('/connections/social/github');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    redirected: '1',
    from_hosted_guard: '1',
    redirect_url: `${service.url}/interaction/oidc/attempt-1/login`,
  });
});
