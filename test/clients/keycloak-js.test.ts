import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ann, useWorld } from './harness.js';
import { servePage, signIn, useChromium } from './pages.js';

const serve = servePage('keycloak-js');
const world = useWorld(['/'], () => (req, res) => void serve(req, res));
const chromium = useChromium();

/** Starts the library on the page; it reads the answer of a login from the address by itself. */
function start<Result>(page: Page, init: object, then: string): Promise<Result> {
  const config = { oidcProvider: world.issuer, clientId: world.server.appId };
  const options = { checkLoginIframe: false, redirectUri: `${world.app}/`, ...init };
  const made = `window.keycloak = new client.default(${JSON.stringify(config)})`;
  return page.evaluate(
    `(${made}).init(${JSON.stringify(options)}).then(async (isIn) => { ${then} }, (error) => error)`,
  );
}

test('login, user info and logout', async () => {
  const page = await chromium.page(`${world.app}/`);
  await Promise.all([page.waitForNavigation(), start(page, { onLoad: 'login-required' }, '').catch(() => undefined)]);
  await signIn(page);
  await page.waitForURL(`${world.app}/#*`);
  const seen = await start<object>(
    page,
    {},
    'return { isIn, sub: keycloak.tokenParsed.sub, info: await keycloak.loadUserInfo() }',
  );
  expect(seen).toMatchObject({ isIn: true, sub: ann.id, info: { sub: ann.id } });
  await Promise.all([
    page.waitForNavigation(),
    page.evaluate('keycloak.logout({ redirectUri: location.origin })').catch(() => undefined),
  ]);
  const again = start<unknown>(page, { onLoad: 'check-sso' }, '').catch(() => undefined);
  await Promise.all([page.waitForURL(`${world.app}/#error=login_required*`), again]);
});

// No refresh: the library reads refresh tokens as JWTs, which only Keycloak's are; the service's are random text.
test('a refusal is told to the application', async () => {
  const page = await chromium.page(`${world.app}/`);
  const init = start(page, {}, 'await keycloak.login({ prompt: "consent" })');
  await Promise.all([page.waitForNavigation(), init.catch(() => undefined)]);
  await signIn(page);
  await page.click('button[value=deny]');
  await page.waitForURL(`${world.app}/#*`);
  expect(await start(page, {}, '')).toMatchObject({ error: 'access_denied' });
});
