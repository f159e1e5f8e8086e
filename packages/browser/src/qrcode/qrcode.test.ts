import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useChromium } from '../../../../test/support/browser.js';

declare const authing: typeof import('../index.js');
declare const told: unknown[][];
declare let scan: import('../qrcode-ui/options.js').QrCodeScan;

const chromium = useChromium();
let server: LocalServer;
let phone: string;

beforeAll(async () => {
  server = await startLocal({ passwordCost: 16 });
});
beforeEach(async () => {
  await server.reset();
  ({ token: phone } = await server.signIn({ email: 'ann@example.com' }));
});
afterAll(() => server.close());

type Scene = 'qrcode' | 'wxqrcode' | 'wechatmpqrcode';

/** A page that scans, and the callbacks it got: name and arguments. */
async function scanning(scene: Scene = 'qrcode', options: object = {}, lang = 'en-US'): Promise<Page> {
  const page = await chromium.open();
  const { appId, url: appHost } = server;
  await page.evaluate(
    async ({ appId, appHost, scene, options, lang }) => {
      const client = new authing.AuthenticationClient({ appId, appHost, lang, retry: 0 });
      const names = [
        'onStart',
        'onResult',
        'onScanned',
        'onSuccess',
        'onCancel',
        'onExpired',
        'onMfa',
        'onAuthFlow',
        'onError',
      ];
      names.push('onCodeLoaded', 'onCodeShow', 'onCodeLoadFailed', 'onCodeDestroyed', 'onRetry');
      const callbacks = Object.fromEntries(
        names.map((name) => [name, (...args: unknown[]) => void told.push([name, ...args])]),
      );
      Object.assign(window, { told: [], client });
      document.body.innerHTML = '<button>before</button><div id="here"></div>';
      Object.assign(window, {
        scan: await client[scene].startScanning('here', { interval: 40, ...callbacks, ...options }),
      });
    },
    { appId, appHost, scene, options, lang },
  );
  return page;
}

/** What was called back, without the polls. */
const names = (page: Page) => page.evaluate(() => told.map(([name]) => name).filter((name) => name !== 'onResult'));
const argumentsOf = (page: Page, name: string) =>
  page.evaluate((name) => told.find(([first]) => first === name)?.slice(1), name);
const until = (page: Page, name: string, times = 1) =>
  page.waitForFunction(([name, times]) => told.filter(([first]) => first === name).length >= times, [
    name,
    times,
  ] as const);

/** The app on the phone. */
async function onPhone(action: 'scanned' | 'confirm' | 'cancel'): Promise<void> {
  const { random } = server.requests.last('GET /api/v2/qrcode/check')!.query;
  const response = await fetch(`${server.url}/api/v2/qrcode/${action}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${phone}`, 'content-type': 'application/json' },
    body: JSON.stringify({ random }),
  });
  expect(await response.json()).toMatchObject({ code: 200 });
}

test('a scan: code, tick, login, with each callback once and in order', async () => {
  const page = await scanning('qrcode', { autoExchangeUserInfo: true });
  await until(page, 'onStart');
  await expect(page.getByAltText('Scan the QR code to log in').isVisible()).resolves.toBe(true);

  await until(page, 'onResult', 2);
  await onPhone('scanned');
  await page.getByText('Confirm the login on your phone').waitFor();
  expect(await page.getByRole('button', { name: 'Use another QR code' }).isVisible()).toBe(true);

  await onPhone('confirm');
  await until(page, 'onSuccess');
  expect(await page.locator('[aria-live=polite]').textContent()).toBe('You are logged in');
  expect(await names(page)).toEqual([
    'onCodeLoaded',
    'onCodeShow',
    'onStart',
    'onScanned',
    'onSuccess',
    'onCodeDestroyed',
  ]);
  expect(await argumentsOf(page, 'onSuccess')).toMatchObject([{ email: 'ann@example.com' }, expect.any(String)]);

  await page.reload();
  const { appId, url: appHost } = server;
  const user = await page.evaluate((options) => new authing.AuthenticationClient(options).getCurrentUser(), {
    appId,
    appHost,
  });
  expect(user).toMatchObject({ email: 'ann@example.com' });
});

test('without autoExchangeUserInfo the page gets the ticket and signs nobody in', async () => {
  const page = await scanning('wxqrcode');
  await until(page, 'onResult', 1);
  expect(server.requests.last('POST /api/v2/qrcode/gene')?.body).toMatchObject({
    scene: 'WXAPP_AUTH',
    autoMergeQrCode: false,
  });
  await onPhone('scanned');
  await onPhone('confirm');
  await until(page, 'onSuccess');
  expect(server.requests.list('POST /api/v2/qrcode/userinfo')).toHaveLength(0);
});

test('an expired code can be renewed with the keyboard, and is announced', async () => {
  const page = await scanning('wechatmpqrcode');
  await until(page, 'onResult', 1);
  expect(server.requests.last('POST /api/v2/qrcode/gene')?.body).toMatchObject({ scene: 'WECHATMP_AUTH' });
  server.clock.advance(600_000);
  await until(page, 'onExpired');
  expect(await page.locator('[aria-live=polite]').textContent()).toBe('The QR code has expired');

  await page.getByText('before').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(page, 'onStart', 2);
  expect(await names(page)).toEqual([
    ...['onCodeLoaded', 'onCodeShow', 'onStart', 'onExpired', 'onCodeDestroyed'],
    ...['onRetry', 'onCodeLoaded', 'onCodeShow', 'onStart'],
  ]);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('authing__qrcode-wrapper');
});

test('a login that is refused on the phone makes a new code at once', async () => {
  const page = await scanning();
  await until(page, 'onResult', 1);
  await onPhone('scanned');
  await onPhone('cancel');
  await until(page, 'onCancel');
  await until(page, 'onCodeShow', 2);
  const [first, second] = await page.evaluate(() =>
    told.filter(([name]) => name === 'onCodeShow').map(([, random]) => random),
  );
  expect(second).not.toBe(first);
});

test('after a scan the user can go back to another code', async () => {
  const page = await scanning();
  await until(page, 'onResult', 1);
  await onPhone('scanned');
  await page.getByRole('button', { name: 'Use another QR code' }).click();
  await until(page, 'onCodeShow', 2);
  expect(await names(page)).toContain('onCodeDestroyed');
});

test('a login that needs a second factor hands over the mfaToken', async () => {
  const page = await scanning();
  await until(page, 'onResult', 1);
  const data = { mfaToken: 'the-mfa-token' };
  const scannedResult = { code: 1635, message: 'MFA', data };
  server.faults.next('GET /api/v2/qrcode/check', {
    body: JSON.stringify({ code: 200, data: { random: 'r', status: 4, scannedResult } }),
  });
  await until(page, 'onAuthFlow');
  expect(await argumentsOf(page, 'onMfa')).toEqual([1635, 'MFA', data]);
});

test.each([
  ['the service refuses', { code: 500, message: '<img src=x onerror="alert(1)">' }],
  [
    'the picture is broken',
    { body: JSON.stringify({ code: 200, data: { random: 'r', url: 'data:image/png;base64,AAAA' } }) },
  ],
])('when no code can be shown since %s, the user can try again', async (_, fault) => {
  server.faults.next('POST /api/v2/qrcode/gene', fault);
  const page = await scanning();
  await until(page, 'onCodeLoadFailed');
  expect(await page.locator('.authing__spinner').count()).toBe(0);
  expect(await page.locator('#here img').count()).toBe(0);
  await page.getByRole('button', { name: 'Try again' }).click();
  await until(page, 'onCodeShow');
});

test('a page that takes the element away is not asked for any more', async () => {
  const page = await scanning();
  await until(page, 'onResult', 1);
  await page.evaluate(() => document.getElementById('here')!.remove());
  await until(page, 'onCodeDestroyed');
  const asked = server.requests.list('GET /api/v2/qrcode/check').length;
  await page.waitForTimeout(300);
  expect(server.requests.list('GET /api/v2/qrcode/check')).toHaveLength(asked);
});

test('stop() takes everything out of the page and ends the questions', async () => {
  const page = await scanning();
  await until(page, 'onResult', 1);
  await page.evaluate(() => scan.stop());
  expect(await page.locator('#here').innerHTML()).toBe('');
  const asked = server.requests.list('GET /api/v2/qrcode/check').length;
  await page.waitForTimeout(300);
  expect(server.requests.list('GET /api/v2/qrcode/check')).toHaveLength(asked);
});

test('a hidden page does not ask, and goes on when it is seen again', async () => {
  const page = await scanning();
  await until(page, 'onResult', 1);
  const hide = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await page.waitForTimeout(150);
  const asked = server.requests.list('GET /api/v2/qrcode/check').length;
  await page.waitForTimeout(300);
  expect(server.requests.list('GET /api/v2/qrcode/check')).toHaveLength(asked);
  await hide(false);
  await page.waitForFunction((count) => told.filter(([name]) => name === 'onResult').length > count, asked);
});

test('texts are in the language of the connection, and the page may have its own', async () => {
  const page = await scanning('qrcode', { tips: { title: 'Bitte scannen' } }, 'zh-CN');
  await until(page, 'onResult', 1);
  expect(await page.locator('[aria-live=polite]').textContent()).toBe('Bitte scannen');
  await onPhone('scanned');
  await page.getByText('请在手机上确认登录').waitFor();
});

test('without the element a box is added to the page, and one style sheet serves all codes', async () => {
  const page = await scanning();
  await page.evaluate(async () => {
    const { qrcode } = new authing.AuthenticationClient({ appId: 'x', appHost: location.origin, retry: 0 });
    await qrcode.startScanning('nowhere');
  });
  expect(await page.locator('body > #nowhere .authing__qrcode-wrapper--floating').count()).toBe(1);
  expect(
    await page.evaluate(() => [document.adoptedStyleSheets.length, document.querySelectorAll('style').length]),
  ).toEqual([1, 0]);
});

test('two codes for one element that the page does not have, the first of them stopped: the second stays', async () => {
  const page = await scanning();
  await page.evaluate(async () => {
    const { qrcode } = Object(window).client;
    const scans = [await qrcode.startScanning('nowhere'), await qrcode.startScanning('nowhere')];
    scans[0].stop();
  });
  const codes = page.locator('#nowhere').getByAltText('Scan the QR code to log in');
  await codes.waitFor();
  expect(await codes.count()).toBe(1);
  expect(await page.locator('#nowhere').count()).toBe(1);
});

test('#67 a scan that is stopped while the ticket is exchanged signs nobody in', async () => {
  const page = await chromium.open();
  let release = () => {};
  const exchanging = new Promise<void>((resolve) => {
    page.route('**/api/v2/qrcode/userinfo', async (route) => {
      if (route.request().method() === 'OPTIONS') return route.continue();
      resolve();
      await new Promise<void>((go) => {
        release = go;
      });
      await route.fulfill({
        json: { code: 200, data: { id: 'ann', token: 'late' } },
        headers: { 'access-control-allow-origin': '*' },
      });
    });
  });
  const { appId, url: appHost } = server;
  await page.evaluate(
    async ({ appId, appHost }) => {
      const client = new authing.AuthenticationClient({ appId, appHost, retry: 0 });
      const scan = await client.qrcode.startScanning('here', { interval: 40, autoExchangeUserInfo: true });
      Object.assign(window, { client, scan });
    },
    { appId, appHost },
  );
  while (!server.requests.last('GET /api/v2/qrcode/check')) await page.evaluate('0');
  await onPhone('scanned');
  await onPhone('confirm');
  await exchanging;
  await page.evaluate(() => scan.stop());
  const answered = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/userinfo'));
  release();
  await answered;
  await page.evaluate(() => fetch('/'));
  expect(await page.evaluate('client.connection.session.token() ?? null')).toBeNull();
});
