import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';
import { graphql, rawGraphql, rest } from '../testing/client.js';

const loginByEmail = 'mutation Login($input: LoginByEmailInput!) { loginByEmail(input: $input) { id token } }';
const input = { email: 'ann@example.com', password: 'secret-1' };

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [{ ...input, roles: ['admin'] }] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const login = () => graphql(server, loginByEmail, { input });

describe('faults on demand', () => {
  test('hit the named operation as often as asked, then it works again', async () => {
    server.faults.next('loginByEmail', { code: 1000, message: 'busy', data: { a: 1 }, times: 2 });
    for (let i = 0; i < 2; i += 1)
      await expect(login()).rejects.toEqual({ code: 1000, message: 'busy', data: { a: 1 } });
    await expect(login()).resolves.toBeTruthy();
  });

  test('a fault for what does not exist is refused with the nearest name', () => {
    expect(() => server.faults.next('loginByEmial', { code: 1000 })).toThrow('did you mean loginByEmail?');
    expect(() => server.faults.next('POST /api/v2/sms/sent', {})).toThrow('did you mean POST /api/v2/sms/send?');
    expect(server.faults.list()).toEqual([]);
  });

  test('a fault for another call waits for it', async () => {
    server.faults.next('GET /api/v2/.well-known', { code: 500, status: 503, retryAfter: 2 });
    await expect(login()).resolves.toBeTruthy();
    const response = await fetch(`${server.url}/api/v2/.well-known`);
    expect([response.status, response.headers.get('retry-after'), (await response.json()).code]).toEqual([
      503,
      '2',
      500,
    ]);
    expect(server.faults.list()).toEqual([]);
  });

  test('a body that is no envelope, a dropped connection, a delay, a dripping body', async () => {
    const ask = () => fetch(`${server.url}/api/v2/.well-known`);
    server.faults.next('*', { body: '<html>', contentType: 'text/html' });
    expect(await (await ask()).text()).toBe('<html>');
    server.faults.next('*', { drop: true });
    await expect(ask()).rejects.toThrow();
    expect(server.requests.last()?.outcome).toBe('dropped');
    server.faults.next('*', { delay: 80 });
    let started = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(70);
    server.faults.next('*', { body: 'abcd', drip: 20 });
    started = performance.now();
    expect(await (await ask()).text()).toBe('abcd');
    expect(performance.now() - started).toBeGreaterThan(60);
  });

  test('expire treats the token as run out', async () => {
    const { token } = await server.signIn({ email: input.email });
    server.faults.next('user', { expire: true });
    await expect(graphql(server, '{ user { id } }', {}, { token })).rejects.toMatchObject({ code: 2206 });
    await expect(graphql(server, '{ user { id } }', {}, { token })).resolves.toBeTruthy();
  });
});

describe('/_local', () => {
  test('plans faults and lists requests with their outcome, secrets included', async () => {
    await rest(server, 'POST /_local/faults', { on: 'loginByEmail', code: 1002 });
    await expect(login()).rejects.toMatchObject({ code: 1002 });
    await login();
    const log = await rest(server, 'GET /_local/requests?name=loginByEmail');
    expect(log.map(({ outcome, code }: { outcome: string; code: number }) => [outcome, code])).toEqual([
      ['fault', 1002],
      ['ok', 200],
    ]);
    expect(log[1].variables.input.password).toBe(input.password);
    expect(log[1].headers['x-authing-app-id']).toBe(server.appId);
  });

  test('a snapshot brings data back; reset goes back to the seed', async () => {
    const count = async () => (await server.signIn({ email: 'x@example.com' })).id;
    const id = await count();
    const snapshot = await rest(server, 'GET /_local/snapshot');
    await rest(server, 'POST /_local/reset');
    expect(await count()).not.toBe(id);
    await rest(server, 'POST /_local/snapshot', snapshot);
    expect(await count()).toBe(id);
    await expect(login()).resolves.toBeTruthy();
  });

  test('a snapshot with an unknown column changes nothing', async () => {
    const answer = await rest(server, 'POST /_local/snapshot', { userPools: [], users: [{ 'id) VALUES (1); --': 1 }] });
    expect(answer.code).toBe(400);
    await expect(login()).resolves.toBeTruthy();
  });

  test("is closed to other sites' pages", async () => {
    const response = await fetch(`${server.url}/_local/outbox`, { headers: { origin: 'https://evil.example' } });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('the clock moves', async () => {
    const { token } = await server.signIn({ email: input.email });
    await rest(server, 'POST /_local/clock', { advance: 1_209_600_000 });
    await expect(graphql(server, '{ user { id } }', {}, { token })).rejects.toMatchObject({ code: 2206 });
  });
});

describe('malformed requests', () => {
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(server.url + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  test.each([
    ['no JSON', '/graphql/v2', '{'],
    ['no object', '/graphql/v2', '[]'],
    ['no query', '/graphql/v2', '{"query":1}'],
    ['syntax', '/graphql/v2', '{"query":"{ user { "}'],
    ['unknown field', '/graphql/v2', '{"query":"{ nothing }"}'],
    ['deep nesting', '/graphql/v2', JSON.stringify({ query: '{a'.repeat(3000) })],
    ['variables of a wrong kind', '/graphql/v2', '{"query":"{ user { id } }","variables":[]}'],
    ['no JSON in REST', '/api/v2/users/batch', 'x'],
    ['a list in REST', '/api/v2/users/batch', '[1]'],
    ['a broken path', '/api/v2/users/%E0%A4%A', '{}'],
    ['an unknown path', '/api/v2/nothing', '{}'],
  ])('%s is answered with 4xx and no stack', async (_name, path, body) => {
    const response = await post(path, body);
    const text = await response.text();
    expect([response.status >= 400 && response.status < 500, text.includes(' at ')]).toEqual([true, false]);
  });

  test('a body over the limit is 413, an unknown application 2011, a foreign pool 2224', async () => {
    expect((await post('/graphql/v2', JSON.stringify({ query: 'x'.repeat(1_100_000) }))).status).toBe(413);
    const unknownApp = await rawGraphql(server, '{ user { id } }', {}, { headers: { 'x-authing-app-id': 'nope' } });
    expect(unknownApp.body.errors?.[0]?.message.code).toBe(2011);
    const response = await post('/graphql/v2', '{"query":"{ user { id } }"}', { 'x-authing-userpool-id': 'nope' });
    expect((await response.json()).errors[0].message.code).toBe(2224);
  });
});

describe('cross-origin calls', () => {
  const preflight = (origin: string) =>
    fetch(`${server.url}/graphql/v2`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'authorization,x-authing-app-id' },
    });

  test('any page may call with a token; cookies only with a page of this machine', async () => {
    const near = (await preflight('http://localhost:3000')).headers;
    expect([near.get('access-control-allow-origin'), near.get('access-control-allow-credentials')]).toEqual([
      'http://localhost:3000',
      'true',
    ]);
    const far = (await preflight('https://far.example')).headers;
    expect([far.get('access-control-allow-origin'), far.get('access-control-allow-credentials')]).toEqual(['*', null]);
    expect(far.get('access-control-allow-headers')).toContain('x-authing-app-id');
  });
});
