import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { newText, type Parameters, RelyingParty, s256 } from '../../testing/relying-party.js';

/**
 * What OpenID's conformance suite asks of a server, under the names of its modules. The suite itself needs Java, a
 * database and an address on the internet; these are its questions, asked over HTTP.
 */
const profile = {
  name: 'Ann Arbor',
  ...{ givenName: 'Ann', familyName: 'Arbor', middleName: 'A', nickname: 'ann', preferredUsername: 'ann' },
  ...{ profile: 'http://a.example/', photo: 'http://a.example/p', website: 'http://a.example/w', gender: 'F' },
  ...{ birthdate: '2000-01-01', zoneinfo: 'Asia/Shanghai', locale: 'zh-CN' },
};
const ann = { username: 'ann', password: 'secret-1', email: 'ann@example.com', phone: '13800000000', ...profile };
const user = { account: 'ann', password: ann.password };
const other = { id: '5f0000000000000000000a02', secret: 'a-secret', redirectUris: ['http://localhost:3001/cb'] };
const standardClaims = ['name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username'].concat([
  'profile',
  'picture',
  'website',
  'gender',
  'birthdate',
  'zoneinfo',
  'locale',
  'updated_at',
]);

/** The standard has every address compared letter by letter; the built-in application is more generous. */
const exact = { redirectUris: ['http://localhost:3000/callback'], logoutRedirectUris: ['http://localhost:3000'] };

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann], applications: [exact, other] } });
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => server.close());

/** The computer's time, which oidc-provider reads as well as the server's own. */
function advance(seconds: number): void {
  const { now } = Date;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + seconds * 1000);
  server.clock.advance(seconds * 1000);
}

type Module = (party: RelyingParty) => Promise<void>;
const succeeds =
  (extra: Parameters): Module =>
  async (party) => {
    expect((await party.login(extra)).claims.sub).toEqual(expect.any(String));
  };
/** The claims of a scope come from the user info endpoint, or in the ID token where there is no access token. */
const brings =
  (scope: string, names: string[], extra: Parameters = {}): Module =>
  async (party) => {
    const { accessToken, claims } = await party.login({ scope: `openid ${scope}`.trim(), ...extra });
    const info = accessToken ? (await party.userInfo(accessToken)).body : claims;
    expect(info.sub).toBe(claims.sub);
    for (const name of names) expect([name, info[name]]).toEqual([name, expect.anything()]);
  };
const userInfo =
  (way: 'get' | 'post-header' | 'post-body'): Module =>
  async (party) => {
    const { accessToken, claims } = await party.login();
    expect(await party.userInfo(accessToken as string, way)).toMatchObject({ status: 200, body: { sub: claims.sub } });
  };
const noNonce: Parameters = { nonce: undefined };
const unsigned = (claims: object) =>
  `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
/** A server that reads no request objects says so. */
const refusesRequestObject: Module = async (party) => {
  const request = unsigned({ redirect_uri: 'http://evil.example/', client_id: server.appId });
  const { values } = await party.authorize({ request });
  expect(values.get('error')).toBe('request_not_supported');
};
const reuse =
  (seconds: number): Module =>
  async (party) => {
    const { code, accessToken } = await party.login();
    advance(seconds);
    expect(await party.redeem(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await party.userInfo(accessToken as string)).status).toBe(401);
  };

const everywhere: Record<string, Module> = {
  'oidcc-server': succeeds({}),
  'oidcc-response-type-missing': async (party) => {
    const { values, page } = await party.authorize({ response_type: undefined, response_mode: undefined });
    expect(values.get('error') ?? page.text).toMatch(/unsupported_response_type|invalid_request/);
  },
  'oidcc-scope-profile': brings('profile', standardClaims),
  'oidcc-scope-email': brings('email', ['email', 'email_verified']),
  'oidcc-scope-address': brings('address', ['address']),
  'oidcc-scope-phone': brings('phone', ['phone_number', 'phone_number_verified']),
  'oidcc-scope-all': brings('profile email address phone', [...standardClaims, 'email', 'address', 'phone_number']),
  'oidcc-alternate-happy-flow': brings('', ['email'], { scope: 'email openid', state: 'x'.repeat(128) }),
  'oidcc-display-page': succeeds({ display: 'page' }),
  'oidcc-display-popup': succeeds({ display: 'popup' }),
  'oidcc-prompt-login': async (party) => {
    const first = await party.login({ max_age: '1000' });
    advance(2);
    const second = await party.login({ prompt: 'login' });
    expect(second.logins).toBe(1);
    expect(second.claims.sub).toBe(first.claims.sub);
    expect(Number(second.claims.auth_time)).toBeGreaterThan(Number(first.claims.auth_time));
  },
  'oidcc-prompt-none-not-logged-in': async (party) => {
    const { values } = await party.authorize({ prompt: 'none' });
    expect(values.get('error')).toBe('login_required');
  },
  'oidcc-prompt-none-logged-in': async (party) => {
    const first = await party.login();
    expect((await party.login({ prompt: 'none' })).claims.sub).toBe(first.claims.sub);
  },
  'oidcc-max-age-1': async (party) => {
    const first = await party.login({ max_age: '1000' });
    advance(2);
    const second = await party.login({ max_age: '1' });
    expect(second.logins).toBe(1);
    expect(Number(second.claims.auth_time)).toBeGreaterThan(Number(first.claims.auth_time));
  },
  'oidcc-max-age-10000': async (party) => {
    const first = await party.login({ max_age: '10000' });
    const second = await party.login({ max_age: '10000' });
    expect(second).toMatchObject({ logins: 0, claims: { auth_time: first.claims.auth_time } });
  },
  'oidcc-ensure-request-with-unknown-parameter-succeeds': succeeds({ extra: 'foobar' }),
  'oidcc-id-token-hint': async (party) => {
    const first = await party.login();
    const second = await party.login({ prompt: 'none', id_token_hint: first.idToken });
    expect(second.claims.sub).toBe(first.claims.sub);
  },
  'oidcc-login-hint': succeeds({ login_hint: 'ann@example.com' }),
  'oidcc-ui-locales': succeeds({ ui_locales: 'se' }),
  'oidcc-claims-locales': succeeds({ claims_locales: 'se' }),
  'oidcc-ensure-request-with-acr-values-succeeds': succeeds({ acr_values: '1 2' }),
  'oidcc-ensure-registered-redirect-uri': async (party) => {
    const page = await party.rejected({ redirect_uri: 'http://localhost:3000/other' });
    expect([page.status, page.url.origin]).toEqual([400, server.url]);
  },
  'oidcc-ensure-post-request-succeeds': async (party) => {
    expect((await party.login({}, 'POST')).claims.sub).toEqual(expect.any(String));
  },
  'oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported': refusesRequestObject,
  'oidcc-ensure-request-object-with-redirect-uri': refusesRequestObject,
  'oidcc-claims-essential': async (party) => {
    const place = party.responseType === 'id_token' ? 'id_token' : 'userinfo';
    await brings('', ['name'], { claims: JSON.stringify({ [place]: { name: { essential: true } } }) })(party);
  },
};
const withAccessToken: Record<string, Module> = {
  'oidcc-userinfo-get': userInfo('get'),
  'oidcc-userinfo-post-header': userInfo('post-header'),
  'oidcc-userinfo-post-body': userInfo('post-body'),
};
const withCode: Record<string, Module> = {
  'oidcc-codereuse': reuse(0),
  'oidcc-codereuse-30seconds': reuse(31),
  'oidcc-server-client-secret-post': async (party) => {
    expect((await party.login({}, 'GET', 'post')).accessToken).toEqual(expect.any(String));
  },
  'oidcc-refresh-token': async (party) => {
    const first = await party.login({ scope: 'openid offline_access', prompt: 'consent' });
    const form = { grant_type: 'refresh_token', refresh_token: first.refreshToken };
    const foreign = await fetch(`${server.url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...form, client_id: other.id, client_secret: other.secret } as Record<
        string,
        string
      >),
    });
    expect(await foreign.json()).toMatchObject({ error: 'invalid_grant' });
    const { status, body } = await party.token(form);
    expect([status, body.token_type]).toEqual([200, 'Bearer']);
    expect((await party.userInfo(body.access_token as string)).body.sub).toBe(first.claims.sub);
  },
  'oidcc-ensure-request-with-valid-pkce-succeeds': async (party) => {
    const verifier = newText(32);
    const request = { code_challenge: s256(verifier), code_challenge_method: 'S256' };
    const { values } = await party.authorize(request);
    expect(await party.redeem(values.get('code'), { code_verifier: verifier })).toMatchObject({ status: 200 });
  },
};
const withoutNonce = (type: string): Record<string, Module> =>
  type === 'code' || type === 'code token'
    ? { 'oidcc-ensure-request-without-nonce-succeeds-for-code-flow': succeeds(noNonce) }
    : {
        'oidcc-ensure-request-without-nonce-fails': async (party) => {
          const { values, page } = await party.authorize(noNonce);
          expect(values.get('error') ?? page.text).toMatch(/invalid_request/);
        },
      };

const modulesOf = (type: string): [string, Module][] =>
  Object.entries({
    ...everywhere,
    ...(type === 'id_token' ? {} : withAccessToken),
    ...(type.includes('code') ? withCode : {}),
    ...withoutNonce(type),
  });

const plans: [plan: string, types: string[], mode?: string][] = [
  ['oidcc-basic-certification-test-plan', ['code']],
  ['oidcc-implicit-certification-test-plan', ['id_token', 'id_token token']],
  ['oidcc-hybrid-certification-test-plan', ['code id_token', 'code token', 'code id_token token']],
  ['oidcc-formpost-basic-certification-test-plan', ['code'], 'form_post'],
  ['oidcc-formpost-implicit-certification-test-plan', ['id_token token'], 'form_post'],
  ['oidcc-formpost-hybrid-certification-test-plan', ['code id_token token'], 'form_post'],
];

describe.each(plans)('%s', (_plan, types, mode) => {
  describe.each(types)('%s', (type) => {
    test.each(modulesOf(type))('%s', (_name, module) => module(new RelyingParty(server, user, type, mode)));
  });
});

test('oidcc-scope-profile and oidcc-scope-all warn: updated_at is the text of a date, as at the service', async () => {
  const party = new RelyingParty(server, user);
  const { accessToken } = await party.login({ scope: 'openid profile' });
  const { updated_at } = (await party.userInfo(accessToken as string)).body;
  expect(updated_at).toMatch(/^\d{4}-\d\d-\d\dT/);
});

describe('PKCE', () => {
  const verifier = newText(32);
  const asked = { code_challenge: s256(verifier), code_challenge_method: 'S256' };
  const redeemWith = async (code_verifier: string | undefined, auth: 'basic' | 'none', request: Parameters = asked) => {
    const party = new RelyingParty(server, user);
    const { values } = await party.authorize(request);
    return (await party.redeem(values.get('code'), { code_verifier }, auth)).body.error ?? 'none';
  };

  test('ensure-valid-pkce-succeeds, without a secret', async () => {
    expect(await redeemWith(verifier, 'none')).toBe('none');
  });
  test.each([
    ['ensure-pkce-code-verifier-required', undefined],
    ['incorrect-pkce-code-verifier-rejected', newText(32)],
  ])('%s', async (_name, sent) => {
    expect(await redeemWith(sent, 'basic')).toBe('invalid_grant');
  });
  test('ensure-pkce-required for clients without a secret', async () => {
    expect(await redeemWith(undefined, 'none', {})).toBe('invalid_grant');
  });
  test('plain-pkce-rejected', async () => {
    const { values } = await new RelyingParty(server, user).authorize({ ...asked, code_challenge_method: 'plain' });
    expect(values.get('error')).toBe('invalid_request');
  });
});

describe('oidcc-rp-initiated-logout-certification-test-plan', () => {
  const back = 'http://localhost:3000';
  const forged = (token: string) =>
    `${token.slice(0, token.lastIndexOf('.'))}.${createHash('sha256').digest('base64url')}`;
  const ending = async (query: (idToken: string) => Parameters) => {
    const party = new RelyingParty(server, user);
    const { idToken } = await party.login();
    const sent = Object.entries(query(idToken)).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const page = await party.jar.open(`/oidc/session/end?${new URLSearchParams(sent)}`);
    const isSignedIn = !(await party.authorize({ prompt: 'none' })).values.has('error');
    return { page, isSignedIn };
  };
  const state = 'a state';

  test('oidcc-rp-initiated-logout-discovery-endpoint-verification', async () => {
    const metadata = await (await fetch(`${server.url}/oidc/.well-known/openid-configuration`)).json();
    expect(metadata).toMatchObject({ end_session_endpoint: `${server.url}/oidc/session/end` });
  });
  test.each([
    ['oidcc-rp-initiated-logout', { state }, `${back}/?state=a+state`],
    ['oidcc-rp-initiated-logout-no-state', {}, `${back}/`],
  ])('%s', async (_name, extra, target) => {
    const { page, isSignedIn } = await ending((id_token_hint) => ({
      id_token_hint,
      post_logout_redirect_uri: back,
      ...extra,
    }));
    expect([page.url.href, isSignedIn]).toEqual([target, false]);
  });
  test.each([
    ['oidcc-rp-initiated-logout-no-params', () => ({})],
    ['oidcc-rp-initiated-logout-only-state', () => ({ state })],
    ['oidcc-rp-initiated-logout-no-post-logout-redirect-uri', (id_token_hint: string) => ({ id_token_hint, state })],
  ])('%s', async (_name, query) => {
    const { page, isSignedIn } = await ending(query);
    expect([page.status, page.url.origin, isSignedIn]).toEqual([200, server.url, false]);
  });
  test.each([
    [
      'oidcc-rp-initiated-logout-bad-post-logout-redirect-uri',
      (hint: string) => ({ id_token_hint: hint, post_logout_redirect_uri: 'http://localhost:3000/foreign' }),
    ],
    [
      'oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri',
      (hint: string) => ({ id_token_hint: hint, post_logout_redirect_uri: `${back}?a=b` }),
    ],
    [
      'oidcc-rp-initiated-logout-modified-id-token-hint',
      (hint: string) => ({ id_token_hint: `${hint.slice(0, -6)}AAAAAA`, post_logout_redirect_uri: back }),
    ],
    [
      'oidcc-rp-initiated-logout-bad-id-token-hint',
      (hint: string) => ({ id_token_hint: forged(hint), post_logout_redirect_uri: back }),
    ],
    ['oidcc-rp-initiated-logout-no-id-token-hint', () => ({ post_logout_redirect_uri: back, state })],
  ])('%s', async (_name, query) => {
    const { page, isSignedIn } = await ending(query);
    expect([page.status, page.url.origin, isSignedIn]).toEqual([400, server.url, true]);
  });
});
