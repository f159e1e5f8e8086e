import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';
import { call, graphql, managementToken } from '../testing/client.js';
import { looks, useConsolePages } from '../testing/console.js';

let server: LocalServer;
const open = useConsolePages();
beforeAll(async () => {
  server = await startLocal({ seed: { users: [{ id: 'ada', email: 'ada@example.com', nickname: 'Ada' }] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const sendSms = () => call(server, 'POST /api/v2/sms/send', { phone: '13800000000' });

describe.each(looks)('$name', (look) => {
  test('a code appears when it is sent, counts down by the server’s clock, and is cleared', async () => {
    const { page, t, press, told } = await open(server, look, 'outbox');
    await page.getByText(t('outboxEmpty')).waitFor();
    await sendSms();
    const code = server.outbox.code({ phone: '13800000000' });
    const mail = page.locator('.messages li', { hasText: '13800000000' });
    await mail.locator('code', { hasText: code }).waitFor();
    await press(t('copyNamed', { name: t('codeNamed', { code }) }));
    await told(t('copied', { name: t('codeNamed', { code }) }));
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(code);
    await mail.locator('.badge', { hasText: /\d:\d\d/ }).waitFor();
    server.clock.advance(61_000);
    await mail.getByText(t('expired')).waitFor();
    await press(t('clear'));
    await page.getByText(t('outboxEmpty')).waitFor();
    expect(server.outbox.list()).toEqual([]);
  });

  test('the link of a mail is followed', async () => {
    await graphql(server, 'mutation { sendEmail(email: "ada@example.com", scene: VERIFY_EMAIL) { code } }');
    const { page } = await open(server, look, 'outbox');
    const [verified] = await Promise.all([
      page.waitForEvent('popup'),
      page.locator('.messages a', { hasText: '/verify-email?token=' }).click(),
    ]);
    await verified.waitForLoadState();
    const token = await managementToken(server);
    const { user } = await graphql(server, '{ user(id: "ada") { emailVerified } }', {}, { token });
    expect(user.emailVerified).toBe(true);
  });

  test('a request says what went wrong, then shows its JSON; the console’s own are no news', async () => {
    const { page, t, press, fill, visit } = await open(server, look, 'requests');
    const login = 'mutation { loginByUsername(input: { username: "nobody", password: "secret-1" }) { id } }';
    await graphql(server, login).catch(() => undefined);
    await fetch(`${server.url}/oidc/me`);
    const row = page.locator('.log li', { hasText: 'loginByUsername' });
    await row.locator('.why', { hasText: 'User does not exist' }).waitFor();
    expect(await row.locator('.badge').textContent()).toBe('2004');
    await row.locator('summary').click();
    await row.locator('pre', { hasText: 'loginByUsername(input' }).waitFor();
    await row.locator('pre', { hasText: '"code": 2004' }).waitFor();
    await fill(page, { [t('filter')]: 'oidc/me' });
    await row.waitFor({ state: 'detached' });
    await page.locator('.log li .why', { hasText: 'no access token provided' }).waitFor();
    expect(await page.locator('.log li').count()).toBe(1);
    await visit('users');
    await page.getByRole('link', { name: 'Ada' }).waitFor();
    expect(server.requests.list('users')).toEqual([]);
    await visit('requests');
    await press(t('clear'));
    await page.getByText(t('requestsEmpty')).waitFor();
  });

  test('a fault is planned by keyboard from the real operations, hits others only, and is gone', async () => {
    const { page, t, press, told, card, visit } = await open(server, look, 'faults');
    await page.locator('#operations option[value="GET /oidc/auth"]').waitFor({ state: 'attached' });
    const offered = await page.locator('#operations option').count();
    expect(offered).toBeGreaterThan(300);
    await page.getByLabel(t('operation')).focus();
    await page.keyboard.type('isUserExist');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'did you mean isUserExists?' }).waitFor();
    await page.getByLabel(t('operation')).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('s');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1002');
    await page.keyboard.press('Enter');
    await told(t('faultPlanned'));
    await card(t('planned')).getByText('code 1002 × 1').waitFor();
    await expect(graphql(server, '{ isUserExists(username: "x") }')).rejects.toMatchObject({ code: 1002 });
    await page.getByText(t('nothingPlanned')).waitFor();

    server.faults.next('*', { status: 503 });
    await visit('users');
    await page.getByRole('link', { name: 'Ada' }).waitFor();
    expect(server.faults.list()).toHaveLength(1);
    await visit('faults');
    await press(t('clear'), card(t('planned')));
    await page.getByText(t('nothingPlanned')).waitFor();
  });

  test('who is signed in is seen, and sent away', async () => {
    const { page, t, press } = await open(server, look, 'sessions');
    await page.getByText(t('nobodySignedIn')).waitFor();
    const { token } = await server.signIn({ id: 'ada' });
    await graphql(server, '{ user { id } }', {}, { token });
    await page.locator('main tbody tr', { hasText: 'Ada' }).waitFor();
    await press(`${t('end')} Ada`);
    await page.getByText(t('nobodySignedIn')).waitFor();
    await expect(graphql(server, '{ user { id } }', {}, { token })).rejects.toMatchObject({ code: 2207 });
  });
});
