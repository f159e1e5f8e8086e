import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal({
  seed: {
    directories: {
      ldap: [{ username: 'lena', password: 'ldap-secret', email: 'lena@example.com' }],
      ad: [{ username: 'adam', password: 'ad-secret', email: 'adam@example.com' }],
    },
  },
});

test('an LDAP login sends the password as the directory needs it', async () => {
  const authing = world.client();
  const user = await authing.loginByLdap('lena', 'ldap-secret');
  expect(user).toMatchObject({ email: 'lena@example.com' });
  expect(world.sent('POST /api/v2/ldap/verify-user').body).toEqual({ username: 'lena', password: 'ldap-secret' });
  expect(authing.connection.session.token()).toBe(user.token);
});

test('options of a directory login travel, the token of the user before does not', async () => {
  const authing = await world.signedIn('old@example.com');
  const user = await authing.loginByLdap('lena', 'ldap-secret', { clientIp: '9.9.9.9', withCustomData: true });
  expect(user.customData).toEqual({});
  const { body, headers } = world.sent('POST /api/v2/ldap/verify-user');
  expect(body).toMatchObject({ clientIp: '9.9.9.9', withCustomData: true });
  expect(headers.authorization).toBeUndefined();
});

test('an Active Directory login goes to the connector', async () => {
  const authing = world.client({ appHost: 'https://app.example.com', websocketHost: world.server.url });
  await authing.loginByAd('adam', 'ad-secret', { withCustomData: true });
  expect(world.sent('POST /api/v2/ad/verify-user')).toMatchObject({
    body: { username: 'adam', password: 'ad-secret', withCustomData: true },
    headers: { 'x-authing-app-id': world.server.appId },
  });
});

test('the connector is found at the parent domain of the host, with https and without port', async () => {
  const seen: string[] = [];
  const fetch = async (url: unknown) => {
    seen.push(String(url));
    return Response.json({ code: 200, data: { id: 'u1', token: 't' } });
  };
  await world.client({ appHost: 'https://app.pool.authing.cn:8443', fetch: fetch as never }).loginByAd('a', 'b');
  expect(seen).toEqual(['https://ws.pool.authing.cn/api/v2/ad/verify-user']);
});

test.each([
  'http://127.0.0.1:3000',
  'http://localhost:3000',
  'https://example.com',
  'https://[::1]',
  'https://corp.com.cn',
  'https://me.github.io',
  'https://app.example.com',
  'https://app.notauthing.cn',
  'https://app.authing.cn.example.com',
])('#72 the host %s has no connector: the option says where it is', async (appHost) => {
  const login = world.client({ appHost, allowInsecureHost: true }).loginByAd('adam', 'ad-secret');
  await expect(login).rejects.toMatchObject({ kind: 'config', code: 'websocket_host' });
});

test('a wrong password is refused and shown nowhere', async () => {
  const error = await world
    .client()
    .loginByLdap('lena', 'canary-1')
    .catch((cause) => cause);
  expect(error).toMatchObject({ kind: 'api', code: expect.any(Number) });
  expect(JSON.stringify(error) + error.message + error.stack).not.toContain('canary');
});
