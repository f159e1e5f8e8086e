import { expect, test } from '@authing/local/playwright';

const asked = ({ url, appId }) =>
  `${url}/oidc/auth?${new URLSearchParams({
    client_id: appId,
    redirect_uri: 'http://localhost:3999/callback',
    response_type: 'code',
    scope: 'openid',
    ui_locales: 'en',
  })}`;
const urls = [];

test('a page that is signed in gets a code without a form', async ({ local, signedInPage }) => {
  urls.push(local.url);
  await signedInPage.route('http://localhost:3999/**', (route) => route.fulfill({ body: 'back' }));
  await signedInPage.goto(asked(local));
  await expect(signedInPage).toHaveURL(/^http:\/\/localhost:3999\/callback\?code=/);
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
