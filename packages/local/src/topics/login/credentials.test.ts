import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { call, encrypted, graphql, type Loose, rest } from '../../testing/client.js';

const ann = { email: 'ann@example.com', username: 'ann', phone: '13800000000', password: 'secret-1' };

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann], fields: [{ key: 'age', dataType: 'NUMBER' }] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const me = (token: string): Promise<Loose> =>
  graphql(server, '{ user { id email nickname registerSource identities { provider userIdInIdp } } }', {}, { token });

describe('directories', () => {
  const verify = (kind: string, body: object): Promise<Loose> => call(server, `POST /api/v2/${kind}/verify-user`, body);

  test.each(['ldap', 'ad'])('an %s account of the seed logs in; the user comes into being once', async (kind) => {
    const credentials = { username: `${kind}-user`, password: `${kind}-password` };
    const user = await verify(kind, credentials);
    expect(user).toMatchObject({
      email: `${kind}-user@example.com`,
      registerSource: [`enterprise:${kind}`],
      token: expect.any(String),
    });
    expect((await verify(kind, { ...credentials, withCustomData: true })).customData).toEqual([]);
    expect((await me(user.token)).user.identities).toEqual([{ provider: kind, userIdInIdp: `${kind}-user` }]);
    await expect(verify(kind, { ...credentials, password: 'wrong' })).rejects.toMatchObject({ code: 2333 });
    await expect(verify(kind, { ...credentials, username: 'nobody' })).rejects.toMatchObject({ code: 2333 });
  });
});

describe('POST /api/v3/signin', () => {
  const signIn = (body: object): Promise<Loose> =>
    call(server, 'POST /api/v3/signin', { client_id: server.appId, ...body });

  test('takes a password by any name of the account, encrypted or not', async () => {
    for (const key of [
      { account: 'ann' },
      { account: ann.email },
      { account: ann.phone },
      { email: ann.email },
      { username: 'ann' },
      { phone: ann.phone },
    ]) {
      const tokens = await signIn({ connection: 'PASSWORD', passwordPayload: { ...key, password: ann.password } });
      expect(tokens).toMatchObject({
        token_type: 'Bearer',
        expire_in: 1_209_600,
        scope: expect.stringContaining('openid'),
      });
      expect((await me(tokens.access_token)).user.email).toBe(ann.email);
    }
    const password = await encrypted(server, ann.password);
    const options = { passwordEncryptType: 'rsa', scope: 'openid' };
    expect(
      (await signIn({ connection: 'PASSWORD', passwordPayload: { account: 'ann', password }, options })).scope,
    ).toBe('openid');
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

  test('answers with a code for /oidc/token when asked', async () => {
    const redirectUri = 'http://localhost:3000/callback';
    const passwordPayload = { account: 'ann', password: ann.password };
    const options = { responseType: 'code', redirectUri, scope: 'openid email' };
    const { code, access_token } = await signIn({ connection: 'PASSWORD', passwordPayload, options });
    expect(access_token).toBeUndefined();
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: server.appId,
      client_secret: server.appSecret,
    });
    const response = await fetch(`${server.url}/oidc/token`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({
      id_token: expect.any(String),
      access_token: expect.any(String),
      scope: 'openid email',
    });
    const elsewhere = { ...options, redirectUri: 'https://elsewhere.example' };
    await expect(signIn({ connection: 'PASSWORD', passwordPayload, options: elsewhere })).rejects.toMatchObject({
      code: 400,
    });
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
