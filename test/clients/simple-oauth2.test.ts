import { describe, expect, test } from '@jest/globals';
import { load, useWorld } from './harness.js';

const { AuthorizationCode, ClientCredentials, ResourceOwnerPassword } = load('simple-oauth2');
const world = useWorld(['/callback'], undefined, {
  oidcConfig: {
    grant_types: ['authorization_code', 'refresh_token', 'client_credentials', 'password'],
  },
});

const options = (path: string, authorizationMethod: string) => ({
  client: { id: world.server.appId, secret: world.server.appSecret },
  auth: {
    tokenHost: world.server.url,
    tokenPath: `${path}/token`,
    revokePath: `${path}/token/revocation`,
  },
  // The revocation endpoint of /oauth takes no HTTP Basic.
  options: { authorizationMethod },
  // An empty answer has no type, which the library's default, `strict`, refuses.
  http: { json: true },
});

describe.each([
  ['/oidc', 'header', 'openid offline_access'],
  ['/oauth', 'body', 'user'],
])('%s', (path, method, scope) => {
  const redirect_uri = () => `${world.app}/callback`;

  test('login, refresh, revokeAll', async () => {
    const { auth, ...rest } = options(path, method);
    const client = new AuthorizationCode({ auth: { ...auth, authorizePath: `${path}/auth` }, ...rest });
    const address = client.authorizeURL({ redirect_uri: redirect_uri(), scope, state: 's', prompt: 'consent' });
    const { url } = await world.browser().open(address);
    const code = url.searchParams.get('code');
    const token = await client.getToken({ code, redirect_uri: redirect_uri() });
    const renewed = await token.refresh();
    expect(renewed.token.access_token).not.toBe(token.token.access_token);
    const me = () => fetch(`${world.server.url}${path}/me?access_token=${renewed.token.access_token}`);
    expect((await me()).status).toBe(200);
    await renewed.revokeAll();
    expect((await me()).status).toBe(401);
    await expect(renewed.refresh()).rejects.toMatchObject({ data: { payload: { error: 'invalid_grant' } } });
  });

  test('client credentials', async () => {
    const token = await new ClientCredentials(options(path, method)).getToken({});
    expect(token.token.access_token).toEqual(expect.any(String));
  });

  test('the password grant, where the application allows it', async () => {
    const client = new ResourceOwnerPassword(options(path, method));
    const token = await client.getToken({
      username: 'ann',
      password: 'secret-1',
      scope: scope.replace(' offline_access', ''),
    });
    expect((await fetch(`${world.server.url}${path}/me?access_token=${token.token.access_token}`)).status).toBe(200);
    const wrong = client.getToken({ username: 'ann', password: 'wrong' });
    await expect(wrong).rejects.toMatchObject({ data: { payload: { error: 'invalid_grant' } } });
  });
});
