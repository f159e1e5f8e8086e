import { AuthenticationClient } from '@authing/auth';
import type { ApplicationConfig } from '@authing/core';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';

const IDP = 'https://idp.example.com';
const config = {
  id: 'app1',
  userPoolId: 'pool1',
  identityProviders: [
    {
      protocol: 'oidc',
      identifier: 'okta',
      config: {
        authorizationEdpoint: `${IDP}/auth?realm=1`,
        clientId: 'c&1',
        redirectUri: `${IDP}/back`,
        scopes: 'openid email',
        responseType: 'code',
      },
    },
    { protocol: 'oauth', identifier: 'o', config: { authUrl: `${IDP}/oauth` } },
    { protocol: 'saml', identifier: 's', config: { samlRequest: `${IDP}/saml?SAMLRequest=x%2B` } },
    { protocol: 'cas', identifier: 'c', config: { casConnectionLoginUrl: `${IDP}/cas` } },
    { protocol: 'azure-ad', identifier: 'a', config: { authorizationUrl: `${IDP}/azure` } },
    { protocol: 'saml', identifier: 'hostile', config: { samlRequest: 'javascript:alert(1)' } },
    { protocol: 'cas', identifier: 'empty', config: {} },
  ],
} satisfies ApplicationConfig;

let service: FaultServer;
let authing: AuthenticationClient;
beforeEach(async () => {
  service = await faultServer((_, response) => json(response, { code: 200, data: config }));
  authing = new AuthenticationClient({ appId: 'app1', appHost: service.url });
});
afterEach(() => service.close());

test.each([
  ['oauth', 'o', `${IDP}/oauth`],
  ['saml', 's', `${IDP}/saml?SAMLRequest=x%2B`],
  ['cas', 'c', `${IDP}/cas`],
  ['azure-ad', 'a', `${IDP}/azure`],
])('%s starts where its settings say', (protocol, identifier, url) => {
  expect(authing.enterprise.getLoginUrl(protocol, config, identifier)).toBe(url);
});

test('OpenID Connect adds its request', () => {
  const url = new URL(authing.enterprise.getLoginUrl('oidc', config, 'okta', 's&1'));
  expect(url.origin + url.pathname).toBe(`${IDP}/auth`);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    realm: '1',
    state: 's&1',
    client_id: 'c&1',
    redirect_uri: `${IDP}/back`,
    scope: 'openid email',
    response_type: 'code',
    nonce: expect.stringMatching(/^\w{32}$/),
  });
  const next = new URL(authing.enterprise.getLoginUrl('oidc', config, 'okta'));
  expect(next.searchParams.get('state')).toMatch(/^\w{32}$/);
});

test('an OpenID Connect login tells the service of its state before it starts', async () => {
  const { url, state } = await authing.enterprise.createLoginRequest('oidc', 'okta', 'https://site.example.com/login');
  expect(new URL(url).searchParams.get('state')).toBe(state);
  expect(service.seen.map(({ method, url: path }) => `${method} ${path}`)).toEqual([
    'GET /api/v2/applications/app1/public-config',
    'POST /api/v2/connections/oidc/start-interaction',
  ]);
  expect(JSON.parse(service.seen[1]!.body)).toEqual({
    state,
    protocol: 'oidc',
    userPoolId: 'pool1',
    appId: 'app1',
    referer: 'https://site.example.com/login',
    connection: { providerIentifier: 'okta' },
  });
});

test('other logins only read the settings', async () => {
  expect((await authing.enterprise.createLoginRequest('saml', 's', 'https://site.example.com')).url).toContain(
    '/saml?',
  );
  expect(service.seen).toHaveLength(1);
});

test('another application can be asked for', async () => {
  expect(await authing.enterprise.initProviderContext('a/b')).toEqual(config);
  expect(service.seen[0]!.url).toBe('/api/v2/applications/a%2Fb/public-config');
});

test('settings of a provider, or what is missing', () => {
  const { enterprise } = authing;
  expect(enterprise.getProviderConfigAndError('cas', config, 'c')).toEqual({ casConnectionLoginUrl: `${IDP}/cas` });
  const unknown = expect.objectContaining({ kind: 'config', code: 'identity_provider' });
  expect(() => enterprise.getProviderConfigAndError('cas', config, 'okta')).toThrow(unknown);
  expect(() => enterprise.getLoginUrl('ws-fed', config, 'x')).toThrow(unknown);
});

test.each([
  ['saml', 'hostile'],
  ['cas', 'empty'],
])('%s settings without a web address open nothing', (protocol, identifier) => {
  const login = () => authing.enterprise.getLoginUrl(protocol, config, identifier);
  expect(login).toThrow(expect.objectContaining({ kind: 'protocol', code: 'login_url' }));
});
