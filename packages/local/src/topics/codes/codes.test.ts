import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { call, graphql, type Loose, managementToken, rest } from '../../testing/client.js';

const phone = '13800000000';
const email = 'ann@example.com';
const password = 'secret-1';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const run = (query: string, variables: object = {}, token?: string): Promise<Loose> =>
  graphql(server, query, variables, { token });
const sms = async (to = phone, scene?: string): Promise<string> => {
  await call(server, 'POST /api/v2/sms/send', { phone: to, scene });
  return server.outbox.code({ phone: to });
};
const mail = async (to = email, scene = 'VERIFY_CODE'): Promise<string> => {
  await run('mutation($email: String!, $scene: EmailScene!) { sendEmail(email: $email, scene: $scene) { code } }', {
    email: to,
    scene,
  });
  return server.outbox.code({ email: to });
};
const loginByPhoneCode = (code: string, extra: object = {}) =>
  run(
    'mutation($input: LoginByPhoneCodeInput!) { loginByPhoneCode(input: $input) { id phoneVerified token newlyCreated } }',
    {
      input: { phone, code, ...extra },
    },
  );
const loginByEmail = (secret = password) =>
  run('mutation($input: LoginByEmailInput!) { loginByEmail(input: $input) { id token } }', {
    input: { email, password: secret },
  });
const other = (code: string): string => String((Number(code) + 1) % 10_000).padStart(4, '0');

describe('codes', () => {
  test('a text message registers and logs in; the code works once', async () => {
    const register =
      'mutation($input: RegisterByPhoneCodeInput!) { registerByPhoneCode(input: $input) { phone phoneCountryCode phoneVerified } }';
    const { registerByPhoneCode: user } = await run(register, { input: { phone, code: await sms() } });
    expect(user).toEqual({ phone, phoneCountryCode: '+86', phoneVerified: true });
    const code = await sms();
    expect((await loginByPhoneCode(code)).loginByPhoneCode.token).toEqual(expect.any(String));
    await expect(loginByPhoneCode(code)).rejects.toMatchObject({ code: 2001 });
  });

  test('an unknown phone is 2004, or an account with autoRegister', async () => {
    await expect(loginByPhoneCode(await sms())).rejects.toMatchObject({ code: 2004 });
    const { loginByPhoneCode: user } = await loginByPhoneCode(await sms(), { autoRegister: true });
    expect(user).toMatchObject({ newlyCreated: true, phoneVerified: true });
  });

  test('a wrong code is 2001, one that ran out 2300', async () => {
    await server.signIn({ phone });
    const code = await sms();
    await expect(loginByPhoneCode(other(code))).rejects.toMatchObject({ code: 2001 });
    server.clock.advance(61_000);
    await expect(loginByPhoneCode(code)).rejects.toMatchObject({ code: 2300 });
  });

  test('guessing ends the code', async () => {
    await server.signIn({ phone });
    const code = await sms();
    for (let i = 0; i < 5; i += 1) await expect(loginByPhoneCode(other(code))).rejects.toMatchObject({ code: 2001 });
    await expect(loginByPhoneCode(code)).rejects.toMatchObject({ code: 2001 });
  });

  test('a code sent for one thing is not good for another', async () => {
    await server.signIn({ phone });
    await expect(loginByPhoneCode(await sms(phone, 'reset'))).rejects.toMatchObject({ code: 2001 });
    await expect(loginByPhoneCode(await sms(phone, 'login'))).resolves.toBeTruthy();
  });

  test('a phone of another country is another phone', async () => {
    await server.signIn({ phone, phoneCountryCode: '+1' });
    await expect(loginByPhoneCode(await sms())).rejects.toMatchObject({ code: 2004 });
  });

  test('an email code registers and logs in over REST', async () => {
    const registered = await call(server, 'POST /api/v2/register/email-code', {
      email,
      code: await mail(email, 'REGISTER_VERIFY_CODE'),
      profile: { nickname: 'Ann' },
      forceLogin: true,
    });
    expect(registered).toMatchObject({ email, emailVerified: true, nickname: 'Ann', token: expect.any(String) });
    const user = await call(server, 'POST /api/v2/login/email-code', {
      email,
      code: await mail(email, 'LOGIN_VERIFY_CODE'),
    });
    expect(user).toMatchObject({ id: registered.id, loginsCount: 2, customData: [], token: expect.any(String) });
    await expect(call(server, 'POST /api/v2/login/email-code', { email, code: '0' })).rejects.toMatchObject({
      code: 2001,
    });
    expect(await rest(server, 'POST /api/v2/login/email-code', { email })).toMatchObject({ code: 400 });
  });

  test('the link of a verification mail verifies the address once', async () => {
    const { id, token } = await server.signIn({ email, emailVerified: false });
    await run(
      'mutation($id: String!) { sendFirstLoginVerifyEmail(userId: $id, appId: "") { code } }',
      { id },
      await managementToken(server),
    );
    const link = /http\S+/.exec(server.outbox.last({ email })?.text ?? '')?.[0] ?? '';
    expect((await fetch(link)).status).toBe(200);
    expect((await run('{ user { emailVerified } }', {}, token)).user.emailVerified).toBe(true);
    expect((await fetch(link)).status).toBe(410);
  });
});

describe('passwords', () => {
  const register = () =>
    run('mutation($input: RegisterByEmailInput!) { registerByEmail(input: $input) { id } }', {
      input: { email, password },
    });
  const reset = (input: object) =>
    run(
      'mutation($email: String, $phone: String, $code: String!, $new: String!) { resetPassword(email: $email, phone: $phone, code: $code, newPassword: $new) { code } }',
      input,
    );

  test('are reset with a code, which ends all sessions', async () => {
    await register();
    const { token } = (await loginByEmail()).loginByEmail;
    const code = await mail(email, 'RESET_PASSWORD');
    await expect(reset({ email, code: other(code), new: 'new-secret' })).rejects.toMatchObject({ code: 2001 });
    await expect(reset({ email, code, new: 'short' })).rejects.toMatchObject({ code: 2029 });
    await reset({ email, code, new: 'new-secret' });
    await expect(loginByEmail()).rejects.toMatchObject({ code: 2006 });
    await expect(loginByEmail('new-secret')).resolves.toBeTruthy();
    await expect(run('{ user { id } }', {}, token)).rejects.toMatchObject({ code: 2207 });
    await expect(mail('nobody@example.com', 'RESET_PASSWORD')).rejects.toMatchObject({ code: 2004 });
  });

  test('change with the old one, which is left out when there is none', async () => {
    const update =
      'mutation($new: String!, $old: String) { updatePassword(newPassword: $new, oldPassword: $old) { id } }';
    const { token } = await server.signIn({ email });
    await run(update, { new: password }, token);
    await expect(run(update, { new: 'next-secret' }, token)).rejects.toMatchObject({ code: 2201 });
    await expect(run(update, { new: 'next-secret', old: 'wrong' }, token)).rejects.toMatchObject({ code: 2203 });
    await run(update, { new: 'next-secret', old: password }, token);
    await expect(loginByEmail('next-secret')).resolves.toBeTruthy();
  });

  test('must be replaced on first login: 1639 gives the token for it, good once', async () => {
    const create =
      'mutation($u: CreateUserInput!) { createUser(userInfo: $u, resetPasswordOnFirstLogin: true) { id } }';
    await run(create, { u: { email, password } }, await managementToken(server));
    const { data } = await loginByEmail().catch((error: unknown) => error as Loose);
    await expect(loginByEmail()).rejects.toMatchObject({ code: 1639 });
    const replace =
      'mutation($token: String!) { resetPasswordByFirstLoginToken(token: $token, password: "new-secret") { code } }';
    await run(replace, { token: data.token });
    await expect(run(replace, { token: data.token })).rejects.toMatchObject({ code: 2206 });
    await expect(loginByEmail('new-secret')).resolves.toBeTruthy();
  });

  test('must be replaced after the pool’s cycle: 2058 asks for the old one too', async () => {
    await register();
    const passwordUpdatePolicy = { enabled: true, forcedCycle: 30, differenceCycle: 0 };
    const update =
      'mutation($p: PasswordUpdatePolicyInput!) { updateUserpool(input: { passwordUpdatePolicy: $p }) { id } }';
    await run(update, { p: passwordUpdatePolicy }, await managementToken(server));
    await expect(loginByEmail()).resolves.toBeTruthy();
    server.clock.advance(31 * 86_400_000);
    const { code, data } = await loginByEmail().catch((error: unknown) => error as Loose);
    expect(code).toBe(2058);
    const replace =
      'mutation($token: String!, $old: String!) { resetPasswordByForceResetToken(token: $token, oldPassword: $old, newPassword: "new-secret") { code } }';
    await expect(run(replace, { token: data.token, old: 'wrong' })).rejects.toMatchObject({ code: 2203 });
    await run(replace, { token: data.token, old: password });
    await expect(loginByEmail('new-secret')).resolves.toBeTruthy();
  });

  test('checkPasswordStrength says why', async () => {
    const check = 'query($p: String!) { checkPasswordStrength(password: $p) { valid message } }';
    expect((await run(check, { p: '12345' })).checkPasswordStrength).toEqual({
      valid: false,
      message: expect.stringContaining('6'),
    });
    expect((await run(check, { p: '123456' })).checkPasswordStrength).toEqual({ valid: true, message: null });
  });
});

describe('phone and email of an account', () => {
  const bindEmail =
    'mutation($email: String!, $code: String!) { bindEmail(email: $email, emailCode: $code) { email emailVerified } }';
  const updateEmail =
    'mutation($email: String!, $code: String!, $old: String, $oldCode: String) { updateEmail(email: $email, emailCode: $code, oldEmail: $old, oldEmailCode: $oldCode) { email } }';
  const updatePhone =
    'mutation($phone: String!, $code: String!, $old: String, $oldCode: String) { updatePhone(phone: $phone, phoneCode: $code, oldPhone: $old, oldPhoneCode: $oldCode) { phone } }';
  const bindPhone =
    'mutation($phone: String!, $code: String!) { bindPhone(phone: $phone, phoneCode: $code) { phone phoneVerified } }';

  test('are bound with a code, not twice and not when taken', async () => {
    const { token } = await server.signIn({ username: 'ann' });
    await server.signIn({ email: 'taken@example.com', phone: '13900000000' });
    await expect(
      run(bindEmail, { email: 'taken@example.com', code: await mail('taken@example.com') }, token),
    ).rejects.toMatchObject({ code: 2200 });
    await expect(run(bindPhone, { phone: '13900000000', code: await sms('13900000000') }, token)).rejects.toMatchObject(
      { code: 2035 },
    );
    await expect(run(bindEmail, { email, code: '0' }, token)).rejects.toMatchObject({ code: 2001 });
    expect((await run(bindEmail, { email, code: await mail() }, token)).bindEmail).toEqual({
      email,
      emailVerified: true,
    });
    expect((await run(bindPhone, { phone, code: await sms() }, token)).bindPhone).toEqual({
      phone,
      phoneVerified: true,
    });
    await expect(run(bindPhone, { phone, code: await sms() }, token)).rejects.toMatchObject({ code: 2035 });
  });

  test('change with codes from both ends', async () => {
    const { token } = await server.signIn({ email, phone });
    const next = 'next@example.com';
    await expect(run(updateEmail, { email, code: '0' }, token)).rejects.toMatchObject({ code: 2229 });
    await expect(run(updateEmail, { email: next, code: await mail(next) }, token)).rejects.toMatchObject({
      code: 2227,
    });
    const wrongOld = { email: next, code: await mail(next), old: 'x@example.com', oldCode: '0' };
    await expect(run(updateEmail, wrongOld, token)).rejects.toMatchObject({ code: 2037 });
    const good = {
      email: next,
      code: await mail(next, 'CHANGE_EMAIL'),
      old: email,
      oldCode: await mail(email, 'CHANGE_EMAIL'),
    };
    expect((await run(updateEmail, good, token)).updateEmail.email).toBe(next);
    const to = '13700000000';
    await expect(run(updatePhone, { phone: to, code: await sms(to) }, token)).rejects.toMatchObject({ code: 2228 });
    const phones = { phone: to, code: await sms(to), old: phone, oldCode: await sms(phone) };
    expect((await run(updatePhone, phones, token)).updatePhone.phone).toBe(to);
  });

  test('are unbound unless nothing else is left to log in with', async () => {
    const { token } = await server.signIn({ email, phone });
    expect((await run('mutation { unbindPhone { phone phoneVerified } }', {}, token)).unbindPhone).toEqual({
      phone: null,
      phoneVerified: false,
    });
    await expect(run('mutation { unbindEmail { email } }', {}, token)).rejects.toMatchObject({ code: 2217 });
  });
});
