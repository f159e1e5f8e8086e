import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { call, encrypted, graphql, managementToken, rawGraphql } from '../../testing/client.js';

const registerByEmail =
  'mutation($input: RegisterByEmailInput!) { registerByEmail(input: $input) { id email token loginsCount } }';
const registerByUsername =
  'mutation($input: RegisterByUsernameInput!) { registerByUsername(input: $input) { id username } }';
const loginByEmail =
  'mutation($input: LoginByEmailInput!) { loginByEmail(input: $input) { id email token tokenExpiredAt loginsCount password newlyCreated customData { key value } } }';
const loginByUsername = 'mutation($input: LoginByUsernameInput!) { loginByUsername(input: $input) { id token } }';
const me = '{ user { id email nickname } }';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const ann = { email: 'Ann@example.com', password: 'pässwörd-😀' };
const register = (input: object = ann) => graphql(server, registerByEmail, { input });
const login = (input: object = ann) => graphql(server, loginByEmail, { input });

describe('registration', () => {
  test('an encrypted emoji password registers and logs in', async () => {
    await register({ ...ann, password: await encrypted(server, ann.password) });
    const { loginByEmail: user } = await login({ ...ann, password: await encrypted(server, ann.password) });
    expect(user).toMatchObject({ email: 'ann@example.com', loginsCount: 1, password: null });
    expect(user.token.split('.')).toHaveLength(3);
  });

  test('gives no token unless asked, and counts a login only when one was forced', async () => {
    const plain = (await register()).registerByEmail;
    expect(plain).toMatchObject({ token: null, loginsCount: 0 });
    const generated = (await register({ ...ann, email: 'b@example.com', generateToken: true })).registerByEmail;
    expect(generated).toMatchObject({ loginsCount: 0, token: expect.any(String) });
    const forced = (await register({ ...ann, email: 'c@example.com', forceLogin: true })).registerByEmail;
    expect(forced).toMatchObject({ loginsCount: 1, token: expect.any(String) });
  });

  test('an email is taken whatever its case, a username only as spelt', async () => {
    await register();
    await expect(register({ ...ann, email: 'ANN@EXAMPLE.COM' })).rejects.toMatchObject({ code: 2026 });
    const input = { username: 'ann', password: 'secret1' };
    await graphql(server, registerByUsername, { input });
    await expect(graphql(server, registerByUsername, { input })).rejects.toMatchObject({ code: 2034 });
    await expect(graphql(server, registerByUsername, { input: { ...input, username: 'Ann' } })).resolves.toBeTruthy();
  });

  test('refuses a short password, a malformed email and a password for another key', async () => {
    await expect(register({ ...ann, password: '12345' })).rejects.toMatchObject({ code: 2029 });
    await expect(register({ ...ann, email: 'no-address' })).rejects.toMatchObject({ code: 2204 });
    await expect(register({ ...ann, password: Buffer.alloc(256, 7).toString('base64') })).rejects.toMatchObject({
      code: 2016,
    });
  });

  test('two registrations of one email at once: one account', async () => {
    const results = await Promise.allSettled([register(), register(), register()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('login', () => {
  test('wrong password, unknown user and blocked user have codes of their own', async () => {
    const { registerByEmail: user } = await register();
    await expect(login({ ...ann, password: 'wrong-one' })).rejects.toMatchObject({ code: 2006 });
    await expect(login({ ...ann, email: 'nobody@example.com' })).rejects.toMatchObject({ code: 2004 });
    const block = 'mutation($id: String!) { updateUser(id: $id, input: { blocked: true }) { blocked } }';
    await graphql(server, block, { id: user.id }, { token: await managementToken(server) });
    await expect(login()).rejects.toMatchObject({ code: 2005 });
  });

  test('errors come in the language asked for, with HTTP 200 and the error object as message', async () => {
    const { status, body } = await rawGraphql(
      server,
      loginByEmail,
      { input: ann },
      { headers: { 'x-authing-lang': 'zh-CN' } },
    );
    expect(status).toBe(200);
    expect(body.errors?.[0]?.message).toEqual({ code: 2004, message: '用户不存在', data: null });
  });

  test('autoRegister creates the account from what was typed', async () => {
    const { loginByEmail: user } = await login({ ...ann, autoRegister: true });
    expect(user).toMatchObject({ email: 'ann@example.com', newlyCreated: true });
    await expect(login()).resolves.toBeTruthy();
  });

  test('asks for a picture code after too many failures from one address', async () => {
    await register();
    for (let i = 0; i < 10; i += 1)
      await expect(login({ ...ann, password: 'wrong' })).rejects.toMatchObject({ code: 2006 });
    await expect(login()).rejects.toMatchObject({ code: 2000 });
    await expect(login({ ...ann, captchaCode: 'nope' })).rejects.toMatchObject({ code: 2000 });
    const captchaCode = server.outbox.code({ to: '127.0.0.1' });
    await expect(login({ ...ann, captchaCode })).resolves.toBeTruthy();
    await expect(login({ ...ann, clientIp: '10.0.0.1' })).resolves.toBeTruthy();
  });

  test('a login by username works and does not take an email', async () => {
    const input = { username: 'ann', password: 'secret1' };
    await graphql(server, registerByUsername, { input });
    const { loginByUsername: user } = await graphql(server, loginByUsername, { input });
    expect(user.token).toEqual(expect.any(String));
  });

  test('params set custom data', async () => {
    const token = await managementToken(server);
    const define = 'mutation { setUdf(targetType: USER, key: "age", dataType: NUMBER, label: "Age") { key } }';
    await graphql(server, define, {}, { token });
    await register();
    const { loginByEmail: user } = await login({ ...ann, params: JSON.stringify([{ key: 'age', value: '20' }]) });
    expect(user.customData).toEqual([{ key: 'age', value: '20' }]);
  });
});

describe('tokens', () => {
  const tokenOf = async () => (await login()).loginByEmail.token as string;

  test('a token names its user, and a forged or foreign one is refused', async () => {
    await register();
    const token = await tokenOf();
    expect((await graphql(server, me, {}, { token })).user.email).toBe('ann@example.com');
    const [head, , signature] = token.split('.');
    const forged = `${head}.${Buffer.from('{"sub":"x"}').toString('base64url')}.${signature}`;
    await expect(graphql(server, me, {}, { token: forged })).rejects.toMatchObject({ code: 2207 });
    await expect(graphql(server, me)).rejects.toMatchObject({ code: 2020 });
  });

  test('logout ends the token, and only that one', async () => {
    await register();
    const [first, second] = [await tokenOf(), await tokenOf()];
    await call(server, `GET /api/v2/logout?app_id=${server.appId}`, undefined, { token: first });
    await expect(graphql(server, me, {}, { token: first })).rejects.toMatchObject({ code: 2207 });
    await expect(graphql(server, me, {}, { token: second })).resolves.toBeTruthy();
  });

  test('a token runs out', async () => {
    await register();
    const token = await tokenOf();
    server.clock.advance(1_209_600_000);
    await expect(graphql(server, me, {}, { token })).rejects.toMatchObject({ code: 2206 });
  });

  test('checkLoginStatus judges a token without failing; refreshToken trades one in', async () => {
    await register();
    const token = await tokenOf();
    const status = 'query($token: String) { checkLoginStatus(token: $token) { code status exp data { id } } }';
    expect((await graphql(server, status, { token })).checkLoginStatus).toMatchObject({ code: 200, status: true });
    expect((await graphql(server, status, { token: 'x' })).checkLoginStatus).toMatchObject({
      code: 2207,
      status: false,
    });
    const { refreshToken } = await graphql(server, 'mutation { refreshToken { token iat exp } }', {}, { token });
    expect(refreshToken.exp - refreshToken.iat).toBe(1_209_600);
    await expect(graphql(server, me, {}, { token })).rejects.toMatchObject({ code: 2207 });
    await expect(graphql(server, me, {}, { token: refreshToken.token })).resolves.toBeTruthy();
  });

  test("a user's token cannot call management, and no stale token hinders a login", async () => {
    await register();
    const token = await tokenOf();
    await expect(graphql(server, '{ users { totalCount } }', {}, { token })).rejects.toMatchObject({ code: 1001 });
    await expect(graphql(server, loginByEmail, { input: ann }, { token: 'stale' })).resolves.toBeTruthy();
  });

  test('the management token lives as long as the pool says', async () => {
    const token = await managementToken(server);
    await expect(graphql(server, '{ users { totalCount } }', {}, { token })).resolves.toBeTruthy();
    server.clock.advance(7_200_000);
    await expect(graphql(server, '{ users { totalCount } }', {}, { token })).rejects.toMatchObject({ code: 2206 });
  });
});
