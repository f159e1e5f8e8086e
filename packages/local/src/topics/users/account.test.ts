import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { call, graphql, type Loose, managementToken, rest } from '../../testing/client.js';

const ann = { email: 'ann@example.com', username: 'ann', phone: '13800000000', password: 'secret-1' };

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann], fields: [{ key: 'age', dataType: 'NUMBER' }] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const me = (token: string): Promise<Loose> =>
  graphql(server, '{ user { id email nickname registerSource identities { provider userIdInIdp } } }', {}, { token });

describe('third-party logins', () => {
  const createWithIdentity = async (
    u: object,
    provider: string,
    account = '1',
  ): Promise<{ id: string; token: string }> => {
    const query =
      'mutation($u: CreateUserInput!, $i: CreateUserIdentityInput) { createUser(userInfo: $u, identity: $i) { id } }';
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
    const unlink = () =>
      call(server, 'POST /api/v2/users/unlink', { primaryUserToken: main.token, provider: 'github' });
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
    expect(level).toEqual({
      email: true,
      phone: true,
      password: true,
      mfa: false,
      passwordSecurityLevel: 2,
      score: 65,
    });
    const bare = await server.signIn({ username: 'bare' });
    expect(await call(server, 'GET /api/v2/users/me/security-level', undefined, bare)).toMatchObject({
      password: false,
      passwordSecurityLevel: null,
      score: 0,
    });
  });

  test('principal authentication is kept and shown to the user and the administrator', async () => {
    const { token, id } = await server.signIn({ email: ann.email });
    const path = '/api/v2/users/principal_authentication';
    expect(await call(server, `GET ${path}`, undefined, { token })).toBeNull();
    expect(await call(server, `POST ${path}`, { type: 'P', name: 'Ann', idCard: '1', ext: '622' }, { token })).toBe(
      true,
    );
    const admin = { token: await managementToken(server) };
    const seen = await call(server, `GET /api/v2/users/${id}/management/principal_authentication`, undefined, admin);
    expect(seen).toMatchObject({ userId: id, principalType: 'P', principalName: 'Ann', principalCode: '1' });
    await call(
      server,
      `POST /api/v2/users/${id}/management/principal_authentication`,
      { type: 'E', name: 'Z', idCard: '2', ext: 'Bo' },
      admin,
    );
    expect(await call(server, `GET ${path}`, undefined, { token })).toMatchObject({
      id: seen.id,
      principalType: 'E',
      principalName: 'Z',
    });
    await expect(
      call(server, `POST ${path}`, { type: 'X', name: 'Z', idCard: '2', ext: 'Bo' }, { token }),
    ).rejects.toMatchObject({ code: 400 });
  });

  test('uploads are served back; a private one has a key only, and no upload runs as a page', async () => {
    const upload = async (query: string, type: string): Promise<Loose> => {
      const form = new FormData();
      form.append('note', 'first');
      form.append('file', new Blob(['<b>\r\n--x\r\n\u0000</b>'], { type }), 'a.bin');
      return (
        (await (await fetch(`${server.url}/api/v2/upload?${query}`, { method: 'POST', body: form })).json()) as Loose
      ).data;
    };
    const file = await fetch((await upload('folder=avatar', 'image/png')).url);
    expect([file.headers.get('content-type'), await file.text()]).toEqual(['image/png', '<b>\r\n--x\r\n\u0000</b>']);
    const page = await fetch((await upload('folder=avatar', 'text/html')).url);
    expect(page.headers.get('content-type')).toBe('application/octet-stream');
    const secret = await upload('folder=face-photo&private=true', 'image/png');
    expect(secret.url).toBeUndefined();
    expect(
      (await fetch(`${server.url}/files/${secret.key}`)).ok &&
        (await (await fetch(`${server.url}/files/${secret.key}`)).text()).startsWith('<b>'),
    ).toBe(false);
    expect(await rest(server, 'POST /api/v2/upload?folder=avatar', {})).toMatchObject({ code: 400 });
  });

  test('devices are noted with their session, listed, and signed off', async () => {
    const { token } = await server.signIn({ email: ann.email });
    expect(await call(server, 'POST /api/v3/create-device', { deviceUniqueId: 'd-1', name: 'Chrome' }, { token })).toBe(
      true,
    );
    const [mine] = await call(server, 'GET /api/v3/mydevices/list', undefined, { token });
    expect(mine).toMatchObject({
      device: { deviceUniqueId: 'd-1', name: 'Chrome' },
      online: true,
      lastIp: '127.0.0.1',
    });
    const other = await server.signIn({ username: 'other' });
    const revoke = { deviceId: mine.device.id };
    await expect(call(server, 'POST /api/v3/mydevices/revoke-session', revoke, other)).rejects.toMatchObject({
      code: 404,
    });
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
    const login = (headers: Record<string, string>) =>
      graphql(server, query, { input: { email: ann.email, password: ann.password } }, { headers });
    await expect(login({ 'x-authing-device-id': 'd-1' })).rejects.toMatchObject({ code: 1577 });
    await expect(login({})).resolves.toBeTruthy();
  });
});

describe('single sign-on', () => {
  const login = async (): Promise<Response> =>
    fetch(`${server.url}/graphql/v2`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:3000',
        'x-authing-app-id': server.appId,
      },
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
    const ended = (await (
      await fetch(`${server.url}/logout?appId=${server.appId}&deviceId=current`, { headers })
    ).json()) as Loose;
    expect(ended.code).toBe(200);
    expect(await track()).toBeNull();
  });

  test('the administrator ends the sessions of a user', async () => {
    const { token, id } = await server.signIn({ email: ann.email });
    await rest(server, `GET /logout?appId=${server.appId}&userId=${id}`, undefined, {
      token: await managementToken(server),
    });
    await expect(me(token)).rejects.toMatchObject({ code: 2207 });
  });
});
