import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';
import { encrypted, graphql, managementToken } from '../testing/client.js';
import { looks, useConsolePages } from '../testing/console.js';

const user = { id: 'ada', email: 'ada@example.com', nickname: 'Ada', password: 'a-password' };

let server: LocalServer;
const open = useConsolePages();
beforeAll(async () => {
  server = await startLocal({ seed: { users: [user] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const ask = async (query: string) => graphql(server, query, {}, { token: await managementToken(server) });
const login = async () =>
  graphql(
    server,
    'mutation($p: String!) { loginByEmail(input: { email: "ada@example.com", password: $p }) { token } }',
    {
      p: await encrypted(server, user.password),
    },
  );

describe.each(looks)('$name', (look) => {
  test('an application gets addresses, switches and a new secret, and they hold', async () => {
    const { page, t, press, fill, told, card } = await open(server, look, `applications/${server.appId}`);
    await fill(page, { [t('redirectUris')]: 'http://localhost:9000/callback\nhttp://localhost:9001/callback' });
    await press(t('save'), card(t('general')));
    await told(t('saved'));
    const refused = await fetch(
      `${server.url}/oidc/auth?client_id=${server.appId}&response_type=code&scope=openid&redirect_uri=http://localhost:9001/callback`,
      { redirect: 'manual' },
    );
    expect(refused.status).toBe(303);

    const switches = card(t('switches'));
    await switches.getByLabel(t('registrationClosed')).check();
    await switches.getByLabel(t('OTP')).check();
    await switches.getByLabel(t('algorithm')).selectOption('HS256');
    await fill(switches, { [t('tokenExpiresAfter')]: '60' });
    const saved = () =>
      page.waitForResponse(
        (answer) => answer.url().endsWith(`/applications/${server.appId}`) && answer.request().method() === 'POST',
      );
    await Promise.all([saved(), press(t('save'), switches)]);
    await expect(login()).rejects.toMatchObject({ code: 1636 });
    const register = 'mutation { registerByUsername(input: { username: "new", password: "x" }) { id } }';
    await expect(graphql(server, register)).rejects.toMatchObject({ code: 2031 });
    await switches.getByLabel(t('OTP')).uncheck();
    await Promise.all([saved(), press(t('save'), switches)]);
    const { token } = (await login()).loginByEmail;
    const [header, claims] = token.split('.').map((part: string) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header).alg).toBe('HS256');
    expect(JSON.parse(claims).exp - JSON.parse(claims).iat).toBe(60);

    await press(t('renewSecret'));
    await press(t('renew'), page.getByRole('dialog'));
    await told(t('secretRenewed'));
    await press(t('showNamed', { name: t('appSecret') }));
    const shown = await page
      .locator('.value', { hasText: t('appSecret') })
      .locator('code')
      .textContent();
    expect(shown).toMatch(/^\w{32}$/);
    expect(shown).not.toBe(server.appSecret);
  });

  test('another application is created, its login page opened, and it is deleted', async () => {
    const { page, t, press, fill, visit } = await open(server, look, 'applications');
    await press(t('createApplication'));
    const dialog = page.getByRole('dialog');
    await fill(dialog, { [t('name')]: 'Shop', [t('identifier')]: 'shop' });
    await press(t('create'), dialog);
    await page.getByRole('heading', { level: 1, name: 'Shop' }).waitFor();
    const [login] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: t('openLogin') }).click(),
    ]);
    await login.getByText('Shop').first().waitFor();
    await login.close();
    await visit('applications');
    await press(`${t('delete')} Shop`);
    await press(t('delete'), page.getByRole('dialog'));
    await page.locator('main tbody a', { hasText: 'Shop' }).first().waitFor({ state: 'detached' });
  });

  test('a role with a policy of its own lets its holder do something', async () => {
    const { page, t, press, fill, card, visit } = await open(server, look, 'resources');
    const dialog = page.getByRole('dialog');
    await press(t('createResource'));
    await fill(dialog, { [t('code')]: 'book', [t('resourceActions')]: 'book:read\nbook:write' });
    await press(t('create'), dialog);
    await page.getByText('book:read, book:write').waitFor();
    await visit('policies');
    await press(t('createPolicy'));
    await fill(dialog, { [t('code')]: 'read-books' });
    await press(t('create'), dialog);
    await page.getByRole('heading', { level: 1, name: 'read-books' }).waitFor();
    await visit('roles');
    await press(t('createRole'));
    await fill(dialog, { [t('code')]: 'reader', [t('description')]: 'Reads' });
    await press(t('create'), dialog);
    await page.getByRole('heading', { level: 1, name: 'reader' }).waitFor();
    await card(t('policies')).getByLabel(t('policy')).selectOption('read-books');
    await press(t('add'), card(t('policies')));
    await card(t('policies')).getByRole('link', { name: 'read-books' }).waitFor();
    await fill(card(t('members')), { [t('addMember')]: 'nobody@example.com' });
    await press(t('add'), card(t('members')));
    await page.getByText(t('noSuchUser', { who: 'nobody@example.com' })).waitFor();
    await fill(card(t('members')), { [t('addMember')]: 'ada@example.com' });
    await press(t('add'), card(t('members')));
    await card(t('members')).getByRole('link', { name: 'Ada' }).waitFor();
    const allowed = '{ isActionAllowed(resource: "book:1", action: "book:read", userId: "ada") }';
    expect((await ask(allowed)).isActionAllowed).toBe(true);
    await press(`${t('delete')} reader`);
    await press(t('delete'), dialog);
    await page.getByText(t('noRoles')).waitFor();
    expect((await ask(allowed)).isActionAllowed).toBe(false);
  });

  test('a group and the tree of an organisation get members', async () => {
    const { page, t, press, fill, card, visit } = await open(server, look, 'groups');
    const dialog = page.getByRole('dialog');
    await press(t('createGroup'));
    await fill(dialog, { [t('code')]: 'readers', [t('name')]: 'Readers' });
    await press(t('create'), dialog);
    await page.getByRole('heading', { level: 1, name: 'Readers' }).waitFor();
    await fill(card(t('members')), { [t('addMember')]: 'ada@example.com' });
    await press(t('add'), card(t('members')));
    await card(t('members')).getByRole('link', { name: 'Ada' }).waitFor();

    await visit('organisations');
    await press(t('createOrganisation'));
    await fill(dialog, { [t('name')]: 'Acme' });
    await press(t('create'), dialog);
    await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
    const tree = card(t('departments'));
    for (const name of ['Research', 'Sales']) {
      await fill(card(t('addDepartment')), { [t('departmentName')]: name });
      await press(t('add'), card(t('addDepartment')));
      await tree.getByRole('button', { name }).waitFor();
    }
    await press('Sales', tree);
    await card(t('moveDepartment')).getByLabel(t('below')).selectOption('Research');
    await press(t('move'), card(t('moveDepartment')));
    await tree.locator('ul ul').getByRole('button', { name: 'Sales' }).waitFor();
    await fill(card(t('members')), { [t('addMember')]: 'ada@example.com' });
    await press(t('add'), card(t('members')));
    await card(t('members')).getByRole('link', { name: 'Ada' }).waitFor();
    const { departments } = (await ask('{ user(id: "ada") { departments { list { department { name } } } } }')).user;
    expect(departments.list).toEqual([{ department: { name: 'Sales' } }]);
  });
});
