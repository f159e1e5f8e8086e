import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';
import { encrypted, graphql } from '../testing/client.js';
import { looks, useConsolePages } from '../testing/console.js';

const user = { id: 'ada', email: 'ada@example.com', nickname: 'Ada', password: 'a-password', roles: ['author'] };
const HOUR = 3_600_000;

let server: LocalServer;
const open = useConsolePages();
beforeAll(async () => {
  server = await startLocal({ seed: { users: [user], roles: [{ code: 'author' }] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const ahead = () => Math.round((server.clock.now() - Date.now()) / 60_000);
const login = async () =>
  graphql(server, 'mutation($p: String!) { loginByEmail(input: { email: "ada@example.com", password: $p }) { id } }', {
    p: await encrypted(server, user.password),
  });

describe.each(looks)('$name', (look) => {
  test('the clock is shown on every page, goes forward by any time, and back', async () => {
    const { page, t, press, fill, told } = await open(server, look, 'resources');
    const clock = page.getByRole('button', { name: t('clock') });
    await clock.click();
    await press(t('forward', { time: t('someHours', { n: 1 }) }));
    await clock.getByText('+1').waitFor();
    expect(ahead()).toBe(60);
    await fill(page, { [t('amount')]: '-2.5' });
    await page.getByLabel(t('unit')).selectOption('days');
    await press(t('move'));
    await told(t('clockWasMoved'));
    expect(ahead()).toBe(60 - 2.5 * 24 * 60);
    await press(t('clockReset'));
    await told(t('clockBack'));
    expect(ahead()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('clockReset') }).waitFor({ state: 'hidden' });
  });

  test('the state is exported as a seed, lost by a reset, and comes back by an import', async () => {
    await server.signIn({ username: 'late', nickname: 'Late' });
    const { page, t, press, told, card } = await open(server, look, 'data');
    const [download] = await Promise.all([page.waitForEvent('download'), press(t('exportSeed'))]);
    const seed = await readFile(await download.path());
    expect(JSON.parse(String(seed)).users).toHaveLength(2);
    await press(t('reset'), card(t('reset')));
    await press(t('reset'), page.getByRole('dialog'));
    await told(t('wasReset'));
    const find = () => graphql(server, '{ isUserExists(username: "late") }');
    expect((await find()).isUserExists).toBe(false);

    const place = card(t('seed'));
    await place
      .getByLabel(t('seedFile'))
      .setInputFiles({ name: 'x.yaml', mimeType: 'text/yaml', buffer: Buffer.from('users: [{ emial: x }]') });
    await press(t('importSeed'), place);
    await place.getByRole('alert').filter({ hasText: 'users[0].emial' }).waitFor();
    expect((await login()).loginByEmail.id).toBe('ada');
    await place
      .getByLabel(t('seedFile'))
      .setInputFiles({ name: 'seed.json', mimeType: 'application/json', buffer: seed });
    await press(t('importSeed'), place);
    await told(t('seedImported'));
    expect((await find()).isUserExists).toBe(true);
    expect((await login()).loginByEmail.id).toBe('ada');
  });

  test('another pool is created, shown with its own users, and deleted', async () => {
    const { page, t, press, fill, visit } = await open(server, look, 'pools');
    const dialog = page.getByRole('dialog');
    await press(t('createPool'));
    await fill(dialog, { [t('name')]: 'Second', [t('poolDomain')]: 'second' });
    await press(t('create'), dialog);
    await press(`${t('showPool')} Second`);
    await visit('users');
    await page.getByText(t('nobodyYet')).waitFor();
    await page.getByRole('combobox', { name: t('pool') }).selectOption({ index: 0 });
    await page.getByRole('link', { name: 'Ada' }).waitFor();
    await visit('pools');
    await press(`${t('delete')} Second`);
    await press(t('delete'), dialog);
    await page.locator('main tbody tr', { hasText: 'Second' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('combobox', { name: t('pool') }).count()).toBe(0);
  });

  test('the language is chosen, kept, and the page says so', async () => {
    const { page, t, press } = await open(server, look, 'users');
    await press(look.language === 'en' ? '中文' : 'English');
    const heading = page.getByRole('heading', { level: 1 });
    await heading.filter({ hasText: look.language === 'en' ? '用户' : 'Users' }).waitFor();
    await page.reload();
    await heading.filter({ hasText: look.language === 'en' ? '用户' : 'Users' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(look.language === 'en' ? 'zh-CN' : 'en-GB');
    expect(await heading.textContent()).not.toBe(t('users'));
  });
});

test('a server that is gone is seen, and one that comes back at the address is shown afresh', async () => {
  const first = await startLocal({ seed: { users: [user] } });
  const { port } = new URL(first.url);
  const { page, t } = await open(first, looks[0], 'users');
  await page.getByRole('link', { name: 'Ada' }).waitFor();
  await first.close();
  await page
    .getByRole('alert')
    .filter({ hasText: t('lostAt', { address: first.url }) })
    .waitFor();
  const second = await startLocal({ port: Number(port), seed: { users: [{ nickname: 'Grace' }] } });
  await page.getByRole('link', { name: 'Grace' }).waitFor();
  await page.locator('.lost').waitFor({ state: 'detached' });
  await page.close();
  await second.close();
});

test('addresses and secrets are copied; a time that no date can name is refused', async () => {
  const { page, t, press, told } = await open(server, looks[0]);
  await press(t('copyNamed', { name: t('poolSecret') }));
  await told(t('copied', { name: t('poolSecret') }));
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(server.userPoolSecret);
  const move = (body: object) => fetch(`${server.url}/_local/clock`, { method: 'POST', body: JSON.stringify(body) });
  expect((await move({ advance: 1e300 })).status).toBe(400);
  expect(Math.abs(server.clock.now() - Date.now())).toBeLessThan(HOUR);
});
