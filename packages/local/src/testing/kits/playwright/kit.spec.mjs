import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from '@authing/local/playwright';

/** Stands for the application that a login leads back to. */
const application = createServer((_request, response) => response.end('back'));
let home = '';
test.beforeAll(async () => {
  application.listen(0, '127.0.0.1');
  await once(application, 'listening');
  home = `http://127.0.0.1:${application.address().port}`;
});
test.afterAll(() => {
  application.closeAllConnections();
  application.close();
});

const asked = ({ url, appId }) =>
  `${url}/oidc/auth?${new URLSearchParams({
    client_id: appId,
    redirect_uri: `${home}/callback`,
    response_type: 'code',
    scope: 'openid',
    ui_locales: 'en',
  })}`;
const urls = [];

test('a page that is signed in gets a code without a form', async ({ local, signedInPage }) => {
  urls.push(local.url);
  await signedInPage.goto(asked(local));
  await expect(signedInPage).toHaveURL(new RegExp(`^${home}/callback\\?code=`));
});

test('another page is asked, and the server of the worker is at its seed', async ({ local, page, outbox }) => {
  urls.push(local.url);
  expect(new Set(urls).size).toBe(1);
  expect(outbox.list()).toEqual([]);
  await page.goto(asked(local));
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  expect(await (await fetch(`${local.url}/_local/users`)).text()).not.toContain('ada@example.com');
});

test('what was sent is in the outbox', async ({ local, outbox }) => {
  await fetch(`${local.url}/api/v2/sms/send`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-authing-app-id': local.appId },
    body: JSON.stringify({ phone: '13800000000' }),
  });
  expect(outbox.code({ phone: '13800000000' })).toMatch(/^\d{4}$/);
});
