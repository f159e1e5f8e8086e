import { expect, test } from '@jest/globals';
import { inputOf, useLocal } from '../../../../test/support/auth.js';

const world = useLocal({
  seed: { fields: ['age', 'born'].map((key, at) => ({ key, label: key, dataType: at ? 'DATETIME' : 'NUMBER' })) },
});
const { client, sent } = world;

const PASSWORD = 'correct horse 1';

test('an email registration sends what was given and nobody is signed in', async () => {
  const authing = client();
  const user = await authing.registerByEmail('ann@example.com', PASSWORD, { nickname: 'Ann' });
  expect(user).toMatchObject({ email: 'ann@example.com', nickname: 'Ann', emailVerified: false });
  expect(inputOf(sent('registerByEmail'))).toEqual({
    email: 'ann@example.com',
    password: expect.stringMatching(/^[A-Za-z0-9+/]{300,}=*$/),
    profile: { nickname: 'Ann' },
    forceLogin: false,
    generateToken: false,
    params: null,
    context: null,
  });
  expect(authing.connection.session.token()).toBeUndefined();
});

test('every option travels, custom data as JSON of its list', async () => {
  await client().registerByEmail(
    'ann@example.com',
    PASSWORD,
    {},
    {
      forceLogin: true,
      generateToken: true,
      clientIp: '9.9.9.9',
      phoneToken: 'proof',
      context: { from: 'ad' },
      params: [{ key: 'ignored', value: 1 }],
      customData: { age: 20, born: new Date(0) },
    },
  );
  expect(inputOf(sent('registerByEmail'))).toMatchObject({
    forceLogin: true,
    generateToken: true,
    clientIp: '9.9.9.9',
    phoneToken: 'proof',
    context: '{"from":"ad"}',
    params: '[{"key":"age","value":20},{"key":"born","value":"1970-01-01T00:00:00.000Z"}]',
  });
});

test.each(['forceLogin', 'generateToken'])('%s signs the new user in', async (option) => {
  const authing = client();
  const user = await authing.registerByUsername('ann', PASSWORD, {}, { [option]: true });
  expect(user.token).toBeTruthy();
  expect(authing.connection.session.token()).toBe(user.token);
  expect(await authing.getCurrentUser()).toMatchObject({ username: 'ann', id: user.id });
});

test('a registration neither carries nor ends the session of the user before', async () => {
  const authing = client({ token: (await world.server.signIn({ email: 'old@example.com' })).token });
  const token = authing.connection.session.token();
  await authing.registerByUsername('ann', PASSWORD, {}, { emailToken: 'e', phoneToken: 'p' });
  expect(sent('registerByUsername').headers.authorization).toBeUndefined();
  expect(inputOf(sent('registerByUsername'))).toMatchObject({ username: 'ann', emailToken: 'e', phoneToken: 'p' });
  expect(authing.connection.session.token()).toBe(token);
});

test('custom data of a registration can be read back', async () => {
  const authing = client();
  await authing.registerByUsername(
    'ann',
    PASSWORD,
    {},
    { forceLogin: true, customData: { age: 20, born: new Date(0) } },
  );
  expect(await authing.getUdfValue()).toEqual({ age: 20, born: new Date(0) });
});

test('a phone registration needs the code, not a password', async () => {
  const authing = client();
  await authing.sendSmsCode('13800000000', '+86', 'register');
  const code = world.server.outbox.code({ phone: '13800000000' });
  const user = await authing.registerByPhoneCode(
    '13800000000',
    code!,
    undefined,
    { name: 'Ann' },
    { phoneCountryCode: '+86', emailToken: 'e' },
  );
  expect(user).toMatchObject({ phone: '13800000000', name: 'Ann' });
  const input = inputOf(sent('registerByPhoneCode'));
  expect(input).toMatchObject({
    phone: '13800000000',
    code,
    phoneCountryCode: '+86',
    emailToken: 'e',
    forceLogin: false,
  });
  expect(input).not.toHaveProperty('password');
});

test('a phone registration with a password encrypts it', async () => {
  const authing = client();
  await authing.sendSmsCode('13800000000');
  await authing.registerByPhoneCode('13800000000', world.server.outbox.code({ phone: '13800000000' })!, PASSWORD);
  expect(inputOf(sent('registerByPhoneCode')).password).toMatch(/^[A-Za-z0-9+/]{300,}=*$/);
  expect(await client().loginByPhonePassword('13800000000', PASSWORD)).toMatchObject({ phone: '13800000000' });
});

test('an email code registration sends the options as they are', async () => {
  const authing = client();
  await authing.sendEmail('ann@example.com', 'REGISTER_VERIFY_CODE');
  const code = world.server.outbox.code({ email: 'ann@example.com' })!;
  const options = { forceLogin: true, context: { from: 'ad' }, customData: { age: 20 }, clientIp: '9.9.9.9' };
  const user = await authing.registerByEmailCode('ann@example.com', code, { nickname: 'Ann' }, options);
  expect(sent('POST /api/v2/register/email-code')).toMatchObject({
    body: { email: 'ann@example.com', code, profile: { nickname: 'Ann' }, ...options },
  });
  expect(authing.connection.session.user()).toMatchObject({ id: user.id, email: 'ann@example.com' });
});

test('an email code registration without options sends the two fields alone', async () => {
  const authing = client();
  await authing.sendEmail('ann@example.com', 'REGISTER_VERIFY_CODE');
  const code = world.server.outbox.code({ email: 'ann@example.com' })!;
  await authing.registerByEmailCode('ann@example.com', code);
  expect(sent('POST /api/v2/register/email-code').body).toEqual({ email: 'ann@example.com', code });
});

test('refusals come as errors with the code of the service', async () => {
  const authing = client();
  await authing.registerByEmail('ann@example.com', PASSWORD);
  await expect(authing.registerByEmail('ann@example.com', PASSWORD)).rejects.toMatchObject({ kind: 'api', code: 2026 });
  await expect(authing.registerByEmail('nobody', PASSWORD)).rejects.toMatchObject({ code: 2204 });
  await expect(authing.registerByPhoneCode('13800000000', '0000')).rejects.toMatchObject({ code: 2001 });
  await expect(authing.registerByEmailCode('bob@example.com', '0000')).rejects.toMatchObject({ code: 2001 });
});
