import { expect, test } from '@jest/globals';
import type { AuthenticationClient } from 'authing-js-sdk';
import { Jar } from '../../packages/local/src/testing/jar.js';
import { ann, apps, redirectUri, type World } from './world.js';

export function protocols(world: World): void {
  /** Logs Ann in at the hosted page and gives the parameters the browser comes back with. */
  const comeBack = async (url: string): Promise<URLSearchParams> => {
    let page = await new Jar(world.server.url).open(url);
    if (page.text.includes('name="password"'))
      page = await page.submit({ account: ann.username, password: ann.password });
    if (page.text.includes('name="decision"')) page = await page.submit({ decision: 'allow' });
    return page.url.searchParams;
  };
  const login = async (authing: AuthenticationClient, scope: string) => {
    const verifier = authing.generateCodeChallenge();
    const codeChallenge = authing.getCodeChallengeDigest({ codeChallenge: verifier, method: 'S256' });
    const request = { scope, state: 'state-1', codeChallenge, codeChallengeMethod: 'S256' as const };
    const answer = await comeBack(authing.buildAuthorizeUrl(request));
    expect(answer.get('state')).toBe('state-1');
    return authing.getAccessTokenByCode(answer.get('code') as string, { codeVerifier: verifier });
  };

  test('getCodeChallengeDigest: the known answer', () => {
    const digest = world.authing().getCodeChallengeDigest({ codeChallenge: 'abc'.repeat(15), method: 'S256' });
    expect(digest).toBe('k0g4POxSvqsr8IBK156O4vCWcNmZshGYtOPCCmoMcpc');
  });

  test('OpenID Connect: code with PKCE, user info, introspection, refresh, revocation', async () => {
    const authing = world.authing();
    const tokens = await login(authing, 'openid profile email offline_access');
    expect(await authing.getUserInfoByAccessToken(tokens.access_token)).toMatchObject({
      sub: ann.id,
      email: ann.email,
    });
    const byHeader = { method: 'POST', tokenPlace: 'header' } as const;
    expect(await authing.getUserInfoByAccessToken(tokens.access_token, byHeader)).toMatchObject({ sub: ann.id });
    expect(await authing.introspectToken(tokens.access_token)).toMatchObject({ active: true, sub: ann.id });
    const renewed = await authing.getNewAccessTokenByRefreshToken(tokens.refresh_token);
    expect(renewed.access_token).not.toBe(tokens.access_token);
    expect(await authing.revokeToken(renewed.refresh_token)).toBe(true);
    const again = authing.getNewAccessTokenByRefreshToken(renewed.refresh_token);
    await expect(again).rejects.toMatchObject({ response: { data: { error: 'invalid_grant' } } });
  });

  test.each(['client_secret_basic', 'none'] as const)('OpenID Connect with %s', async (method) => {
    const { id, secret } = apps[method];
    const authing = world.authing({
      appId: id,
      secret: method === 'none' ? undefined : secret,
      tokenEndPointAuthMethod: method,
      introspectionEndPointAuthMethod: method,
      revocationEndPointAuthMethod: method,
    });
    const tokens = await login(authing, 'openid email');
    expect(await authing.getUserInfoByAccessToken(tokens.access_token)).toMatchObject({ email: ann.email });
    expect(await authing.revokeToken(tokens.access_token)).toBe(true);
  });

  test('validateToken: ID token and access token', async () => {
    const authing = world.authing();
    const tokens = await login(authing, 'openid email');
    expect(await authing.validateToken({ idToken: tokens.id_token })).toMatchObject({ aud: world.server.appId });
    expect(await authing.validateToken({ accessToken: tokens.access_token })).toMatchObject({ sub: ann.id });
  });

  test('getAccessTokenByClientCredentials', async () => {
    const authing = world.authing();
    const accessKey = world.server.appId;
    // Without an object here 4.x refuses, although it knows both values.
    const own = await authing.getAccessTokenByClientCredentials('email', {
      accessKey,
      accessSecret: world.server.appSecret,
    });
    expect(await authing.introspectToken(own.access_token)).toMatchObject({ active: true, client_id: accessKey });
  });

  test('getAccessTokenByIdToken', async () => {
    const authing = world.authing({ appId: apps.none.id, tokenEndPointAuthMethod: 'none' });
    const { token } = await world.server.signIn({ id: ann.id });
    const request = { redirectUri, idToken: token, scope: 'openid email' };
    const tokens = await authing.getAccessTokenByIdToken(request);
    expect(await authing.getUserInfoByAccessToken(tokens.access_token)).toMatchObject({ email: ann.email });
  });

  test('OAuth 2.0', async () => {
    const authing = world.authing({ protocol: 'oauth' });
    const answer = await comeBack(authing.buildAuthorizeUrl({ state: 's1' } as never));
    const tokens = await authing.getAccessTokenByCode(answer.get('code') as string);
    expect(await authing.getUserInfoByAccessToken(tokens.access_token)).toMatchObject({ email: ann.email });
    expect(await authing.introspectToken(tokens.access_token)).toMatchObject({ active: true });
    expect(await authing.revokeToken(tokens.access_token)).toBe(true);
    expect(await authing.introspectToken(tokens.access_token)).toEqual({ active: false });
  });

  test('CAS: validateTicketV1 and validateTicketV2', async () => {
    const authing = world.authing({ protocol: 'cas' });
    const service = redirectUri;
    const ticket = async () => (await comeBack(authing.buildAuthorizeUrl({ service }))).get('ticket') as string;
    expect(await authing.validateTicketV1(await ticket(), service)).toMatchObject({ valid: true });
    expect(await authing.validateTicketV1('ST-forged', service)).toMatchObject({ valid: false });
    const success = { serviceResponse: { authenticationSuccess: { attributes: { email: ann.email } } } };
    expect(await authing.validateTicketV2(await ticket(), service)).toMatchObject(success);
    expect(await authing.validateTicketV2(await ticket(), service, 'XML')).toContain('<cas:user>');
  });

  test('buildLogoutUrl: each kind ends the session of the browser', async () => {
    const kinds = [{}, { protocol: 'cas' as const }];
    for (const options of kinds) {
      const authing = world.authing();
      const jar = new Jar(world.server.url);
      let page = await jar.open(authing.buildAuthorizeUrl({ scope: 'openid' }));
      page = await page.submit({ account: ann.username, password: ann.password });
      const session = async () => JSON.parse((await jar.open('/cas/session')).text);
      expect(await session()).toMatchObject({ userInfo: { username: 'ann' } });
      await jar.open(world.authing(options).buildLogoutUrl({ redirectUri: 'http://localhost:3000' }));
      expect(await session()).toBeNull();
    }
  });
}
