import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LocalServer, startLocal } from '../index.js';
import { managementToken, rest } from '../testing/client.js';

const CONNECTIONS = 2000;
const AT_ONCE = 20;
const PATIENCE_MS = 10_000;

let server: LocalServer;
let token: string;
beforeAll(async () => {
  server = await startLocal();
  token = await managementToken(server);
});
afterAll(() => server.close());

/** Everything a connection answers until it is closed. @throws Error when it stays open */
function talk(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error('the connection was left open'));
    }, PATIENCE_MS);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // The server may have closed it while we were writing.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
    socket.end(bytes);
  });
}

const body = '{"query":"query ($id: String) { user(id: $id) { id } }","variables":{"id":"1"}}';
const lines = (first: string, ...headers: string[]): string =>
  [first, 'host: localhost', ...headers, '', ''].join('\r\n');
const json = `content-type: application/json`;
/** Good requests, each with the server's own paths; the fuzzing makes them bad. */
const good = (): string[] => [
  lines('GET /api/v2/users/1 HTTP/1.1', `authorization: Bearer ${token}`),
  lines('POST /graphql/v2 HTTP/1.1', json, `authorization: Bearer ${token}`, `content-length: ${body.length}`) + body,
  `${lines('POST /api/v2/users/batch HTTP/1.1', json, 'transfer-encoding: chunked')}b\r\n{"ids":["a"]\r\n1\r\n}\r\n0\r\n\r\n`,
  `${lines('POST /api/v2/upload?folder=x HTTP/1.1', 'content-type: multipart/form-data; boundary=b', 'content-length: 68')}--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nx\r\n--b--`,
  `${lines('POST /oidc/token HTTP/1.1', 'content-type: application/x-www-form-urlencoded', 'content-length: 29')}grant_type=client_credentials`,
  lines(
    'GET /events/v1/management/sub?code=a HTTP/1.1',
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
  ),
  lines('OPTIONS /graphql/v2 HTTP/1.1', 'origin: http://localhost:3000', 'access-control-request-method: POST'),
];

test('a body that drips is cut when its time is over, and the socket with it', async () => {
  const impatient = await startLocal({ requestTimeout: 200 });
  const socket = connect(Number(new URL(impatient.url).port), '127.0.0.1');
  const closed = new Promise((resolve) => socket.on('error', () => {}).on('close', resolve));
  socket.write(lines('POST /graphql/v2 HTTP/1.1', json, 'content-length: 1000'));
  const dripping = setInterval(() => socket.write(' '), 20);
  await closed;
  clearInterval(dripping);
  await impatient.close();
});

type Edit = (bytes: Buffer) => Buffer;
const at = (bytes: Buffer, place: number): number => Math.floor(place * bytes.length);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(
    ([place, inserted]): Edit =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, place)), inserted, bytes.subarray(at(bytes, place))]),
  ),
  fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 40 })).map(
    ([place, length]): Edit =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, place)), bytes.subarray(at(bytes, place) + length)]),
  ),
  fc.double({ min: 0, max: 0.999, noNaN: true }).map(
    (place): Edit =>
      (bytes) =>
        bytes.subarray(0, at(bytes, place)),
  ),
  fc.constant<Edit>((bytes) => Buffer.concat([bytes, bytes])),
);
const request = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.nat(), fc.array(edit, { minLength: 1, maxLength: 4 }))
      .map(([which, edits]) => broken(which, edits)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);

function broken(which: number, edits: Edit[]): Buffer {
  const all = good();
  const start: Buffer = Buffer.from(all[which % all.length] as string);
  return edits.reduce((bytes, change) => change(bytes), start);
}

async function problemOf(bytes: Buffer): Promise<string | null> {
  const told = JSON.stringify(bytes.toString('latin1'));
  try {
    const answer = await talk(bytes);
    const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
    // 501 and 505: methods and versions that are not served.
    if (statuses.some((status) => status >= 500 && ![501, 505].includes(status)))
      return `${statuses} to ${told}: ${answer}`;
    return /\n {4}at /.test(answer) ? `a stack in the answer to ${told}` : null;
  } catch (error) {
    return `${(error as Error).message}: ${told}`;
  }
}

test('two thousand broken connections are answered or closed, and the server serves on', async () => {
  const sample = fc.sample(request, { numRuns: CONNECTIONS, seed: 20_261_125 });
  const problems: string[] = [];
  for (let i = 0; i < sample.length; i += AT_ONCE) {
    problems.push(
      ...(await Promise.all(sample.slice(i, i + AT_ONCE).map(problemOf))).filter((problem) => problem !== null),
    );
  }
  expect(problems).toEqual([]);
  expect(await rest(server, 'GET /api/v2/.well-known')).toMatchObject({ code: 200 });
}, 120_000);

const statusOf = async (text: string): Promise<number> =>
  Number(/^HTTP\/1\.1 (\d{3})/.exec(await talk(Buffer.from(text)))?.[1]);

test('headers and addresses have a limit', async () => {
  expect(await statusOf(lines('GET / HTTP/1.1', `x-long: ${'x'.repeat(64 * 1024)}`))).toBe(431);
  expect(await statusOf(lines('GET / HTTP/1.1', ...Array.from({ length: 5000 }, (_, i) => `x-${i}: 1234567890`)))).toBe(
    431,
  );
  expect(await statusOf(lines(`GET /${'x'.repeat(64 * 1024)} HTTP/1.1`))).toBe(431);
  expect(await statusOf(lines('GET /api/v2/%ff%fe HTTP/1.1'))).toBe(404);
  expect(await statusOf(lines('GET /api/v2/users/%ff HTTP/1.1', `authorization: Bearer ${token}`))).toBe(400);
});

test('two lengths, or a length and chunks, are refused: no request hides in another', async () => {
  const hidden = 'GET /api/v2/.well-known HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const both = lines('POST /graphql/v2 HTTP/1.1', json, 'content-length: 5', 'transfer-encoding: chunked');
  for (const text of [
    `${both}0\r\n\r\n${hidden}`,
    `${lines('POST /graphql/v2 HTTP/1.1', json, 'content-length: 0', 'content-length: 5')}${hidden}`,
  ]) {
    expect((await talk(Buffer.from(text))).match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400']);
  }
});

test('bodies have a limit, with and without a length, and the limit is that of the server', async () => {
  const small = await startLocal({ maxBodyBytes: 1000 });
  try {
    const post = (path: string, size: number, type = 'application/json') =>
      fetch(small.url + path, {
        method: 'POST',
        headers: { 'content-type': type },
        body: `{"a":"${'x'.repeat(size)}"}`,
      });
    const chunked = (path: string, size: number) => {
      const stream = new ReadableStream({
        start(controller) {
          for (let sent = 0; sent < size; sent += 100) controller.enqueue(new Uint8Array(100).fill(32));
          controller.close();
        },
      });
      return fetch(small.url + path, { method: 'POST', body: stream, duplex: 'half' } as RequestInit);
    };
    for (const path of ['/graphql/v2', '/api/v2/sms/send', '/api/v3/signin']) {
      expect([path, (await post(path, 2000)).status, (await chunked(path, 2000)).status]).toEqual([path, 413, 413]);
      expect((await post(path, 500)).status).toBeLessThan(413);
    }
    expect((await post('/api/v2/upload?folder=x', 20_000, 'multipart/form-data; boundary=b')).status).toBe(413);
    expect((await post('/api/v2/upload?folder=x', 5000, 'multipart/form-data; boundary=b')).status).toBeLessThan(413);
    expect((await post('/oidc/token', 500_000, 'application/x-www-form-urlencoded')).status).toBe(413);
  } finally {
    await small.close();
  }
});
