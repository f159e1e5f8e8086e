import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { startApplication, useBrowser } from '../../testing/chromium.js';

// The pages as people meet them: in a browser, by keyboard.
const ann = { username: 'ann', password: 'secret-1', nickname: 'Ann' };

let app: Awaited<ReturnType<typeof startApplication>>;
let server: LocalServer;
const browser = useBrowser();
beforeAll(async () => {
  app = await startApplication();
  const applications = [{ redirectUris: [`${app.url}/callback`], logoutRedirectUris: [app.url] }];
  server = await startLocal({ seed: { users: [ann], applications } });
});
beforeEach(() => server.reset());
afterAll(async () => {
  await server.close();
  app.close();
});

const request = (extra: Record<string, string> = {}) =>
  `${server.url}/oidc/auth?${new URLSearchParams({
    client_id: server.appId,
    redirect_uri: `${app.url}/callback`,
    response_type: 'code',
    scope: 'openid profile offline_access',
    prompt: 'consent',
    ui_locales: 'en',
    ...extra,
  })}`;

test('login and consent by keyboard; the first field and the wanted button have the focus', async () => {
  const page = await browser.open(request());
  // The browser gives the focus a moment after it has loaded the page.
  const focus = (name: string) => page.locator(`[name=${name}]:focus`).waitFor();
  await focus('account');
  await page.keyboard.type('ann');
  await page.keyboard.press('Tab');
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('The password is wrong').waitFor();
  await focus('password');
  await page.keyboard.type(ann.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Allow Local application?' }).waitFor();
  expect(await page.getByText('Stay signed in while you are away').isVisible()).toBe(true);
  await focus('decision');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${app.url}/callback?code=**`);
});

test('fields have names for assistive technology, and the language can be switched', async () => {
  const page = await browser.open(request());
  await page.getByLabel('Email, username or phone').waitFor();
  await page.getByRole('link', { name: '中文' }).click();
  await page.getByLabel('密码').waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
});

test('the answer as a form arrives at the application', async () => {
  const page = await browser.open(request({ response_mode: 'form_post', prompt: 'login', state: 'x' }));
  await page.getByLabel('Email, username or phone').fill('ann');
  await page.getByLabel('Password').fill(ann.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('POST /callback').waitFor();
  expect(await page.locator('pre').textContent()).toMatch(/code=.*state=x/);
});

test('a SAML answer arrives at the service provider', async () => {
  const page = await browser.open(`${server.url}/api/v2/saml-idp/${server.appId}?RelayState=back`);
  await page.locator('[name=account]').fill('ann');
  await page.locator('[name=password]').fill(ann.password);
  await page.keyboard.press('Enter');
  await page.getByText('POST /callback').waitFor();
  expect(await page.locator('pre').textContent()).toMatch(/SAMLResponse=.*RelayState=back/);
});

test('a social login in a window tells the page that opened it', async () => {
  const page = await browser.open(`${app.url}/page`);
  const url = `${server.url}/connections/social/github?app_id=${server.appId}&protocol=oidc&from_guard=1&uuid=u1`;
  const opened = page.context().waitForEvent('page');
  const message = page.evaluate(`new Promise((resolve) => {
    addEventListener('message', ({ data, origin }) => resolve({ ...data, origin }));
    window.open(${JSON.stringify(url)}, '_blank', 'width=585,height=649');
  })`);
  const popup = await opened;
  await popup.getByLabel('Name').fill('Octo Cat');
  await popup.keyboard.press('Enter');
  expect(await message).toMatchObject({
    code: 200,
    origin: server.url,
    data: { nickname: 'Octo Cat', token: expect.any(String) },
    event: { source: 'authing', eventType: 'socialLogin', uuid: 'u1' },
  });
  if (!popup.isClosed()) await popup.waitForEvent('close');
});

test.each([
  [390, 844, 'light'],
  [390, 844, 'dark'],
  [1280, 800, 'dark'],
] as const)('nothing is cut off at %i x %i, %s', async (width, height, colorScheme) => {
  const page = await browser.open(request(), { viewport: { width, height }, colorScheme });
  expect(await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight]')).toEqual([
    width,
    height,
  ]);
});
