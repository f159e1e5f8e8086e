import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { call, graphql, type Loose } from '../../testing/client.js';

let server: LocalServer;
let phone: { token: string; id: string };
beforeAll(async () => {
  server = await startLocal();
});
beforeEach(async () => {
  await server.reset();
  phone = await server.signIn({ email: 'ann@example.com', nickname: 'Ann' });
});
afterAll(() => server.close());

const gene = (extra: object = {}): Promise<Loose> =>
  call(server, 'POST /api/v2/qrcode/gene', { scene: 'APP_AUTH', autoMergeQrCode: false, ...extra });
const check = (random: string): Promise<Loose> => call(server, `GET /api/v2/qrcode/check?random=${random}`);
const onPhone = (step: 'scanned' | 'confirm' | 'cancel', random: string, { token } = phone): Promise<Loose> =>
  call(server, `POST /api/v2/qrcode/${step}`, { random }, { token });
const exchange = (ticket: string): Promise<Loose> => call(server, 'POST /api/v2/qrcode/userinfo', { ticket });

test('unused, scanned, authorised: the ticket gives the user with a token, once', async () => {
  const { random, url, expiresIn } = await gene();
  expect(expiresIn).toBe(120);
  const picture = await fetch(url);
  expect([picture.headers.get('content-type'), (await picture.text()).startsWith('<svg')]).toEqual([
    'image/svg+xml',
    true,
  ]);
  expect(await check(random)).toMatchObject({ random, status: 0, ticket: null, userInfo: null });
  await onPhone('scanned', random);
  expect(await check(random)).toMatchObject({ status: 1, ticket: null, userInfo: { nickname: 'Ann', photo: null } });
  await onPhone('confirm', random);
  const { status, ticket, userInfo } = await check(random);
  expect([status, userInfo.token]).toEqual([2, undefined]);
  const user = await exchange(ticket);
  expect(user).toMatchObject({ id: phone.id, token: expect.any(String) });
  await expect(graphql(server, '{ user { id } }', {}, { token: user.token })).resolves.toBeTruthy();
  await expect(exchange(ticket)).rejects.toMatchObject({ code: 2206 });
});

test('cancelled, expired and unknown codes say so', async () => {
  const cancelled = (await gene()).random;
  await onPhone('scanned', cancelled);
  await onPhone('cancel', cancelled);
  expect((await check(cancelled)).status).toBe(3);
  const expired = (await gene()).random;
  server.clock.advance(121_000);
  expect((await check(expired)).status).toBe(-1);
  await expect(onPhone('scanned', expired)).rejects.toMatchObject({ code: 2300 });
  await expect(check('unknown')).rejects.toMatchObject({ code: 2241 });
});

test('a code must be scanned first, and only its scanner may confirm', async () => {
  const { random } = await gene();
  await expect(onPhone('confirm', random)).rejects.toMatchObject({ code: 400 });
  await onPhone('scanned', random);
  const other = await server.signIn({ email: 'bob@example.com' });
  await expect(onPhone('confirm', random, other)).rejects.toMatchObject({ code: 1001 });
  await expect(onPhone('scanned', random, other)).rejects.toMatchObject({ code: 400 });
  await expect(call(server, 'POST /api/v2/qrcode/confirm', { random })).rejects.toMatchObject({ code: 2020 });
});

test('the ticket runs out after 300 s and an unknown scene is refused', async () => {
  const { random } = await gene();
  await onPhone('scanned', random);
  await onPhone('confirm', random);
  const { ticket } = await check(random);
  server.clock.advance(301_000);
  await expect(exchange(ticket)).rejects.toMatchObject({ code: 2206 });
  await expect(gene({ scene: 'OTHER' })).rejects.toMatchObject({ code: 400 });
});

test('status 4 carries the second factor that is asked for', async () => {
  const strict = await startLocal({ seed: { applications: [{ settings: { mfa: ['EMAIL'] } }] } });
  try {
    const user = await strict.signIn({ email: 'ann@example.com' });
    const { random } = await call(strict, 'POST /api/v2/qrcode/gene', { scene: 'APP_AUTH' });
    await call(strict, 'POST /api/v2/qrcode/scanned', { random }, user);
    await call(strict, 'POST /api/v2/qrcode/confirm', { random }, user);
    const state = await call(strict, `GET /api/v2/qrcode/check?random=${random}`);
    expect(state).toMatchObject({
      status: 4,
      ticket: null,
      scannedResult: { code: 1636, data: { mfaToken: expect.any(String) } },
    });
  } finally {
    await strict.close();
  }
});
