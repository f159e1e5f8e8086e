import { beforeEach, expect, test } from '@jest/globals';
import { inputOf, useLocal } from '../../../../test/support/auth.js';

const world = useLocal({
  seed: {
    fields: [{ key: 'age', dataType: 'NUMBER', label: 'Age' }],
    users: [
      {
        email: 'ann@example.com',
        username: 'ann',
        phone: '13800000000',
        password: 'correct horse 1',
        customData: { age: 20 },
      },
      { username: 'sub', password: 'correct horse 1', parentUserId: 'whoever', customData: { age: 30 } },
    ],
  },
});
const PASSWORD = 'correct horse 1';
const CIPHER = expect.stringMatching(/^[A-Za-z0-9+/]{300,}=*$/);
let authing: ReturnType<typeof world.client>;
beforeEach(() => {
  authing = world.client();
});

test.each([
  ['loginByEmail', 'ann@example.com', 'email'],
  ['loginByUsername', 'ann', 'username'],
  ['loginByPhonePassword', '13800000000', 'phone'],
] as const)('%s signs in, with custom data as a plain object', async (method, account, field) => {
  const user = await authing[method](account, PASSWORD);
  expect(user).toMatchObject({ [field]: account, customData: { age: 20 } });
  expect(authing.connection.session.token()).toBe(user.token);
  expect(inputOf(world.sent(method))).toEqual({
    [field]: account,
    password: CIPHER,
    autoRegister: false,
    params: null,
    context: null,
  });
  expect(await authing.getCurrentUser()).toMatchObject({ email: 'ann@example.com' });
});

test('every option of a password login travels', async () => {
  await authing.loginByEmail('ann@example.com', PASSWORD, {
    autoRegister: true,
    captchaCode: '1234',
    clientIp: '9.9.9.9',
    context: { from: 'ad' },
    customData: { age: 21 },
  });
  expect(inputOf(world.sent('loginByEmail'))).toMatchObject({
    autoRegister: true,
    captchaCode: '1234',
    clientIp: '9.9.9.9',
    context: '{"from":"ad"}',
    params: '[{"key":"age","value":21}]',
  });
  expect(await authing.getUdfValue()).toEqual({ age: 21 });
});

test('the older name of custom data is sent as it is', async () => {
  await authing.loginByUsername('ann', PASSWORD, { params: [{ key: 'age', value: '22' }] });
  expect(inputOf(world.sent('loginByUsername')).params).toBe('[{"key":"age","value":"22"}]');
});

test('a password in any script survives the encryption', async () => {
  const password = 'pässwörd 密码 🔑1';
  await authing.registerByUsername('bob', password);
  expect(await world.client().loginByUsername('bob', password)).toMatchObject({ username: 'bob' });
});

test('autoRegister creates the account', async () => {
  const user = await authing.loginByEmail('new@example.com', PASSWORD, { autoRegister: true });
  expect(await world.client().loginByEmail('new@example.com', PASSWORD)).toMatchObject({ id: user.id });
});

test('a login does not carry the token of the user before', async () => {
  const before = await world.signedIn('old@example.com');
  const user = await before.loginByEmail('ann@example.com', PASSWORD);
  expect(world.sent('loginByEmail').headers.authorization).toBeUndefined();
  expect(before.connection.session.user()?.id).toBe(user.id);
});

test('a phone code login sends the country code when there is one', async () => {
  await authing.sendSmsCode('13800000000', undefined, 'login');
  const code = world.server.outbox.code({ phone: '13800000000' })!;
  await authing.loginByPhoneCode('13800000000', code, { clientIp: '9.9.9.9', context: { a: 1 } });
  const input = inputOf(world.sent('loginByPhoneCode'));
  expect(input).toEqual({ phone: '13800000000', code, clientIp: '9.9.9.9', params: null, context: '{"a":1}' });
  await authing.loginByPhoneCode('13800000000', '0000', { phoneCountryCode: '+86' }).catch(() => {});
  expect(inputOf(world.sent('loginByPhoneCode')).phoneCountryCode).toBe('+86');
});

test('an email code login goes to the address of the connection, without a token', async () => {
  const hosted = world.client({ appHost: undefined, host: `${world.server.url}/` });
  await hosted.sendEmail('ann@example.com', 'LOGIN_VERIFY_CODE');
  const code = world.server.outbox.code({ email: 'ann@example.com' })!;
  const user = await hosted.loginByEmailCode('ann@example.com', code, { customData: { age: 23 } });
  expect(user.customData).toEqual({ age: 23 });
  const { body, headers } = world.sent('POST /api/v2/login/email-code');
  expect(body).toEqual({ email: 'ann@example.com', code, params: '[{"key":"age","value":23}]', context: null });
  expect(headers.authorization).toBeUndefined();
  expect(hosted.connection.session.token()).toBe(user.token);
});

test('a sub-account login has its own variables', async () => {
  const login = authing.loginBySubAccount('sub', PASSWORD, { captchaCode: 'c', clientIp: '9.9.9.9' });
  expect(await login).toMatchObject({ username: 'sub', customData: { age: 30 } });
  expect(world.sent('loginBySubAccount').variables).toEqual({
    account: 'sub',
    password: CIPHER,
    captchaCode: 'c',
    clientIp: '9.9.9.9',
  });
});

test('refusals come as errors, and nobody is signed in', async () => {
  await expect(authing.loginByEmail('ann@example.com', 'wrong')).rejects.toMatchObject({ kind: 'api', code: 2006 });
  await expect(authing.loginByEmail('no@example.com', PASSWORD)).rejects.toMatchObject({ code: 2004 });
  await expect(authing.loginByPhoneCode('13800000000', '0000')).rejects.toMatchObject({ code: 2001 });
  await expect(authing.loginByEmailCode('ann@example.com', '0000')).rejects.toMatchObject({ code: 2001 });
  expect(authing.connection.session.token()).toBeUndefined();
});

test('logins at the same time fetch the public key once', async () => {
  await Promise.all([1, 2, 3].map(() => authing.loginByEmail('ann@example.com', PASSWORD)));
  expect(world.server.requests.list('GET /api/v2/.well-known')).toHaveLength(1);
});

test('the password never shows, in the error or to the hooks', async () => {
  const heard: unknown[] = [];
  const strict = world.client({ onError: (...error) => heard.push(error), onRequest: (event) => heard.push(event) });
  const error = await strict.loginByEmail('ann@example.com', 'canary-secret-1').catch((cause) => cause);
  expect(JSON.stringify([error, error.message, error.stack, heard])).not.toContain('canary');
  expect(heard).toContainEqual([2006, error.message, error.data ?? null]);
});
