import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { call, graphql, type Loose, managementToken } from '../../testing/client.js';
import { Jar, type Page } from '../../testing/jar.js';

const opener = { headers: { referer: 'http://localhost:3000/' } };

let server: LocalServer;
let jar: Jar;
beforeAll(async () => {
  server = await startLocal();
});
beforeEach(async () => {
  await server.reset();
  jar = new Jar(server.url);
});
afterAll(() => server.close());

const address = (provider: string, extra: Record<string, string> = {}) =>
  `/connections/social/${encodeURIComponent(provider)}?${new URLSearchParams({
    from_guard: '1',
    app_id: server.appId,
    protocol: 'oidc',
    uuid: 'attempt1',
    with_identities: '0',
    ...extra,
  })}`;

const attribute = (page: Page, name: string): string =>
  (new RegExp(`${name}="([^"]*)"`).exec(page.text)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const messageOf = (page: Page): Loose => JSON.parse(attribute(page, 'data-message'));

const come = async (person: Record<string, string>, extra: Record<string, string> = {}, provider = 'github') =>
  (await jar.open(address(provider, extra), opener)).submit(person);

describe('social login', () => {
  test('answers by message to the page that opened the window, with a user whose token works', async () => {
    const page = await come({ name: 'Octo Cat', email: 'octo@example.com' }, { with_identities: '1' });
    expect(attribute(page, 'data-origin')).toBe('http://localhost:3000');
    const { code, data, event } = messageOf(page);
    expect({ code, event }).toEqual({
      code: 200,
      event: { source: 'authing', eventType: 'socialLogin', uuid: 'attempt1' },
    });
    expect(data).toMatchObject({ nickname: 'Octo Cat', email: 'octo@example.com', registerSource: ['social:github'] });
    expect(data.identities[0]).toMatchObject({ provider: 'github', userId: data.id });
    expect((await graphql(server, '{ user { id } }', {}, { token: data.token })).user.id).toBe(data.id);
  });

  test('who came before is offered, and is the same user', async () => {
    const first = messageOf(await come({ name: 'Octo', newId: 'gh-1' }, {}, 'wechat:pc'));
    const page = await jar.open(address('wechat:pc'), opener);
    expect(page.text).toContain('gh-1');
    const again = messageOf(await page.submit({ id: 'gh-1' }));
    expect(again.data.id).toBe(first.data.id);
    expect(again.data.loginsCount).toBe(2);
  });

  test('an email that somebody has is not taken over', async () => {
    const { id } = await server.signIn({ email: 'ann@example.com' });
    const { data } = messageOf(await come({ name: 'Imposter', email: 'ann@example.com' }));
    expect(data.id).not.toBe(id);
    expect(data.email).toBeNull();
  });

  test('a refusal and a blocked user are told with their code', async () => {
    const page = await jar.open(address('github'), opener);
    expect(messageOf(await page.submit({ decision: 'deny' }))).toMatchObject({
      code: 400,
      message: 'The login was cancelled',
    });
    const { data } = messageOf(await come({ name: 'Octo', newId: '1' }));
    const block = 'mutation($id: String!) { updateUser(id: $id, input: { blocked: true }) { id } }';
    await graphql(server, block, { id: data.id }, { token: await managementToken(server) });
    expect(messageOf(await come({ name: 'Octo', newId: '1' }))).toMatchObject({
      code: 2005,
      event: { source: 'authing' },
    });
  });

  test('relay by form and by query, to registered addresses only', async () => {
    const target_url = 'http://localhost:3000/social?x=1';
    const form = await come({ name: 'A' }, { relay_method: 'form_post', target_url });
    expect(attribute(form, 'action')).toBe(target_url);
    expect(JSON.parse(attribute(form, 'name="data" value')).nickname).toBe('A');
    const { url } = await come({ name: 'B' }, { relay_method: 'query', target_url });
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ x: '1', code: '200' });
    const stranger = await jar.open(address('github', { relay_method: 'query', target_url: 'http://evil.example' }));
    expect(stranger.status).toBe(400);
    expect((await jar.open(address('github'), { headers: { referer: 'http://evil.example/' } })).status).toBe(400);
  });

  test('custom data comes along', async () => {
    const token = await managementToken(server);
    await graphql(
      server,
      'mutation { setUdf(targetType: USER, key: "age", dataType: NUMBER, label: "Age") { key } }',
      {},
      { token },
    );
    const { data } = messageOf(await come({ name: 'A' }, { custom_data: '{"age":20}', with_custom_data: '1' }));
    expect(data.customData).toEqual([expect.objectContaining({ key: 'age', value: '20' })]);
  });

  test('a signed-in user binds an account, once', async () => {
    const { id, token } = await server.signIn({ username: 'ann' });
    const query = new URLSearchParams({ ext_idp_conn_identifier: 'github', app_id: server.appId, id_token: token });
    const { url } = await call(server, `GET /api/v3/generate-link-extidp-url?${query}`);
    expect(messageOf(await (await jar.open(url, opener)).submit({ name: 'Octo', newId: 'gh-9' }))).toMatchObject({
      code: 200,
    });
    expect(messageOf(await come({ name: 'Octo', newId: 'gh-9' })).data.id).toBe(id);
    expect(messageOf(await (await jar.open(url, opener)).submit({ name: 'Octo', newId: 'gh-9' }))).toMatchObject({
      code: 2207,
    });
  });
});

describe('enterprise login', () => {
  const config = async (): Promise<Loose> => call(server, `GET /api/v2/applications/${server.appId}/public-config`);
  const addressOf = async (protocol: string): Promise<string> => {
    const { identityProviders } = await config();
    const { config: found } = identityProviders.find((one: Loose) => one.protocol === protocol);
    return (
      found.authorizationEdpoint ??
      found.authUrl ??
      found.samlRequest ??
      found.casConnectionLoginUrl ??
      found.authorizationUrl
    );
  };

  test.each(['oauth', 'saml', 'cas', 'azure-ad'])('%s starts where the public settings say', async (protocol) => {
    const page = await (await jar.open(await addressOf(protocol), opener)).submit({ name: 'Employee', newId: 'e1' });
    const { code, data, event } = messageOf(page);
    expect({ code, event }).toEqual({ code: 200, event: { source: 'authing', eventType: 'enterpriseLogin' } });
    expect(data).toMatchObject({
      nickname: 'Employee',
      registerSource: [`enterprise:local-${protocol}`],
      token: expect.any(String),
    });
  });

  test('oidc needs the state that was announced', async () => {
    const { userPoolId } = await config();
    const url = `${await addressOf('oidc')}&state=abc`;
    expect((await jar.open(url, opener)).status).toBe(400);
    await call(server, 'POST /api/v2/connections/oidc/start-interaction', {
      state: 'abc',
      protocol: 'oidc',
      userPoolId,
      appId: server.appId,
      referer: 'http://127.0.0.1:3000/page',
      connection: { providerIentifier: 'local-oidc' },
    });
    const page = await (await jar.open(url)).submit({ name: 'Employee' });
    expect(attribute(page, 'data-origin')).toBe('http://127.0.0.1:3000');
    expect(messageOf(page)).toMatchObject({ code: 200, event: { eventType: 'enterpriseLogin' } });
  });

  test('an unknown connection is refused', async () => {
    const body = {
      state: 's',
      protocol: 'oidc',
      userPoolId: server.userPoolId,
      appId: server.appId,
      referer: 'x',
      connection: { providerIentifier: 'nobody' },
    };
    await expect(call(server, 'POST /api/v2/connections/oidc/start-interaction', body)).rejects.toMatchObject({
      code: 404,
    });
    expect((await jar.open(`/connections/enterprise/saml/nobody?app_id=${server.appId}`)).text).toContain(
      'does not exist',
    );
  });
});
