import { createServer } from 'node:http';
import { startLocal } from '@authing/local';
import { expect, test } from '@playwright/test';

/** Stands for your application: a page with a link to the login page. */
let login = '';
const shop = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><title>Shop</title><a href="${login.replaceAll('&', '&amp;')}">Log in</a>`);
});

let server;
let origin;
test.beforeAll(async () => {
  await new Promise((listening) => shop.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${shop.address().port}`;
  server = await startLocal({
    seed: {
      applications: [{ redirectUris: [`${origin}/callback`] }],
      users: [{ email: 'grace@example.com', password: 'a long password' }],
    },
  });
  const query = new URLSearchParams({
    client_id: server.appId,
    redirect_uri: `${origin}/callback`,
    response_type: 'code',
    scope: 'openid',
    state: 'abc',
    ui_locales: 'en',
  });
  login = `${server.url}/oidc/auth?${query}`;
});
test.afterAll(async () => {
  await server.close();
  shop.close();
});

test('a visitor logs in and comes back with a code', async ({ page }) => {
  await page.goto(origin);
  await page.getByRole('link', { name: 'Log in' }).click();
  await page.getByLabel('Email, username or phone').fill('grace@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long password');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`^${origin}/callback\\?.*code=.*state=abc`));
  await expect(page).toHaveTitle('Shop');
});
