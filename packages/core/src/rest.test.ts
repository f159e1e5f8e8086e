import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FaultServer, faultServer, json } from '../../../test/support/fault-server.js';
import { buildPath, connect, queryString } from './index.node.js';

let server: FaultServer;
afterEach(() => server?.close());

const answering = async (body: unknown, status = 200) => {
  server = await faultServer((_, response) => json(response, body, status));
  return connect({ host: server.url });
};

test.each([
  ['v2', { code: 200, message: 'ok', data: { publicKey: 'k' } }],
  ['v3', { statusCode: 200, message: 'ok', data: { publicKey: 'k' } }],
  ['no', { publicKey: 'k' }],
])('takes the result out of %s envelope', async (_name, body) => {
  expect(await (await answering(body)).rest('GET /api/v2/.well-known')).toEqual({ publicKey: 'k' });
});

test.each([
  [
    'a v2 code',
    { code: 2004, message: 'no such user', data: 7 },
    200,
    { code: 2004, message: 'no such user', data: 7 },
  ],
  ['a v3 code', { statusCode: 403, message: 'no' }, 200, { code: 403, message: 'no' }],
  [
    'an OAuth error',
    { error: 'invalid_grant', error_description: 'used' },
    400,
    { code: 'invalid_grant', message: 'used' },
  ],
  ['a bare status', {}, 404, { code: 404, status: 404 }],
])('%s rejects', async (_name, body, status, expected) => {
  const connection = await answering(body, status);
  await expect(connection.rest('GET /api/v2/.well-known')).rejects.toMatchObject({ kind: 'api', ...expected });
});

test('a hostile id stays one path part', async () => {
  const connection = await answering({ code: 200, data: {} });
  await connection.rest('GET /api/v2/users/{userId}', { path: { userId: 'a/b?c=d#e%2f' } });
  expect(server.seen[0]!.url).toBe('/api/v2/users/a%2Fb%3Fc%3Dd%23e%252f');
});

test.each(['', '.', '..'])('the id %p is refused: it would address another route', (userId) => {
  expect(() => buildPath('/api/v2/users/{userId}', { userId })).toThrow(expect.objectContaining({ kind: 'config' }));
});

test('arrays are repeated with brackets, absent values left out, falsy ones sent', () => {
  const text = queryString({ a: ['x', 'y'], b: undefined, c: null, d: 0, e: false, f: '', g: [] });
  expect(decodeURIComponent(text)).toBe('a[]=x&a[]=y&d=0&e=false&f=');
});

test('whatever goes into a path and query comes out of it again', () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => !/^\.{0,2}$/.test(value));
  fc.assert(
    fc.property(
      text,
      fc.dictionary(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ unit: 'binary' })),
      (id, query) => {
        const url = new URL(buildPath('/x/{id}/y', { id }, query), 'https://a.cn');
        const [, , part, end] = url.pathname.split('/');
        expect([decodeURIComponent(part!), end]).toEqual([id, 'y']);
        expect(Object.fromEntries(url.searchParams)).toEqual(query);
      },
    ),
  );
});

test('headers of a request go with those of the connection, and win; a token is sent unless the request says no', async () => {
  const connection = await answering({ code: 200, data: {} });
  const own = connection.with({ token: 'ann', headers: { 'x-own': '1', 'x-both': 'connection' } });
  await own.rest('GET /api/v2/.well-known', { headers: { 'X-Both': 'request', 'X-Call': '2' } });
  await own.rest('GET /api/v2/.well-known', { token: false });
  expect(server.seen[0]!.headers).toMatchObject({
    authorization: 'Bearer ann',
    'x-own': '1',
    'x-both': 'request',
    'x-call': '2',
  });
  expect(server.seen[1]!.headers).not.toHaveProperty('authorization');
  expect(server.seen[1]!.headers).not.toHaveProperty('x-call');
});

test('an answer that comes in several pieces is read whole, also where a character is cut in two', async () => {
  const bytes = Buffer.from(JSON.stringify({ publicKey: '密码 🔑' }));
  server = await faultServer((_, response) => {
    const cut = bytes.indexOf('🔑') + 2;
    response.write(bytes.subarray(0, cut));
    setTimeout(() => response.end(bytes.subarray(cut)), 20);
  });
  expect(await connect({ host: server.url }).rest('GET /api/v2/.well-known')).toEqual({ publicKey: '密码 🔑' });
});
