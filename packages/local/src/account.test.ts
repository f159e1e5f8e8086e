import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from './index.js';
import { call, encrypted, graphql, type Loose, managementToken, rest } from './testing/client.js';

const ann = { email: 'ann@example.com', username: 'ann', phone: '13800000000', password: 'secret-1' };

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann], fields: [{ key: 'age', dataType: 'NUMBER' }] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const me = (token: string): Promise<Loose> => graphql(server, '{ user { id email nickname registerSource identities { provider userIdInIdp } } }', {}, { token });

describe('directories', () => {
  const verify = (kind: string, body: object): Promise<Loose> => call(server, `POST /api/v2/${kind}/verify-user`, body);

  test.each(['ldap', 'ad'])('an %s account of the seed logs in; the user comes into being once', async (kind) => {
    const credentials = { username: `${kind}-user`, password: `${kind}-password` };
    const user = await verify(kind, credentials);
    expect(user).toMatchObject({ email: `${kind}-user@example.com`, registerSource: [`enterprise:${kind}`], token: expect.any(String) });
    expect((await verify(kind, { ...credentials, withCustomData: true })).customData).toEqual([]);
    expect((await me(user.token)).user.identities).toEqual([{ provider: kind, userIdInIdp: `${kind}-user` }]);
    await expect(verify(kind, { ...credentials, password: 'wrong' })).rejects.toMatchObject({ code: 2333 });
    await expect(verify(kind, { ...credentials, username: 'nobody' })).rejects.toMatchObject({ code: 2333 });
  });
});

describe('POST /api/v3/signin', () => {
  const signIn = (body: object): Promise<Loose> => call(server, 'POST /api/v3/signin', { client_id: server.appId, ...body });

  test('takes a password by any name of the account, encrypted or not', async () => {
    for (const key of [{ account: 'ann' }, { account: ann.email }, { account: ann.phone }, { email: ann.email }, { username: 'ann' }, { phone: ann.phone }]) {
      const tokens = await signIn({ connection: 'PASSWORD', passwordPayload: { ...key, password: ann.password } });
      expect(tokens).toMatchObject({ token_type: 'Bearer', expire_in: 1_209_600, scope: expect.stringContaining('openid') });
      expect((await me(tokens.access_token)).user.email).toBe(ann.email);
    }
    const password = await encrypted(server, ann.password);
    const options = { passwordEncryptType: 'rsa', scope: 'openid' };
    expect((await signIn({ connection: 'PASSWORD', passwordPayload: { account: 'ann', password }, options })).scope).toBe('openid');
  });

  test('does not say whether the account or the password is wrong', async () => {
    for (const account of ['ann', 'nobody']) {
      const wrong = signIn({ connection: 'PASSWORD', passwordPayload: { account, password: 'wrong-one' } });
      await expect(wrong).rejects.toMatchObject({ code: 2333 });
    }
  });

  test('takes codes and directory accounts', async () => {
    await call(server, 'POST /api/v2/sms/send', { phone: ann.phone });
    const passCode = server.outbox.code({ phone: ann.phone });
    const byPhone = await signIn({ connection: 'PASSCODE', passCodePayload: { phone: ann.phone, passCode } });
    expect((await me(byPhone.id_token)).user.email).toBe(ann.email);
    const ldapPayload = { sAMAccountName: 'ldap-user', password: 'ldap-password' };
    await expect(signIn({ connection: 'LDAP', ldapPayload })).resolves.toMatchObject({ token_type: 'Bearer' });
    const adPayload = { sAMAccountName: 'ad-user', password: 'ad-password' };
    await expect(signIn({ connection: 'AD', adPayload })).resolves.toMatchObject({ token_type: 'Bearer' });
  });

  test('autoRegister creates the account; the client must be known and its secret right', async () => {
    const fresh = { connection: 'PASSWORD', passwordPayload: { email: 'new@example.com', password: 'secret-2' } };
    await expect(signIn(fresh)).rejects.toMatchObject({ code: 2333 });
    const customData = { age: 7 };
    const tokens = await signIn({ ...fresh, options: { autoRegister: true, customData } });
    const { user } = await graphql(server, '{ user { customData { key value } } }', {}, { token: tokens.id_token });
    expect(user.customData).toEqual([{ key: 'age', value: '7' }]);
    await expect(signIn({ ...fresh, client_id: 'unknown' })).rejects.toMatchObject({ code: 2011 });
    await expect(signIn({ ...fresh, client_secret: 'wrong' })).rejects.toMatchObject({ code: 1001 });
    const envelope = await rest(server, 'POST /api/v3/signin', { connection: 'OTHER' });
    expect(envelope).toMatchObject({ statusCode: 400, apiCode: 400 });
  });
});

describe('third-party logins', () => {
  const createWithIdentity = async (u: object, provider: string, account = '1'): Promise<{ id: string; token: string }> => {
    const query = 'mutation($u: CreateUserInput!, $i: CreateUserIdentityInput) { createUser(userInfo: $u, identity: $i) { id } }';
    const identity = { provider, userIdInIdp: `${provider}-${account}` };
    const { createUser } = await graphql(server, query, { u, i: identity }, { token: await managementToken(server) });
    return server.signIn({ id: createUser.id });
  };
  const link = (primaryUserToken: string, secondaryUserToken: string): Promise<Loose> =>
    call(server, 'POST /api/v2/users/link', { primaryUserToken, secondaryUserToken });

  test('move to the main account when accounts are linked, and are unlinked again', async () => {
    const main = await server.signIn({ email: ann.email });
    const second = await createWithIdentity({ externalId: 'x' }, 'github');
    expect(await link(main.token, second.token)).toMatchObject({ code: 200 });
    const identities = await call(server, 'GET /api/v3/get-identities', undefined, main);
    expect(identities).toMatchObject([{ provider: 'github', userIdInIdp: 'github-1', identityId: expect.any(String) }]);
    await expect(me(second.token)).rejects.toMatchObject({ code: 2207 });
    const unlink = () => call(server, 'POST /api/v2/users/unlink', { primaryUserToken: main.token, provider: 'github' });
    await unlink();
    await expect(unlink()).rejects.toMatchObject({ code: 2216 });
  });

  test('two of one provider do not fit into one account, and the last way in stays', async () => {
    const main = await createWithIdentity({ externalId: 'a' }, 'github');
    const third = await createWithIdentity({ email: 'b@example.com' }, 'google');
    await link(third.token, main.token);
    await expect(createWithIdentity({ externalId: 'd' }, 'github')).rejects.toMatchObject({ code: 2215 });
    const again = await createWithIdentity({ externalId: 'c' }, 'github', '2');
    await expect(link(third.token, again.token)).rejects.toMatchObject({ code: 2213 });
    const unlink = { primaryUserToken: again.token, provider: 'github' };
    await expect(call(server, 'POST /api/v2/users/unlink', unlink)).rejects.toMatchObject({ code: 2217 });
    await expect(link('bad', third.token)).rejects.toMatchObject({ code: 2207 });
  });

  test('a link URL names the connection and holds no token of the user', async () => {
    const { token } = await server.signIn({ email: ann.email });
    const search = new URLSearchParams({ ext_idp_conn_identifier: 'github/x', id_token: token, app_id: server.appId });
    const { url } = await call(server, `GET /api/v3/generate-link-extidp-url?${search}`);
    expect(url).toContain('/connections/social/github%2Fx?');
    expect(url).not.toContain(token);
  });
});

describe('the rest of an account', () => {
  test('security level counts what protects it', async () => {
    const { token } = await server.signIn({ email: ann.email });
    const level = await call(server, 'GET /api/v2/users/me/security-level', undefined, { token });
    expect(level).toEqual({ email: true, phone: true, password: true, mfa: false, passwordSecurityLevel: 2, score: 65 });
    const bare = await server.signIn({ username: 'bare' });
    expect(await call(server, 'GET /api/v2/users/me/security-level', undefined, bare)).toMatchObject({ password: false, passwordSecurityLevel: null, score: 0 });
  });

  test('principal authentication is kept and shown to the user and the administrator', async () => {
    const { token, id } = await server.signIn({ email: ann.email });
    const path = '/api/v2/users/principal_authentication';
    expect(await call(server, `GET ${path}`, undefined, { token })).toBeNull();
    expect(await call(server, `POST ${path}`, { type: 'P', name: 'Ann', idCard: '1', ext: '622' }, { token })).toBe(true);
    const admin = { token: await managementToken(server) };
    const seen = await call(server, `GET /api/v2/users/${id}/management/principal_authentication`, undefined, admin);
    expect(seen).toMatchObject({ userId: id, principalType: 'P', principalName: 'Ann', principalCode: '1' });
    await call(server, `POST /api/v2/users/${id}/management/principal_authentication`, { type: 'E', name: 'Z', idCard: '2', ext: 'Bo' }, admin);
    expect(await call(server, `GET ${path}`, undefined, { token })).toMatchObject({ id: seen.id, principalType: 'E', principalName: 'Z' });
    await expect(call(server, `POST ${path}`, { type: 'X', name: 'Z', idCard: '2', ext: 'Bo' }, { token })).rejects.toMatchObject({ code: 400 });
  });

  test('uploads are served back; a private one has a key only, and no upload runs as a page', async () => {
    const upload = async (query: string, type: string): Promise<Loose> => {
      const form = new FormData();
      form.append('note', 'first');
      form.append('file', new Blob(['<b>\r\n--x\r\n\u0000</b>'], { type }), 'a.bin');
      return ((await (await fetch(`${server.url}/api/v2/upload?${query}`, { method: 'POST', body: form })).json()) as Loose).data;
    };
    const file = await fetch((await upload('folder=avatar', 'image/png')).url);
    expect([file.headers.get('content-type'), await file.text()]).toEqual(['image/png', '<b>\r\n--x\r\n\u0000</b>']);
    const page = await fetch((await upload('folder=avatar', 'text/html')).url);
    expect(page.headers.get('content-type')).toBe('application/octet-stream');
    const secret = await upload('folder=face-photo&private=true', 'image/png');
    expect(secret.url).toBeUndefined();
    expect((await fetch(`${server.url}/files/${secret.key}`)).ok && (await (await fetch(`${server.url}/files/${secret.key}`)).text()).startsWith('<b>')).toBe(false);
    expect(await rest(server, 'POST /api/v2/upload?folder=avatar', {})).toMatchObject({ code: 400 });
  });

  test('devices are noted with their session, listed, and signed off', async () => {
    const { token } = await server.signIn({ email: ann.email });
    expect(await call(server, 'POST /api/v3/create-device', { deviceUniqueId: 'd-1', name: 'Chrome' }, { token })).toBe(true);
    const [mine] = await call(server, 'GET /api/v3/mydevices/list', undefined, { token });
    expect(mine).toMatchObject({ device: { deviceUniqueId: 'd-1', name: 'Chrome' }, online: true, lastIp: '127.0.0.1' });
    const other = await server.signIn({ username: 'other' });
    const revoke = { deviceId: mine.device.id };
    await expect(call(server, 'POST /api/v3/mydevices/revoke-session', revoke, other)).rejects.toMatchObject({ code: 404 });
    expect(await call(server, 'POST /api/v3/mydevices/revoke-session', revoke, { token })).toBe(true);
    await expect(me(token)).rejects.toMatchObject({ code: 2207 });
    const next = await server.signIn({ email: ann.email });
    expect((await call(server, 'GET /api/v3/mydevices/list', undefined, next))[0].online).toBe(false);
    await call(server, 'POST /api/v3/mydevices/unbind', revoke, next);
    expect(await call(server, 'GET /api/v3/mydevices/list', undefined, next)).toEqual([]);
  });

  test('a disabled device cannot log in', async () => {
    const { token } = await server.signIn({ email: ann.email });
    await call(server, 'POST /api/v3/create-device', { deviceUniqueId: 'd-1' }, { token });
    const id = (await call(server, 'GET /api/v3/mydevices/list', undefined, { token }))[0].device.id;
    await call(server, 'POST /api/v3/disable-device', { id }, { token: await managementToken(server) });
    const query = 'mutation($input: LoginByEmailInput!) { loginByEmail(input: $input) { id } }';
    const login = (headers: Record<string, string>) => graphql(server, query, { input: { email: ann.email, password: ann.password } }, { headers });
    await expect(login({ 'x-authing-device-id': 'd-1' })).rejects.toMatchObject({ code: 1577 });
    await expect(login({})).resolves.toBeTruthy();
  });
});

describe('single sign-on', () => {
  const login = async (): Promise<Response> =>
    fetch(`${server.url}/graphql/v2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', 'x-authing-app-id': server.appId },
      body: JSON.stringify({
        query: 'mutation($input: LoginByEmailInput!) { loginByEmail(input: $input) { id token } }',
        variables: { input: { email: ann.email, password: ann.password } },
      }),
    });

  test('a login from a page sets the cookie that /cas/session reads and /logout ends', async () => {
    const response = await login();
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/httponly/i);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const track = async (): Promise<Loose> => (await fetch(`${server.url}/cas/session`, { headers })).json();
    expect(await track()).toMatchObject({ session: { cookie: { httpOnly: true } }, userInfo: { email: ann.email } });
    const ended = (await (await fetch(`${server.url}/logout?appId=${server.appId}&deviceId=current`, { headers })).json()) as Loose;
    expect(ended.code).toBe(200);
    expect(await track()).toBeNull();
  });

  test('the administrator ends the sessions of a user', async () => {
    const { token, id } = await server.signIn({ email: ann.email });
    await rest(server, `GET /logout?appId=${server.appId}&userId=${id}`, undefined, { token: await managementToken(server) });
    await expect(me(token)).rejects.toMatchObject({ code: 2207 });
  });
});
