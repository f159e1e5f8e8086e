import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { faultServer, json } from '../../../../test/support/fault-server.js';

const world = useLocal();
const HOST = 'https://app.example.com';
const parsed = (url: string) => Object.fromEntries(new URL(url).searchParams);

test('a login URL has the defaults of 4.x', () => {
  const { social } = world.client({ appId: 'app1', appHost: HOST });
  const url = social.buildAuthorizeUrl('wechat:pc');
  expect(new URL(url).pathname).toBe('/connections/social/wechat%3Apc');
  expect(parsed(url)).toEqual({
    from_guard: '1',
    app_id: 'app1',
    with_identities: '0',
    with_custom_data: '0',
    protocol: 'oidc',
    uuid: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
  });
  expect(parsed(social.buildAuthorizeUrl('github')).uuid).not.toBe(parsed(url).uuid);
});

test('every option travels', () => {
  const { social } = world.client({ appId: 'app1', appHost: HOST, tenantId: 't1' });
  const url = social.buildAuthorizeUrl('github', {
    authorizationParams: { prompt: 'login' },
    context: { a: 1 },
    customData: { b: 2 },
    withIdentities: true,
    withCustomData: true,
    protocol: 'oauth',
    uuid: 'u&1',
    targetUrl: 'https://site.example.com/?a=1&b=2',
    relayMethod: 'web_message',
    guardVersion: 'v1',
    redirected: true,
  });
  expect(parsed(url)).toEqual({
    from_guard: '1',
    app_id: 'app1',
    authorization_params: '{"prompt":"login"}',
    with_identities: '1',
    with_custom_data: '1',
    protocol: 'oauth',
    uuid: 'u&1',
    target_url: 'https://site.example.com/?a=1&b=2',
    relay_method: 'web_message',
    guard_version: 'v1',
    context: '{"a":1}',
    tenant_id: 't1',
    custom_data: '{"b":2}',
    redirected: '1',
    from_hosted_guard: '1',
    redirect_url: `${HOST}/interaction/oidc/u%261/login`,
  });
});

test('the older name of the parameters for the provider wins', () => {
  const { social } = world.client();
  const url = social.buildAuthorizeUrl('github', { authorization_params: { a: 1 }, authorizationParams: { b: 1 } });
  expect(parsed(url).authorization_params).toBe('{"a":1}');
});

test('an address to link an account at', async () => {
  const ann = await world.signedIn();
  const idToken = ann.connection.session.token()!;
  const { url } = await ann.social.generateLinkExtIdpUrl({ extIdpConnIdentifier: 'my github', idToken });
  expect(url).toMatch(/^http/);
  expect(world.sent('GET /api/v3/generate-link-extidp-url').query).toEqual({
    ext_idp_conn_identifier: 'my github',
    id_token: idToken,
    app_id: world.server.appId,
  });
});

test('linked accounts are listed and taken away', async () => {
  const ann = await world.signedIn();
  expect(await ann.social.getIdentities()).toEqual([]);
  await expect(ann.social.unlinkExtIdp({ extIdpId: 'none' })).rejects.toMatchObject({ kind: 'api' });
  expect(world.sent('POST /api/v3/unlink-extidp').body).toEqual({ extIdpId: 'none' });
  const service = await faultServer((_, response) => json(response, { statusCode: 200, message: 'ok', data: null }));
  expect(await ann.with({}).social.getIdentities()).toEqual([]);
  expect(await world.client({ appHost: service.url }).social.unlinkExtIdp({ extIdpId: 'e1' })).toBeNull();
  await service.close();
});

test('two accounts are joined and a provider is taken away', async () => {
  const primaryUserToken = (await world.server.signIn({ email: 'ann@example.com' })).token;
  const secondaryUserToken = (await world.server.signIn({ username: 'ann-at-github' })).token;
  const authing = world.client();
  expect(await authing.linkAccount({ primaryUserToken, secondaryUserToken })).toEqual({
    code: 200,
    message: expect.stringMatching(/^\w/),
  });
  expect(world.sent('POST /api/v2/users/link').body).toEqual({ primaryUserToken, secondaryUserToken });
  await expect(authing.unLinkAccount({ primaryUserToken, provider: 'github' })).rejects.toMatchObject({ kind: 'api' });
  expect(world.sent('POST /api/v2/users/unlink').body).toEqual({ primaryUserToken, provider: 'github' });
});
