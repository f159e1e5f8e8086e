import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';
import { call, encrypted, graphql, managementToken } from '../testing/client.js';
import { looks, useConsolePages } from '../testing/console.js';

const users = Array.from({ length: 12 }, (_, i) => ({
  id: `user-${i}`,
  username: `user${i}`,
  nickname: `<b>User ${i}</b>`,
  email: `user${i}@example.com`,
  password: 'first-password',
}));

let server: LocalServer;
const open = useConsolePages();
beforeAll(async () => {
  server = await startLocal({ seed: { users, roles: [{ code: 'author' }] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const userOf = async (id: string) =>
  (
    await graphql(
      server,
      `{ user(id: "${id}") { email nickname blocked roles { list { code } } groups { list { code } } } }`,
      {},
      {
        token: await managementToken(server),
      },
    )
  ).user;
const login = async (password: string) =>
  graphql(
    server,
    'mutation($p: String!) { loginByEmail(input: { email: "user3@example.com", password: $p }) { id } }',
    {
      p: await encrypted(server, password),
    },
  );

describe.each(looks)('$name', (look) => {
  test('a user is created, found, edited, disabled and deleted', async () => {
    const { page, t, press, fill, told } = await open(server, look, 'users');
    await page.getByText(t('range', { from: 1, to: 10, total: 12 })).waitFor();
    await press(t('next'));
    await page.getByText(t('range', { from: 11, to: 12, total: 12 })).waitFor();
    expect(await page.locator('main tbody b').count()).toBe(0);

    await press(t('createUser'));
    const dialog = page.getByRole('dialog');
    await press(t('create'), dialog);
    await dialog
      .getByRole('alert')
      .filter({ hasText: t('nameSomebody') })
      .waitFor();
    await fill(dialog, { [t('email')]: 'grace@example.com', [t('nickname')]: 'Grace', [t('password')]: 'a password' });
    await press(t('create'), dialog);
    await page.getByRole('heading', { level: 1, name: 'Grace' }).waitFor();

    await fill(page, { [t('company')]: 'Navy', [t('nickname')]: 'Grace Hopper' });
    await press(t('save'));
    await page.getByRole('heading', { level: 1, name: 'Grace Hopper' }).waitFor();
    await press(t('block'));
    await told(t('userBlocked', { name: 'Grace Hopper' }));
    const id = new URL(page.url()).hash.split('/')[2] as string;
    expect(await userOf(id)).toMatchObject({ email: 'grace@example.com', nickname: 'Grace Hopper', blocked: true });

    await page.getByRole('link', { name: `← ${t('users')}` }).click();
    await page.getByRole('searchbox').fill('hopper');
    await page
      .locator('main tbody tr')
      .filter({ hasText: t('blocked') })
      .waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(1);
    await page
      .locator('main tbody')
      .getByRole('button', { name: t('delete') })
      .click();
    await press(t('delete'), page.getByRole('dialog'));
    await page.getByText(t('nobodyFound')).waitFor();
    expect(await userOf(id)).toBeNull();
  });

  test('a password is set; roles, groups and departments are given and taken', async () => {
    const token = await managementToken(server);
    await graphql(server, 'mutation { createGroup(code: "readers", name: "Readers") { code } }', {}, { token });
    await graphql(server, 'mutation { createOrg(name: "Acme", code: "acme") { id } }', {}, { token });
    const { page, t, press, fill, told, card, visit } = await open(server, look, 'users/user-3');
    await press(t('setPassword'));
    await fill(page.getByRole('dialog'), { [t('newPassword')]: 'second-password' });
    await press(t('setPassword'), page.getByRole('dialog'));
    await told(t('passwordSet'));
    await expect(login('first-password')).rejects.toMatchObject({ code: 2006 });
    expect((await login('second-password')).loginByEmail.id).toBe('user-3');

    for (const [tab, name] of [
      ['roles', 'author'],
      ['groups', 'Readers'],
      ['organisations', 'Acme'],
    ] as const) {
      await visit(`users/user-3/${tab}`);
      await press(t('add'), card(t(tab)));
      await card(t(tab)).getByRole('link', { name }).waitFor();
    }
    expect(await userOf('user-3')).toMatchObject({
      roles: { list: [{ code: 'author' }] },
      groups: { list: [{ code: 'readers' }] },
    });
    await press(`${t('remove')} Acme`, card(t('organisations')));
    await page.getByText(t('noDepartments')).waitFor();
  });

  test("a user's second factor, devices, sessions and audit are seen and ended", async () => {
    await login('first-password');
    const { token } = await server.signIn({ id: 'user-3' });
    await call(server, 'POST /api/v3/create-device', { deviceUniqueId: 'phone-1' }, { token }).catch(() => undefined);
    const { page, t, press, fill, card, visit } = await open(server, look, 'users/user-3/security');
    await fill(card(t('factors')), { [t('totpSecret')]: 'JBSWY3DPEHPK3PXP' });
    await press(t('bind'), card(t('factors')));
    await card(t('factors')).getByText(t('bound'), { exact: true }).waitFor();
    await press(t('remove'), card(t('factors')));
    await page.getByLabel(t('totpSecret')).waitFor();
    await card(t('devices')).waitFor();

    await visit('users/user-3/audit');
    await card(t('audit')).getByText('login', { exact: true }).first().waitFor();
    await visit('users/user-3/sessions');
    await page.locator('main tbody tr').nth(1).waitFor();
    await page.locator('main tbody tr').first().getByRole('button').click();
    await page.locator('main tbody tr').nth(1).waitFor({ state: 'detached' });
    await page.locator('main tbody tr').first().getByRole('button').click();
    await page.getByText(t('nobodySignedIn')).waitFor();
    await expect(graphql(server, '{ user { id } }', {}, { token })).rejects.toMatchObject({ code: 2207 });
  });

  test('a token of a user is copied', async () => {
    const { page, t, press, told } = await open(server, look, 'users/user-3');
    await press(t('copyToken'));
    await told(t('copied', { name: t('token') }));
    const token = (await page.evaluate('navigator.clipboard.readText()')) as string;
    expect((await graphql(server, '{ user { id } }', {}, { token })).user.id).toBe('user-3');
  });
});
