import { startLocal } from '@authing/local';
import { expect, test } from '@playwright/test';

/** Your application's page; here it only has a link to the login page. */
const page = (login) => `<!doctype html><title>Shop</title><a href="${login.replaceAll('&', '&amp;')}">Log in</a>`;
const ORIGIN = 'https://shop.example.com';

let server;
test.beforeAll(async () => {
  server = await startLocal({
    seed: {
      applications: [{ redirectUris: [`${ORIGIN}/callback`] }],
      users: [{ email: 'grace@example.com', password: 'a long password' }],
    },
  });
});
test.afterAll(() => server.close());

test('a visitor logs in and comes back with a code', async ({ page: tab }) => {
  const query = new URLSearchParams({
    client_id: server.appId,
    redirect_uri: `${ORIGIN}/callback`,
    response_type: 'code',
    scope: 'openid',
    state: 'abc',
    ui_locales: 'en',
  });
  const html = page(`${server.url}/oidc/auth?${query}`);
  await tab.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));

  await tab.goto(ORIGIN);
  await tab.getByRole('link', { name: 'Log in' }).click();
  await tab.getByLabel('Email, username or phone').fill('grace@example.com');
  await tab.getByLabel('Password', { exact: true }).fill('a long password');
  await tab.keyboard.press('Enter');

  await expect(tab).toHaveURL(new RegExp(`^${ORIGIN}/callback\\?.*code=.*state=abc`));
});
