import { AuthenticationClient, type AuthOptions, getCodeChallengeDigest } from '@authing/auth';
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';

const HOST = 'https://app.example.com';
const REDIRECT = 'https://site.example.com/cb?x=1&y=2';
const client = (options: Partial<AuthOptions> = {}) =>
  new AuthenticationClient({ appId: 'app1', appHost: `${HOST}/`, redirectUri: REDIRECT, ...options });

/** Path and query of a URL that must be at our host. */
function parsed(url: string) {
  const { origin, pathname, searchParams, hash } = new URL(url);
  expect([origin, hash]).toEqual([HOST, '']);
  return { path: pathname, query: Object.fromEntries(searchParams) };
}

describe('OpenID Connect', () => {
  test('the defaults of 4.x, with a state and nonce nobody can guess', () => {
    const url = client().buildAuthorizeUrl();
    expect(parsed(url)).toEqual({
      path: '/oidc/auth',
      query: {
        nonce: expect.stringMatching(/^\w{32}$/),
        state: expect.stringMatching(/^\w{32}$/),
        scope: 'openid profile email phone address',
        client_id: 'app1',
        redirect_uri: REDIRECT,
        response_type: 'code',
      },
    });
    expect([...new URL(url).searchParams.keys()]).toEqual([
      'nonce',
      'state',
      'scope',
      'client_id',
      'redirect_uri',
      'response_type',
    ]);
    expect(url).toContain('scope=openid+profile+email');
  });

  test('every parameter can be given', () => {
    const url = client().buildAuthorizeUrl({
      appId: 'app2',
      redirectUri: 'https://other.example.com/',
      responseType: 'code id_token token',
      responseMode: 'form_post',
      state: 's',
      nonce: 'n',
      scope: 'openid offline_access',
      codeChallenge: 'c',
      codeChallengeMethod: 'S256',
      tenantId: 't',
    });
    expect(parsed(url).query).toEqual({
      nonce: 'n',
      state: 's',
      scope: 'openid offline_access',
      client_id: 'app2',
      redirect_uri: 'https://other.example.com/',
      response_type: 'code id_token token',
      prompt: 'consent',
      response_mode: 'form_post',
      code_challenge: 'c',
      code_challenge_method: 'S256',
      tenant_id: 't',
    });
  });

  test('the tenant of the client goes along; a scope that only looks like offline_access asks for no consent', () => {
    const { query } = parsed(client({ tenantId: 't1' }).buildAuthorizeUrl({ scope: 'openid not_offline_access' }));
    expect(query).toMatchObject({ tenant_id: 't1' });
    expect(query).not.toHaveProperty('prompt');
  });

  test('without an address to come back to there is no URL', () => {
    const build = () => client({ redirectUri: undefined }).buildAuthorizeUrl();
    expect(build).toThrow(expect.objectContaining({ kind: 'config', code: 'redirect_uri' }));
  });

  test('a request has everything that is compared or sent on return', () => {
    const { url, state, nonce, codeVerifier } = client().createAuthorizeRequest({ scope: 'openid' });
    expect(codeVerifier).toMatch(/^\w{43}$/);
    expect(parsed(url).query).toMatchObject({
      state,
      nonce,
      scope: 'openid',
      code_challenge: getCodeChallengeDigest({ codeChallenge: codeVerifier }),
      code_challenge_method: 'S256',
    });
    expect(url).not.toContain(codeVerifier);
    const next = client().createAuthorizeRequest();
    expect(new Set([state, nonce, codeVerifier, next.state, next.nonce, next.codeVerifier]).size).toBe(6);
  });

  test('a request keeps the state and nonce that are given; without a code there is no challenge', () => {
    const request = client().createAuthorizeRequest({ state: 's', nonce: 'n', responseType: 'id_token token' });
    expect(request).toMatchObject({ state: 's', nonce: 'n' });
    expect(parsed(request.url).query).not.toHaveProperty('code_challenge');
  });

  test('nothing comes from Math.random', () => {
    const random = jest.spyOn(Math, 'random');
    client().createAuthorizeRequest();
    client().social.buildAuthorizeUrl('github');
    client().generateCodeChallenge();
    expect(random).not.toHaveBeenCalled();
    random.mockRestore();
  });

  test('logout at the hosted page, or at the standard endpoint', () => {
    expect(client().buildLogoutUrl()).toBe(`${HOST}/login/profile/logout`);
    expect(parsed(client().buildLogoutUrl({ redirectUri: REDIRECT }))).toEqual({
      path: '/login/profile/logout',
      query: { redirect_uri: REDIRECT },
    });
    expect(client().buildLogoutUrl({ expert: true })).toBe(`${HOST}/oidc/session/end`);
    expect(parsed(client().buildLogoutUrl({ expert: true, idToken: 'i.d&t', redirectUri: REDIRECT }))).toEqual({
      path: '/oidc/session/end',
      query: { id_token_hint: 'i.d&t', post_logout_redirect_uri: REDIRECT },
    });
  });

  test.each([{ idToken: 'x' }, { redirectUri: REDIRECT }])(
    'the standard endpoint takes both or none, not %p',
    (options) => {
      expect(() => client().buildLogoutUrl({ expert: true, ...options })).toThrow(
        expect.objectContaining({ kind: 'config' }),
      );
    },
  );
});

test('OAuth 2.0 has its own path and defaults', () => {
  const authing = client({ protocol: 'oauth' });
  expect(parsed(authing.buildAuthorizeUrl())).toEqual({
    path: '/oauth/auth',
    query: {
      state: expect.stringMatching(/^\w{32}$/),
      scope: 'user',
      client_id: 'app1',
      redirect_uri: REDIRECT,
      response_type: 'code',
    },
  });
  const options = {
    appId: 'app2',
    redirectUri: 'https://other.example.com/',
    responseType: 'token',
    state: 's',
    scope: 'user email',
  } as const;
  expect(parsed(authing.buildAuthorizeUrl(options)).query).toEqual({
    state: 's',
    scope: 'user email',
    client_id: 'app2',
    redirect_uri: 'https://other.example.com/',
    response_type: 'token',
  });
  expect(authing.buildLogoutUrl({ expert: true })).toBe(`${HOST}/login/profile/logout`);
  expect(() => authing.createAuthorizeRequest()).toThrow(expect.objectContaining({ code: 'protocol' }));
});

test('SAML has one address per application', () => {
  expect(client({ protocol: 'saml', appId: 'a/b' }).buildAuthorizeUrl()).toBe(`${HOST}/api/v2/saml-idp/a%2Fb`);
});

test('CAS takes the service, encoded', () => {
  const authing = client({ protocol: 'cas' });
  expect(authing.buildAuthorizeUrl()).toBe(`${HOST}/cas-idp/app1`);
  expect(parsed(authing.buildAuthorizeUrl({ service: REDIRECT }))).toEqual({
    path: '/cas-idp/app1',
    query: { service: REDIRECT },
  });
  expect(authing.buildLogoutUrl()).toBe(`${HOST}/cas-idp/logout`);
  expect(parsed(authing.buildLogoutUrl({ redirectUri: REDIRECT }))).toEqual({
    path: '/cas-idp/logout',
    query: { url: REDIRECT },
  });
});

test('an unknown protocol has no address', () => {
  const build = () => client({ protocol: 'ws-fed' as never }).buildAuthorizeUrl();
  expect(build).toThrow(expect.objectContaining({ kind: 'config', code: 'protocol' }));
});

describe('whatever goes into a URL comes out of it again', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '&a=b',
      '#x',
      '?x',
      '%2e%2e/',
      '../..',
      'a b+c',
      '\r\nx: y',
      '"><script>',
      '\u0000',
      '😀',
      '=',
      ';',
    ),
    fc.string({ unit: 'binary', minLength: 1 }),
  );

  test('of OpenID Connect', () => {
    fc.assert(
      fc.property(text, text, text, text, (state, nonce, redirectUri, codeChallenge) => {
        const { query } = parsed(
          client().buildAuthorizeUrl({ state, nonce, redirectUri, codeChallenge, scope: state, tenantId: nonce }),
        );
        expect(query).toMatchObject({
          state,
          nonce,
          redirect_uri: redirectUri,
          code_challenge: codeChallenge,
          scope: state,
          tenant_id: nonce,
        });
      }),
    );
  });

  test('of OAuth 2.0, CAS and the logouts', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const oauth = client({ protocol: 'oauth' }).buildAuthorizeUrl({ state: one, redirectUri: two, scope: one });
        expect(parsed(oauth).query).toMatchObject({ state: one, redirect_uri: two, scope: one });
        const cas = client({ protocol: 'cas' });
        expect(parsed(cas.buildAuthorizeUrl({ service: one })).query).toEqual({ service: one });
        expect(parsed(cas.buildLogoutUrl({ redirectUri: one })).query).toEqual({ url: one });
        expect(parsed(client().buildLogoutUrl({ redirectUri: one })).query).toEqual({ redirect_uri: one });
        const logout = client().buildLogoutUrl({ expert: true, idToken: one, redirectUri: two });
        expect(parsed(logout).query).toEqual({ id_token_hint: one, post_logout_redirect_uri: two });
      }),
    );
  });

  test('of a social login, the provider included', () => {
    const provider = text.filter((value) => !/^\.{0,2}$/.test(value));
    fc.assert(
      fc.property(provider, text, text, (name, targetUrl, uuid) => {
        const url = client().social.buildAuthorizeUrl(name, { targetUrl, uuid, context: { [uuid]: targetUrl } });
        const { path, query } = parsed(url);
        expect(decodeURIComponent(path.replace('/connections/social/', ''))).toBe(name);
        expect(query).toMatchObject({ target_url: targetUrl, uuid });
        expect(JSON.parse(query.context!)).toEqual(JSON.parse(JSON.stringify({ [uuid]: targetUrl })));
      }),
    );
  });
});
