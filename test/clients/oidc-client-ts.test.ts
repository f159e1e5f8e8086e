import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ann, useWorld } from './harness.js';
import { servePage, signIn, useChromium } from './pages.js';

const serve = servePage(
  'oidc-client-ts',
  `if (location.pathname === '/silent') {
    new client.UserManager({ authority: 'x', client_id: 'x', redirect_uri: 'x' }).signinSilentCallback();
  }`,
);
const world = useWorld(['/callback', '/silent'], () => (req, res) => void serve(req, res));
const chromium = useChromium();

/** Runs code of the application, with a `manager` of the library. */
function inPage<Result>(page: Page, code: string, settings: object = {}): Promise<Result> {
  const options = {
    authority: world.issuer,
    client_id: world.server.appId,
    redirect_uri: `${world.app}/callback`,
    silent_redirect_uri: `${world.app}/silent`,
    post_logout_redirect_uri: world.app,
    scope: 'openid email',
    loadUserInfo: true,
    ...settings,
  };
  return page.evaluate(
    `(async () => { const manager = new client.UserManager(${JSON.stringify(options)}); ${code} })()`,
  );
}

/** Leaves for the login page: the answer to the call does not come any more. */
async function leave(page: Page, code: string, settings?: object): Promise<void> {
  await Promise.all([page.waitForNavigation(), inPage(page, code, settings).catch(() => undefined)]);
}

test('login by redirect, silent login in a frame, revocation, logout', async () => {
  const page = await chromium.page(world.app);
  await leave(page, 'await manager.signinRedirect()');
  await signIn(page);
  await page.waitForURL(`${world.app}/callback?*`);
  const user = await inPage<{ profile: object; access_token: string }>(page, 'return manager.signinCallback()');
  expect(user.profile).toMatchObject({ sub: ann.id, email: ann.email });

  const other = await page.context().newPage();
  await other.goto(world.app);
  const renewed = await inPage<{ access_token: string }>(other, 'return manager.signinSilent()');
  expect(renewed.access_token).not.toBe(user.access_token);

  await inPage(page, 'await manager.revokeTokens(["access_token"])');
  const me = await fetch(`${world.issuer}/me`, { headers: { authorization: `Bearer ${user.access_token}` } });
  expect(me.status).toBe(401);

  await leave(
    page,
    `await manager.signoutRedirect({ id_token_hint: ${JSON.stringify((user as never as { id_token: string }).id_token)} })`,
  );
  await page.waitForURL(`${world.app}/*`);
  const refused = inPage(other, 'return manager.signinSilent().catch((error) => error.error)');
  expect(await refused).toBe('login_required');
});

test('refresh with a refresh token', async () => {
  const page = await chromium.page(world.app);
  const settings = { scope: 'openid offline_access' };
  await leave(page, 'await manager.signinRedirect({ prompt: "consent" })', settings);
  await signIn(page);
  await page.click('button[value=allow]');
  await page.waitForURL(`${world.app}/callback?*`);
  const [before, after] = await inPage<string[]>(
    page,
    'const user = await manager.signinCallback(); return [user.access_token, (await manager.signinSilent()).access_token]',
    settings,
  );
  expect([typeof after, after === before]).toEqual(['string', false]);
});
