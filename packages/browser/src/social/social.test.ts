import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useChromium } from '../../../../test/support/browser.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;
declare let outcome: unknown;

const chromium = useChromium();
let server: LocalServer;

beforeAll(async () => {
  server = await startLocal({ passwordCost: 16 });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

/** A page with a button that does `login`, and the window it opens. */
async function loginWindow(login: () => unknown): Promise<[page: Page, popup: Page]> {
  const page = await chromium.open();
  await page.evaluate(
    ({ appId, appHost, login }) => {
      Object.assign(window, { client: new authing.AuthenticationClient({ appId, appHost, lang: 'en-US' }) });
      const button = document.body.appendChild(document.createElement('button'));
      button.textContent = 'Log in';
      button.onclick = async () => {
        outcome = undefined;
        outcome = await new Function(`return (${login})()`)().catch(
          ({ kind, code }: { kind: string; code: unknown }) => `${kind}/${code}`,
        );
      };
    },
    { appId: server.appId, appHost: server.url, login: String(login) },
  );
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByText('Log in').click()]);
  return [page, popup];
}

/** Chooses who to be at the stand-in for the provider. */
async function comeAs(popup: Page, name: string, email: string): Promise<void> {
  await popup.locator('input[name=name]').fill(name);
  await popup.locator('input[name=email]').fill(email);
  await popup.locator('form .row button').last().click();
}

test('a social login: consent in the window, the user in the page, also after a reload', async () => {
  const [page, popup] = await loginWindow(() => client.social.authorize('github', { withIdentities: true }));
  await comeAs(popup, 'Octo Cat', 'octo@example.com');
  await page.waitForFunction(() => outcome);
  expect(await page.evaluate(() => outcome)).toMatchObject({
    email: 'octo@example.com',
    identities: [{ provider: 'github' }],
  });

  await page.reload();
  const { appId, url: appHost } = server;
  const user = await page.evaluate((options) => new authing.AuthenticationClient(options).getCurrentUser(), {
    appId,
    appHost,
  });
  expect(user).toMatchObject({ email: 'octo@example.com' });
});

test('who refuses at the provider is not signed in', async () => {
  const [page, popup] = await loginWindow(() => client.social.authorize('wechat:pc'));
  await popup.locator('button[name=decision][value=deny]').click();
  await page.waitForFunction(() => outcome);
  expect(await page.evaluate(() => [outcome, client.connection.session.token() ?? null])).toEqual(['api/400', null]);
});

test('the five protocols of companies, each at its provider', async () => {
  const page = await chromium.open();
  await page.evaluate(
    (options) => Object.assign(window, { client: new authing.AuthenticationClient(options) }) && undefined,
    {
      appId: server.appId,
      appHost: server.url,
    },
  );
  await page.evaluate(() => document.body.appendChild(document.createElement('button')));
  for (const protocol of ['oidc', 'oauth', 'saml', 'cas', 'azure-ad']) {
    await page.evaluate((protocol) => {
      document.querySelector('button')!.onclick = async () => {
        outcome = undefined;
        outcome = await client.enterprise
          .authorize(protocol, `local-${protocol}`)
          .catch(({ kind, code }) => `${kind}/${code}`);
      };
    }, protocol);
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.locator('button').click()]);
    await comeAs(popup, `Employee of ${protocol}`, `${protocol}@example.com`);
    await page.waitForFunction(() => outcome);
    expect(await page.evaluate(() => outcome)).toMatchObject({
      nickname: `Employee of ${protocol}`,
      registerSource: [`enterprise:local-${protocol}`],
    });
  }
  expect(server.requests.last('POST /api/v2/connections/oidc/start-interaction')?.body).toMatchObject({
    referer: `${chromium.site.url}/`,
    connection: { providerIentifier: 'local-oidc' },
  });
});

test('an unknown provider is told to promise and callback, and its window closed', async () => {
  const [page, popup] = await loginWindow(async () => {
    const told: unknown[] = [];
    const onError = (code: unknown) => told.push(code);
    const error = await client.enterprise
      .authorize('saml', 'nobody', { onError })
      .catch(({ kind, code }) => `${kind}/${code}`);
    return [error, ...told];
  });
  if (!popup.isClosed()) await popup.waitForEvent('close');
  await page.waitForFunction(() => outcome);
  expect(await page.evaluate(() => outcome)).toEqual(['config/identity_provider', 'identity_provider']);
});
