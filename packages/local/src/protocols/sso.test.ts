import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { base32, totp } from '../../../../test/support/totp.js';
import { type LocalServer, startLocal } from '../index.js';
import { call, graphql, type Loose, managementToken, rest } from '../testing/client.js';
import { Jar, type Page } from '../testing/jar.js';

const ann = { id: '5f00000000000000000000aa', username: 'ann', password: 'secret-1' };
const bob = { id: '5f00000000000000000000bb', username: 'bob', password: 'secret-2' };
const redirect_uri = 'http://localhost:3000/callback';

let server: LocalServer;
let jar: Jar;
let token: string;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann, bob] } });
});
beforeEach(async () => {
  await server.reset();
  jar = new Jar(server.url);
  token = await managementToken(server);
});
afterAll(() => server.close());

const authorize = (extra: Record<string, string> = {}): Promise<Page> =>
  jar.open(
    `/oidc/auth?${new URLSearchParams({ client_id: server.appId, redirect_uri, response_type: 'id_token', nonce: 'n', scope: 'openid', ...extra })}`,
  );
const login = async (page: Page, { username, password }: { username: string; password: string } = ann) =>
  page.submit({ account: username, password });

/** Whom the ID token in the fragment names. */
function subjectOf({ url }: Page): string {
  const payload = new URLSearchParams(url.hash.slice(1)).get('id_token')?.split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).sub;
}

describe('the session of the browser', () => {
  test('is asked again with prompt=login, for the same user', async () => {
    await login(await authorize());
    expect(subjectOf(await authorize())).toBe(ann.id);
    const page = await authorize({ prompt: 'login' });
    expect(page.text).toContain('name="password"');
    expect(subjectOf(await login(page))).toBe(ann.id);
  });

  test('runs out, and ends when the user is blocked', async () => {
    await login(await authorize());
    await graphql(server, `mutation { updateUser(id: "${ann.id}", input: { blocked: true }) { id } }`, {}, { token });
    expect((await authorize()).text).toContain('name="password"');
    await graphql(server, `mutation { updateUser(id: "${ann.id}", input: { blocked: false }) { id } }`, {}, { token });
    await login(await authorize());
    server.clock.advance(14 * 24 * 3_600_000);
    expect((await authorize({ prompt: 'none' })).url.hash).toContain('error=login_required');
  });

  test('does not open an application that keeps the user out', async () => {
    await login(await authorize());
    const deny = { targetType: 'USER', targetIdentifiers: [ann.id] };
    await call(server, `POST /api/v2/applications/${server.appId}/authorization/deny`, deny, { token });
    expect((await authorize()).url.hash).toContain('error=access_denied');
    const page = await jar.open(`/cas-idp/${server.appId}?service=${redirect_uri}`);
    expect(page.text).toContain('forbidden');
    await call(server, `POST /api/v2/applications/${server.appId}/authorization/allow`, deny, { token });
    expect(subjectOf(await authorize())).toBe(ann.id);
  });

  test('means nothing in another user pool', async () => {
    await login(await authorize());
    const { createUserpool: pool } = await graphql(
      server,
      'mutation { createUserpool(name: "Other", domain: "other") { id secret } }',
      {},
      { token },
    );
    const grant =
      'query($id: String!, $secret: String!) { accessToken(userPoolId: $id, secret: $secret) { accessToken } }';
    const headers = { 'x-authing-app-id': '', 'x-authing-userpool-id': pool.id };
    const other = (await graphql(server, grant, pool, { headers })).accessToken.accessToken;
    const body = { name: 'Other', identifier: 'other', redirectUris: [redirect_uri] };
    const app: Loose = await call(server, 'POST /api/v2/applications', body, { token: other, headers });
    expect((await authorize({ client_id: app.id })).text).toContain('name="password"');
    expect((await authorize({ client_id: app.id, prompt: 'none' })).url.hash).toContain('error=login_required');
    expect(
      (await jar.open(`/oauth/auth?client_id=${app.id}&redirect_uri=${redirect_uri}&response_type=code`)).text,
    ).toContain('name="password"');
  });
});

describe('second step', () => {
  const secret = 'JBSWY3DPEHPK3PXP';
  const code = () => totp(base32(secret), server.clock.seconds());

  test('an authenticator is asked for; a wrong code asks again', async () => {
    await call(server, 'POST /api/v2/mfa/totp/import', { userId: ann.id, secret }, { token });
    let page = await login(await authorize());
    expect(page.text).toContain('Second step');
    page = await page.submit({ totp: '000000' });
    expect(page.text).toContain('role="alert">The one-time code is wrong');
    expect(subjectOf(await page.submit({ totp: code() }))).toBe(ann.id);
  });

  test('a factor the page cannot ask for is named as the error', async () => {
    const other = await startLocal({ seed: { users: [ann], applications: [{ settings: { mfa: ['SMS'] } }] } });
    try {
      const query = new URLSearchParams({ app_id: other.appId, return_to: '/' });
      const page = await login(await new Jar(other.url).open(`/login?${query}`));
      expect(page.text).toContain('second factor');
    } finally {
      await other.close();
    }
  });
});

describe('validate_token', () => {
  const validate = (query: Record<string, string>) =>
    rest(server, `GET /api/v2/oidc/validate_token?${new URLSearchParams(query)}`);

  test('gives the claims of good tokens, and code 400 for all others', async () => {
    const { url } = await login(await authorize({ response_type: 'id_token token' }));
    const answer = new URLSearchParams(url.hash.slice(1));
    const [id_token, access_token] = [answer.get('id_token') as string, answer.get('access_token') as string];
    expect(await validate({ id_token })).toMatchObject({ sub: ann.id, aud: server.appId, iss: `${server.url}/oidc` });
    expect(await validate({ access_token })).toMatchObject({ sub: ann.id, scope: 'openid' });
    expect(await validate({ id_token, access_token })).toMatchObject({ code: 400 });
    expect(await validate({ id_token: `${id_token.slice(0, -4)}AAAA` })).toMatchObject({ code: 400 });
    await jar.open('/oidc/session/end');
    expect(await validate({ access_token })).toMatchObject({ code: 400, message: 'The token was revoked' });
  });
});
