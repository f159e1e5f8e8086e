import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../../../../../test/support/launch.js';
import { type LocalServer, startLocal } from '../../index.js';
import { startApplication } from '../../testing/chromium.js';

const ann = { username: 'ann', password: 'secret-1' };
type Site = Awaited<ReturnType<typeof startApplication>>;

let server: LocalServer;
let browser: Browser;
let app: Site;
let stranger: Site;
beforeAll(async () => {
  [app, stranger, browser] = await Promise.all([startApplication(), startApplication(), launch()]);
  server = await startLocal({ seed: { users: [ann], applications: [{ redirectUris: [`${app.url}/callback`] }] } });
}, 60_000);
afterAll(async () => {
  for (const site of [app, stranger]) site.close();
  await browser.close();
  await server.close();
});

const request = (extra: Record<string, string> = {}): string =>
  `${server.url}/oidc/auth?${new URLSearchParams({
    ...{ client_id: server.appId, redirect_uri: `${app.url}/callback`, response_type: 'code', scope: 'openid' },
    ...{ response_mode: 'web_message', state: 'some state', ...extra },
  })}`;

/** The first message that reaches the page, after it has done something. */
const answerTo = (page: Page, act: string): Promise<{ origin: string; data: { type: string; response: object } }> =>
  page.evaluate(
    `new Promise((resolve) => { addEventListener('message', ({ origin, data }) => resolve({ origin, data }), { once: true }); ${act} })`,
  );
const inFrame = (address: string): string =>
  `document.body.appendChild(Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(address)} }));`;

test('a popup and a silent frame hear the answer, strangers do not', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(app.url);
  const silently = () => answerTo(page, inFrame(request({ prompt: 'none' })));
  expect(await silently()).toMatchObject({
    origin: server.url,
    data: { type: 'authorization_response', response: { error: 'login_required', state: 'some state' } },
  });

  const opened = context.waitForEvent('page');
  const answered = answerTo(page, `window.open(${JSON.stringify(request())})`);
  const popup = await opened;
  await popup.fill('input[name=account]', ann.username);
  await popup.fill('input[name=password]', ann.password);
  await popup.click('button');
  const code = { code: expect.any(String), state: 'some state' };
  expect(await answered).toMatchObject({ origin: server.url, data: { response: code } });
  expect(await silently()).toMatchObject({ data: { response: code } });

  const foreign = await context.newPage();
  await foreign.goto(stranger.url);
  const heard: string[] = [];
  await foreign.exposeFunction('hear', (text: string) => heard.push(text));
  await foreign.evaluate("addEventListener('message', ({ data }) => hear(JSON.stringify(data)))");
  const dropped = foreign.waitForEvent('console', (line) => line.text().includes('target origin'));
  await foreign.evaluate(inFrame(request({ prompt: 'none' })));
  await dropped;
  expect(heard).toEqual([]);
});
