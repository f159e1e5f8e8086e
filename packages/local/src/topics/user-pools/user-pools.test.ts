import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sm2 } from 'sm-crypto-v2';
import { type LocalServer, startLocal } from '../../index.js';
import { call, graphql, type Loose, managementToken } from '../../testing/client.js';

const ann = { email: 'ann@example.com', password: 'secret-1' };

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const change = async (input: object): Promise<Loose> =>
  graphql(
    server,
    'mutation($input: UpdateUserpoolInput!) { updateUserpool(input: $input) { id } }',
    { input },
    { token: await managementToken(server) },
  );
const login = (input: object = ann): Promise<Loose> =>
  graphql(server, 'mutation($input: LoginByEmailInput!) { loginByEmail(input: $input) { id token } }', { input });
const register = (email: string): Promise<Loose> =>
  graphql(server, 'mutation($input: RegisterByEmailInput!) { registerByEmail(input: $input) { emailVerified } }', {
    input: { ...ann, email },
  });

test('registration can be switched off, for autoRegister too', async () => {
  await change({ registerDisabled: true });
  await expect(register('b@example.com')).rejects.toMatchObject({ code: 2031 });
  await expect(login({ ...ann, email: 'b@example.com', autoRegister: true })).rejects.toMatchObject({ code: 2031 });
  await expect(login()).resolves.toBeTruthy();
});

test('a white list lets in only what is on it, emails in any case', async () => {
  await change({ whitelist: { emailEnabled: true } });
  await expect(register('b@example.com')).rejects.toMatchObject({ code: 2031 });
  const token = await managementToken(server);
  await graphql(server, 'mutation { addWhitelist(type: EMAIL, list: ["B@example.com"]) { value } }', {}, { token });
  await expect(register('b@example.com')).resolves.toBeTruthy();
});

test('registrations from one address are limited', async () => {
  await change({ frequentRegisterCheck: { enabled: true, limit: 2, timeInterval: 60 } });
  await register('1@example.com');
  await register('2@example.com');
  await expect(register('3@example.com')).rejects.toMatchObject({ code: 2100 });
  server.clock.advance(61_000);
  await expect(register('3@example.com')).resolves.toBeTruthy();
});

test('emails count as verified from the start, or must be verified to log in', async () => {
  await change({ loginRequireEmailVerified: true });
  await register('new@example.com');
  await expect(login({ ...ann, email: 'new@example.com' })).rejects.toMatchObject({ code: 2042 });
  await change({ emailVerifiedDefault: true });
  expect((await register('next@example.com')).registerByEmail.emailVerified).toBe(true);
  await expect(login({ ...ann, email: 'next@example.com' })).resolves.toBeTruthy();
});

test('wrong passwords lock an account for a while', async () => {
  await change({ loginPasswordFailCheck: { enabled: true, limit: 3, timeInterval: 60 } });
  const wrong = { ...ann, password: 'wrong-one' };
  for (let i = 0; i < 2; i += 1) await expect(login(wrong)).rejects.toMatchObject({ code: 2006 });
  await expect(login(wrong)).rejects.toMatchObject({ code: 2057 });
  await expect(login()).rejects.toMatchObject({ code: 2057 });
  server.clock.advance(61_000);
  await expect(login()).resolves.toBeTruthy();
});

test('tokens live as long as the pool says, and as the application says before that', async () => {
  const lifetime = async (): Promise<number> => {
    const { token } = (await login()).loginByEmail;
    const { checkLoginStatus: status } = await graphql(
      server,
      'query($t: String) { checkLoginStatus(token: $t) { exp iat } }',
      { t: token },
    );
    return status.exp - status.iat;
  };
  await change({ tokenExpiresAfter: 60 });
  expect(await lifetime()).toBe(60);
  const other = await startLocal({ seed: { applications: [{ settings: { tokenExpiresAfter: 30 } }], users: [ann] } });
  try {
    const { token } = await other.signIn({ email: ann.email });
    other.clock.advance(31_000);
    await expect(graphql(other, '{ user { id } }', {}, { token })).rejects.toMatchObject({ code: 2206 });
  } finally {
    await other.close();
  }
});

test('codes are as long and live as long as the pool says', async () => {
  await change({ verifyCodeLength: 6 });
  await call(server, 'POST /api/v2/sms/send', { phone: '13800000000' });
  expect(server.outbox.code({ phone: '13800000000' })).toMatch(/^\d{6}$/);
});

test('a welcome mail goes out when wanted', async () => {
  await change({ sendWelcomeEmail: true });
  await register('new@example.com');
  expect(server.outbox.last({ email: 'new@example.com' })?.scene).toBe('WELCOME');
});

test('passwords may come encrypted with SM2', async () => {
  const { sm2PublicKey } = await call(server, 'GET /api/v2/.well-known');
  const password = `sm2:${sm2.doEncrypt(ann.password, sm2PublicKey, 1)}`;
  await expect(login({ ...ann, password })).resolves.toBeTruthy();
  await expect(login({ ...ann, password: `sm2:${'0'.repeat(200)}` })).rejects.toMatchObject({ code: 2016 });
});
