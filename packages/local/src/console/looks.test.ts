import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pages } from '../../console/app/pages.js';
import { type LocalServer, startLocal } from '../index.js';
import { call, graphql, managementToken } from '../testing/client.js';
import { accessibilityFaults, type Look, useConsolePages } from '../testing/console.js';

const looks: readonly Look[] = [
  { name: '1280 px, light, Chinese', width: 1280, colorScheme: 'light', language: 'zh' },
  { name: '320 px, dark, English', width: 320, colorScheme: 'dark', language: 'en' },
  { name: '390 px, light, English', width: 390, colorScheme: 'light', language: 'en' },
];

let server: LocalServer;
const open = useConsolePages();
beforeAll(async () => {
  const users = Array.from({ length: 11 }, (_, i) => ({
    id: `u${i}`,
    email: `someone-with-a-long-name-${i}@example.com`,
  }));
  server = await startLocal({ seed: { users, roles: [{ code: 'author' }] } });
  await call(server, 'POST /api/v2/sms/send', { phone: '13800000000' });
  await fetch(`${server.url}/oidc/me`);
  await server.signIn({ id: 'u1' });
  server.faults.next('loginByEmail', { code: 1000 });
  const token = await managementToken(server);
  await graphql(server, 'mutation { createOrg(name: "Acme") { id } }', {}, { token });
});
afterAll(() => server.close());

describe.each(looks)('$name', (look) => {
  const details = [
    ...['users/u1', 'users/u1/roles', 'users/u1/security', 'users/u1/sessions', 'users/u1/audit'],
    ...['roles/author', 'policies/FullAccess'],
  ];

  test('every page fits, and axe finds nothing', async () => {
    const { page, visit } = await open(server, look);
    const found: Record<string, unknown> = {};
    for (const address of [...pages, ...details]) {
      await visit(address);
      await page.locator('main :is(.card, .empty)').first().waitFor();
      await page.locator('main .waiting').first().waitFor({ state: 'detached' });
      const width = await page.evaluate('document.documentElement.scrollWidth');
      const faults = await accessibilityFaults(page);
      if (width !== look.width || faults.length > 0) found[address] = [width, ...faults];
    }
    expect(found).toEqual({});
  });

  test('a dialog, the menu and the clock are as good', async () => {
    const { page, t, press } = await open(server, look, 'users');
    await page.locator('main tbody tr').first().waitFor();
    await page.getByRole('button', { name: t('clock') }).click();
    if (look.width < 900) await press(t('menu'));
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(t('createUser'));
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
  });
});

test('by keyboard alone: to the content, through a dialog and out of it', async () => {
  const { page, t, visit } = await open(server, looks[2] as Look, '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('page');
  await visit('users');
  await page.locator('main tbody tr').first().waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe(t('users'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: t('createUser') }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.textContent')).toBe(t('createUser'));
});
