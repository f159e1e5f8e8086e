import { describe, expect, test } from '@jest/globals';
import { faultServer } from '../../../../test/support/fault-server.js';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';
import { shown } from '../../../../test/support/settled.js';

const world = useManagement();

describe('checkLoginStatus', () => {
  test('gives the user of a good token, asked from the service', async () => {
    const { id, token } = await world.user();
    expect(await world.management.checkLoginStatus(token)).toMatchObject({ id, username: 'ada' });
    expect(await world.management.checkLoginStatus(token, { fetchUserDetail: true })).toMatchObject({ id });
  });

  test('gives null for a token that was ended, ran out, is forged, or is of an administrator', async () => {
    const { management, server } = world;
    const { id, token } = await world.user();
    const [head, body] = token.split('.') as [string, string];
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    const forged = `${head}.${Buffer.from(JSON.stringify({ sub: id, data: { id } })).toString('base64url')}.AAAA`;
    for (const bad of [unsigned, forged, 'no token', '', null, undefined, await management.getToken()]) {
      expect(await management.checkLoginStatus(bad)).toBeNull();
    }
    await management.users.kick([id]);
    expect(await management.checkLoginStatus(token)).toBeNull();
    const another = await world.user();
    server.clock.advance(1_209_600_000);
    expect(await management.checkLoginStatus(another.token)).toBeNull();
  });

  test('gives null for a locked user and for one of another pool', async () => {
    const { id, token } = await world.user();
    const pool = await world.management.userpools.create('Another', 'another');
    const other = world.client({ userPoolId: pool.id, secret: pool.secret });
    expect(await other.checkLoginStatus(token)).toBeNull();
    expect(await world.management.checkLoginStatus(token)).toMatchObject({ id });
    await world.management.users.update(id, { blocked: true });
    expect(await world.management.checkLoginStatus(token)).toBeNull();
  });

  test('gives null for a user of another pool, also when the service would let them in', async () => {
    const user = { id: 'u1', userPoolId: 'another', customData: [] };
    const server = await faultServer((_, response) => response.end(JSON.stringify({ data: { user } })));
    const asked = (userPoolId: string) =>
      world.client({ host: server.url, userPoolId }).checkLoginStatus('the token of the user');
    expect(await asked('mine')).toBeNull();
    expect(await asked('another')).toMatchObject({ id: 'u1' });
    await server.close();
  });

  test('a service that cannot be asked is not nobody', async () => {
    const { token } = await world.user();
    world.server.faults.next('user', { drop: true, times: 9 });
    await expect(world.management.checkLoginStatus(token)).rejects.toMatchObject({
      kind: 'network',
      operation: 'userWithCustomData',
    });
  });
});

test('isPasswordValid gives a verdict per rule', async () => {
  const good = await world.management.isPasswordValid('Passw0rd!');
  expect(good.length).toBeGreaterThan(0);
  expect(good.every(({ valid }) => valid)).toBe(true);
  const bad = await world.management.isPasswordValid('x');
  expect(bad.some(({ valid, message }) => !valid && message)).toBe(true);
});

test('sendEmail sends the mail of a scene', async () => {
  expect(await world.management.sendEmail('ada@example.com', 'VERIFY_CODE')).toMatchObject({ code: 200 });
  expect(world.server.outbox.code({ email: 'ada@example.com' })).toMatch(/^\d+$/);
  await expect(world.management.sendEmail('nobody', 'VERIFY_CODE')).rejects.toMatchObject(refusal(2204));
});

test('setLang changes the language of the messages from now on, but where another was asked for', async () => {
  const { management } = world;
  await expect(management.users.detail('nobody')).rejects.toThrow('User does not exist');
  const other = management.with({ lang: 'en-US' });
  management.setLang('zh-CN');
  await expect(management.users.detail('nobody')).rejects.toThrow('用户不存在');
  await expect(other.users.detail('nobody')).rejects.toThrow('User does not exist');
});

test('uploadToken gives a token to upload with', async () => {
  expect(await world.management.uploadToken()).toEqual(expect.any(String));
  await world.management.uploadToken('avatar');
  expect(world.sent('qiniuUptoken').variables).toEqual({ type: 'avatar' });
});

describe('tokens', () => {
  test('getToken gives the token calls are made with', async () => {
    const token = await world.management.getToken();
    await world.management.users.list();
    expect(world.sent('users').headers.authorization).toBe(`Bearer ${token}`);
    expect(world.server.requests.list('accessToken')).toHaveLength(1);
  });

  test('refreshAccessToken trades a token in for one that lives on', async () => {
    const { management } = world;
    const { accessToken, exp } = await management.refreshAccessToken();
    expect(exp).toBeGreaterThan(Date.now() / 1000);
    const client = world.client({ secret: undefined, accessToken: accessToken! });
    expect(await client.users.list()).toMatchObject({ totalCount: 0 });
    expect(await client.refreshAccessToken(accessToken!)).toMatchObject({ accessToken: expect.any(String) });
    await expect(management.refreshAccessToken('no token')).rejects.toMatchObject(refusal(2207));
  });
});

describe('makeGraphqlRequest', () => {
  test('sends any document with the token and gives its data', async () => {
    await world.user();
    const query = 'query q($page: Int) { users(page: $page) { totalCount } }';
    expect(await world.management.makeGraphqlRequest({ query, variables: { page: 1 } })).toEqual({
      users: { totalCount: 1 },
    });
    expect(
      await world.management.makeGraphqlRequest<{ userpoolTypes: unknown[] }>({ query: '{ userpoolTypes { code } }' }),
    ).toEqual({ userpoolTypes: expect.arrayContaining([{ code: 'web' }]) });
    await expect(world.management.makeGraphqlRequest({ query: '{ nothing }' })).rejects.toMatchObject(refusal(400));
  });
});

describe('makeRestRequest', () => {
  test('sends method, query and body with the token and takes the answer out of its envelope', async () => {
    const { id } = await world.user();
    const { management } = world;
    expect(
      await management.makeRestRequest({ url: `/api/v2/users/${id}`, params: { with_custom_data: true } }),
    ).toMatchObject({ id, customData: [] });
    expect(await management.makeRestRequest({ url: `api/v2/users/${id}?with_custom_data=true` })).toMatchObject({
      customData: [],
    });
    const url = `${world.server.url}/api/v2/users/batch`;
    expect(await management.makeRestRequest({ url, method: 'post', data: { ids: [id] } })).toMatchObject([{ id }]);
    await expect(management.makeRestRequest({ url: '/api/v2/users/nobody' })).rejects.toMatchObject(refusal(2004));
  });

  test('gives the whole answer, without judging it, with notHandleRes; sends no token with unSetToken', async () => {
    const { management } = world;
    const whole = await management.makeRestRequest({ url: '/api/v2/users/nobody', notHandleRes: true });
    expect(whole).toMatchObject({ code: 2004, data: null });
    await expect(management.makeRestRequest({ url: '/api/v2/env', unSetToken: true })).rejects.toMatchObject(
      refusal(2020),
    );
  });

  test('sends lists, forms and headers as they are given', async () => {
    const server = await faultServer((_, response) => response.end('{"code":200,"data":"done"}'));
    const management = world.client({ host: server.url, secret: undefined, accessToken: 'mine' });
    const form = new URLSearchParams({ a: '1 & 2' });
    const request = { url: '/form?x[]=1&x[]=2&y=3', method: 'POST', params: { z: ['4', '5'] }, data: form };
    expect(
      await management.makeRestRequest({ ...request, headers: { Authorization: 'Bearer theirs', 'X-Extra': 'yes' } }),
    ).toBe('done');
    const [seen] = server.seen;
    expect(decodeURIComponent(seen!.url)).toBe('/form?x[]=1&x[]=2&y=3&z[]=4&z[]=5');
    expect(seen!.body).toBe('a=1+%26+2');
    expect(seen!.headers).toMatchObject({
      'content-type': expect.stringContaining('x-www-form-urlencoded'),
      'x-extra': 'yes',
    });
    expect(seen!.headers.authorization).toBe('Bearer theirs');
    await server.close();
  });

  test('never sends the token to another host', async () => {
    const { management } = world;
    const base = world.server.url;
    for (const url of [
      'https://evil.example/',
      '//evil.example/x',
      `${base}.evil.example/`,
      `${base}@evil.example/`,
      '\\\\evil.example',
    ]) {
      await expect(management.makeRestRequest({ url })).rejects.toMatchObject(argumentError);
    }
    for (const method of ['GET @evil.example/', 'GET /else', '', 'ä'])
      await expect(management.makeRestRequest({ url: '/x', method })).rejects.toMatchObject(argumentError);
  });
});

test('#81 with notHandleRes an answer that is no JSON is not repeated', async () => {
  const server = await faultServer((_, response) => response.end('canary'));
  const management = world.client({ host: server.url, secret: undefined, accessToken: 'mine' });
  const error = await management.makeRestRequest({ url: '/api/v2/env', notHandleRes: true }).catch((error) => error);
  expect(error).toMatchObject({ kind: 'protocol', code: 'not_json' });
  expect(shown(error)).not.toContain('canary');
  await server.close();
});
