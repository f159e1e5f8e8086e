import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { Jar } from '../../../local/src/testing/jar.js';
import type { AuthConnection } from '../connection.js';
import { completeAuthorization, createAuthorization, logoutAddress, renewTokens } from './authorization.js';

const ann = { username: 'ann', password: 'correct horse 1', email: 'ann@example.com' };
const redirectUri = 'http://localhost:3000/callback';
const secret = 'a+b%3A: &c';
const applications = (['client_secret_post', 'client_secret_basic', 'none'] as const).map((method, at) => ({
  id: `5f0000000000000000000a2${at}`,
  name: method,
  secret,
  redirectUris: [redirectUri],
  logoutRedirectUris: ['http://localhost:3000'],
  settings: { oidcConfig: { token_endpoint_auth_method: method } } as never,
}));
const world = useLocal({ seed: { users: [ann], applications } });

function connectAs(method: (typeof applications)[number]['name']): AuthConnection {
  const appId = applications.find(({ name }) => name === method)!.id;
  const own = method === 'none' ? undefined : secret;
  return world.client({ appId, secret: own, redirectUri, tokenEndPointAuthMethod: method }).connection;
}

/** Logs Ann in at the page and gives the address she comes back to. */
async function comeBack(url: string, jar = new Jar(world.server.url)): Promise<URL> {
  let page = await jar.open(url);
  if (page.text.includes('name="password"'))
    page = await page.submit({ account: ann.username, password: ann.password });
  if (page.text.includes('name="decision"')) page = await page.submit({ decision: 'allow' });
  return page.url;
}

test.each(['client_secret_post', 'client_secret_basic', 'none'] as const)(
  'a login without a page, with %s: authorization, tokens, renewal, logout',
  async (method) => {
    const connection = connectAs(method);
    const { url, transaction } = await createAuthorization(connection);
    expect(url).not.toContain(transaction.verifier);
    const kept = JSON.parse(JSON.stringify(transaction));
    const { token, oidc } = await completeAuthorization(connection, kept, (await comeBack(url)).href);
    expect(oidc).toMatchObject({ claims: { email: ann.email }, refreshToken: expect.any(String) });

    const renewed = await renewTokens(connection, oidc);
    expect(renewed.token).not.toBe(token);
    expect(renewed.oidc).toMatchObject({ claims: { sub: oidc.claims.sub } });
    expect(renewed.oidc.refreshToken).not.toBe(oidc.refreshToken);
    await expect(renewTokens(connection, oidc)).rejects.toMatchObject({ kind: 'api', code: 'invalid_grant' });

    const logout = new URL(logoutAddress(connection, { idToken: oidc.idToken, returnTo: 'http://localhost:3000' }));
    expect(logout.pathname).toBe('/oidc/session/end');
    expect(Object.fromEntries(logout.searchParams)).toEqual({
      id_token_hint: oidc.idToken,
      post_logout_redirect_uri: 'http://localhost:3000',
    });
    expect(connection.session.token()).toBeUndefined();
  },
);

test('an answer to another login, a refusal and one that comes late are told apart', async () => {
  const connection = connectAs('none');
  const [first, second] = [await createAuthorization(connection), await createAuthorization(connection)];
  const answer = await comeBack(first.url);
  const complete = (transaction: typeof first.transaction, url: URL | string) =>
    completeAuthorization(connection, transaction, url).catch(({ kind, code }) => `${kind}/${code}`);
  expect(await complete(second.transaction, answer)).toMatch(/^protocol/);
  const refusal = `${redirectUri}?error=access_denied&state=${first.transaction.state}&iss=${first.transaction.issuer}`;
  expect(await complete(first.transaction, refusal)).toBe('api/access_denied');
  const late = { ...first.transaction, startedAt: Date.now() - 16 * 60_000 };
  expect(await complete(late, answer)).toBe('protocol/login_expired');
  expect(await complete({ ...first.transaction, nonce: 'n'.repeat(43) }, answer)).toBe('protocol/nonce');
});
