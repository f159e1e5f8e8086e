import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type LocalServer, startLocal } from '../index.js';
import { useBrowser } from '../testing/chromium.js';
import { call, graphql } from '../testing/client.js';

const users = Array.from({ length: 12 }, (_, i) => ({
  id: `user-${i}`,
  username: `user${i}`,
  nickname: `<b>User ${i}</b>`,
}));

let server: LocalServer;
const browser = useBrowser();
beforeAll(async () => {
  server = await startLocal({ seed: { users } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

async function open(): Promise<Page> {
  const page = await browser.open(`${server.url}/`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('Running at').waitFor();
  return page;
}
const clipboard = (page: Page) => page.evaluate('navigator.clipboard.readText()');

test('shows addresses and credentials, ready to copy', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Copy User pool secret' }).click();
  await page.getByText('User pool secret copied').waitFor();
  expect(await clipboard(page)).toBe(server.userPoolSecret);
});

test('a code appears as soon as it is sent', async () => {
  const page = await open();
  expect(await page.getByText('Codes and mails appear here').isVisible()).toBe(true);
  await call(server, 'POST /api/v2/sms/send', { phone: '13800000000' });
  const code = server.outbox.code({ phone: '13800000000' });
  await page.locator('#outbox .code', { hasText: code }).waitFor();
  await page.getByRole('button', { name: `Copy Code ${code}` }).click();
  await page.getByText(`Code ${code} copied`).waitFor();
  expect(await clipboard(page)).toBe(code);
});

test('the request log has operation, outcome and detail, and can be filtered', async () => {
  const page = await open();
  const login = 'mutation { loginByUsername(input: { username: "nobody", password: "secret-1" }) { id } }';
  await graphql(server, login).catch(() => undefined);
  await fetch(`${server.url}/oidc/me`);
  const row = page.locator('#requests summary', { hasText: 'loginByUsername' });
  await row.waitFor();
  expect(await row.locator('.badge').textContent()).toBe('2004');
  await row.click();
  expect(await page.locator('#requests details[open] pre').textContent()).toContain('"operation": "loginByUsername"');
  await page.getByRole('searchbox').fill('oidc/me');
  await row.waitFor({ state: 'hidden' });
  await page.locator('#requests summary:visible', { hasText: 'GET /oidc/me' }).waitFor();
  expect(await page.locator('#requests summary:visible').count()).toBe(1);
});

test('users come in pages, shown as text; a token signs in as one of them', async () => {
  const page = await open();
  await page.getByText('1–10 of 12').waitFor();
  await page.getByRole('button', { name: 'Next page of users' }).click();
  await page.getByText('11–12 of 12').waitFor();
  expect(await page.locator('#users tbody tr').count()).toBe(2);
  expect(await page.locator('#users tbody b').count()).toBe(0);
  const name = await page.locator('#users tbody small').first().textContent();
  await page.locator('#users tbody button').first().click();
  await page.getByText('a token of user1 copied').waitFor();
  const token = (await clipboard(page)) as string;
  expect((await graphql(server, '{ user { id } }', {}, { token })).user.id).toBe(name);
});

test('a fault is planned by keyboard alone, hits, and is gone', async () => {
  const page = await open();
  await page.getByLabel('Operation or route').focus();
  await page.keyboard.type('isUserExists');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1002');
  await page.keyboard.press('Enter');
  await page.getByText('Planned for isUserExists').waitFor();
  await page.locator('#faults li', { hasText: 'code 1002 × 1' }).waitFor();
  const query = `{ isUserExists(username: "x") }`;
  await expect(graphql(server, query)).rejects.toMatchObject({ code: 1002 });
  await page.locator('#faults li').waitFor({ state: 'detached' });
  await page.locator('#requests .badge.fault').waitFor();
});

test('reset and clock', async () => {
  const page = await open();
  const before = server.clock.now();
  await page.getByRole('button', { name: 'Clock +1 h' }).click();
  await page.getByText('clock says').waitFor();
  expect(server.clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
  await server.signIn({ username: 'late' });
  await page.getByText('of 13').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Reset to seed' }).click();
  await page.getByText('of 12').waitFor();
});

test('another server at the same address is shown afresh, and fits a phone', async () => {
  const page = await browser.open(`${server.url}/`, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await page.getByText('Running at').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  await server.reset();
  await page.locator('#requests .empty').waitFor();
});

test('pages of other sites cannot read it', async () => {
  const refused = await fetch(`${server.url}/_local/console`, { headers: { origin: 'http://evil.example' } });
  expect(refused.status).toBe(403);
  const page = await fetch(`${server.url}/`);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});
