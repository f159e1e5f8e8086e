import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Pool } from 'undici';
import { Agent as Agent6 } from 'undici6';
import { type FaultServer, faultServer, json, rawServer } from '../../../../test/support/fault-server.js';
import { overGraphqlRequest } from '../graphql-request.js';
import {
  type AuthingError,
  type Connection,
  type CoreOptions,
  createConnection,
  fetchAdapter,
  type TypedDocument,
} from '../index.node.js';
import { undici } from '../undici.js';
import { nodeAdapter } from './node.js';

const Read = 'query read{read}' as TypedDocument<{ read: string }, Record<string, never>>;
const Write = 'mutation write{write}' as TypedDocument<{ write: string }, Record<string, never>>;
const good = { data: { read: 'yes', write: 'yes' } };

let server: FaultServer;
afterEach(() => server.close());

/** The error a promise rejects with; fails when it resolves. */
const failure = (promise: Promise<unknown>): Promise<AuthingError> =>
  promise.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
    },
    (error) => error,
  );

const asIs = (connection: Connection) => connection;

describe.each([
  ['node:http', () => nodeAdapter(), asIs],
  ['fetch', () => fetchAdapter(), asIs],
  ['graphql-request', () => nodeAdapter(), overGraphqlRequest],
  ['a Pool of undici', () => undici(new Pool(server.url)), asIs],
  ['an Agent of undici 6', () => undici(new Agent6()), asIs],
])('over %s', (_name, adapter, wrap) => {
  const connection = (options: CoreOptions = {}): Connection =>
    wrap(createConnection({ appId: 'app', host: server.url, timeout: 2_000, ...options }, adapter()));

  test('sends query and variables as JSON with our headers, and gives data', async () => {
    server = await faultServer((_, response) => json(response, good));
    expect(await connection({ lang: 'en-US', tenantId: 't1' }).graphql(Read, {})).toEqual({
      read: 'yes',
      write: 'yes',
    });
    const [request] = server.seen;
    expect(request).toMatchObject({ method: 'POST', url: '/graphql/v2' });
    expect(JSON.parse(request!.body)).toEqual({ query: Read, variables: {} });
    expect(request!.headers).toMatchObject({
      'content-type': 'application/json',
      'x-authing-app-id': 'app',
      'x-authing-app-tenant-id': 't1',
      'x-authing-lang': 'en-US',
      'x-authing-request-from': 'sdk',
    });
  });

  test('a server that never answers is a timeout within the deadline', async () => {
    server = await faultServer(() => {});
    const start = Date.now();
    expect(await failure(connection({ timeout: 300 }).graphql(Read, {}))).toMatchObject({
      kind: 'timeout',
      operation: 'read',
    });
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  test.each([301, 302, 303, 307, 308])(
    '#87 a redirect with status %d is an error, whatever is in its body',
    async (status) => {
      server = await faultServer((_, response) => json(response, good, status, { location: 'http://127.0.0.1:1/' }));
      const redirect = { kind: 'protocol', code: 'redirect', status };
      expect(await failure(connection().graphql(Write, {}))).toMatchObject(redirect);
      const revoke = connection().rest('POST /oidc/token/revocation', {
        form: { token: 't' },
        answer: 'text',
      } as never);
      expect(await failure(revoke)).toMatchObject(redirect);
      expect(server.seen).toHaveLength(2);
    },
  );

  test.each(['authorization', 'Authorization', 'AUTHORIZATION'])(
    '#88 the header %s of the caller wins over the token',
    async (name) => {
      server = await faultServer((_, response) => json(response, good));
      await connection({ token: 'ours', headers: { [name]: 'Basic theirs' } }).graphql(Read, {});
      await connection({ token: 'ours' }).graphql(Read, {}, undefined, { headers: { [name]: 'Basic theirs' } });
      expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['Basic theirs', 'Basic theirs']);
    },
  );

  test('the deadline covers the body: a dripping answer does not pass it', async () => {
    server = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n');
      const drip = setInterval(() => socket.write(' '), 50);
      socket.on('close', () => clearInterval(drip));
    });
    const start = Date.now();
    expect(await failure(connection({ timeout: 300 }).graphql(Read, {}))).toMatchObject({ kind: 'timeout' });
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  test('a closed port is a network error after the retries of a read', async () => {
    server = await faultServer(() => {});
    await server.close();
    expect(await failure(connection({ retry: 1 }).graphql(Read, {}))).toMatchObject({ kind: 'network', attempts: 2 });
    expect(await failure(connection().graphql(Write, {}))).toMatchObject({ kind: 'network', attempts: 1 });
  });

  test('a body cut by a reset is a network error, not a result', async () => {
    server = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"data":');
      setTimeout(() => socket.destroy(), 50);
    });
    expect(await failure(connection({ retry: 0 }).graphql(Read, {}))).toMatchObject({ kind: 'network' });
  });

  test.each([
    ['HTML of a proxy', 'text/html', '<html>login</html>', 200],
    ['HTML with an error status', 'text/html', '<html>bad gateway</html>', 403],
    ['cut JSON', 'application/json', '{"data":{"re', 200],
    ['an empty body', 'application/json', '', 200],
    ['null', 'application/json', 'null', 200],
    ['a bare text', 'application/json', '"hello"', 200],
  ])('%s is a protocol error with status and content type', async (_case, type, body, status) => {
    server = await faultServer((_, response) => response.writeHead(status, { 'content-type': type }).end(body));
    const error = await failure(connection().graphql(Read, {}));
    expect(error).toMatchObject({ kind: 'protocol', code: 'not_json', status });
    expect(error.message).toContain(type);
    expect(error.message).not.toContain('login');
  });

  test('a byte order mark before the JSON does not matter', async () => {
    server = await faultServer((_, response) => response.end(`\ufeff${JSON.stringify(good)}`));
    expect(await connection().graphql(Read, {})).toMatchObject({ read: 'yes' });
  });

  test('a redirect is not followed', async () => {
    const other = await faultServer((_, response) => json(response, good));
    server = await faultServer((_, response) => response.writeHead(302, { location: `${other.url}/` }).end());
    expect(await failure(connection().graphql(Read, {}))).toMatchObject({ kind: 'protocol', status: 302 });
    expect(other.seen).toHaveLength(0);
    await other.close();
  });

  test('an answer beyond maxResponseBytes is refused', async () => {
    server = await faultServer((_, response) => json(response, { data: { read: 'x'.repeat(100_000) } }));
    expect(await failure(connection({ maxResponseBytes: 10_000 }).graphql(Read, {}))).toMatchObject({
      kind: 'protocol',
      code: 'response_too_large',
      attempts: 1,
    });
  });

  test('a compressed answer is read, a compressed bomb refused', async () => {
    let bytes = gzipSync(JSON.stringify(good));
    server = await faultServer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes));
    expect(await connection().graphql(Read, {})).toMatchObject({ read: 'yes' });
    bytes = gzipSync(' '.repeat(5_000_000));
    expect(await failure(connection({ maxResponseBytes: 100_000 }).graphql(Read, {}))).toMatchObject({
      code: 'response_too_large',
    });
  });

  test.each([429, 500, 502, 503, 504])('a read is tried again after %i, a write is not', async (status) => {
    server = await faultServer((_, response, count) =>
      count === 1 ? json(response, { code: status }, status) : json(response, good),
    );
    expect(await connection().graphql(Read, {})).toMatchObject({ read: 'yes' });
    expect(server.seen).toHaveLength(2);
    await server.close();
    server = await faultServer((_, response) => json(response, { code: status }, status));
    expect(await failure(connection().graphql(Write, {}))).toMatchObject({ status, attempts: 1 });
    expect(server.seen).toHaveLength(1);
  });

  test('Retry-After is kept to; beyond the cap the call fails and says how long to wait', async () => {
    server = await faultServer((_, response, count) =>
      count === 1 ? json(response, { code: 429 }, 429, { 'retry-after': '1' }) : json(response, good),
    );
    const start = Date.now();
    await connection({ timeout: 5_000 }).graphql(Read, {});
    expect(Date.now() - start).toBeGreaterThanOrEqual(990);
    await server.close();
    server = await faultServer((_, response) => json(response, { code: 429 }, 429, { 'retry-after': '3600' }));
    expect(await failure(connection().graphql(Read, {}))).toMatchObject({ status: 429, retryAfter: 3600, attempts: 1 });
  });

  test('retries stop for everybody when the shared budget is used up', async () => {
    server = await faultServer((_, response) => json(response, { code: 500 }, 500));
    const shared = connection({ timeout: 10_000 });
    await Promise.all(Array.from({ length: 20 }, () => failure(shared.graphql(Read, {}))));
    expect(server.seen.length).toBeLessThanOrEqual(30);
  });

  test('the caller can abort, before and while waiting, and nothing is retried', async () => {
    const controller = new AbortController();
    server = await faultServer(() => controller.abort());
    expect(await failure(connection({ signal: controller.signal }).graphql(Read, {}))).toMatchObject({
      kind: 'aborted',
      attempts: 1,
    });
    expect(await failure(connection({ signal: AbortSignal.abort() }).graphql(Read, {}))).toMatchObject({
      kind: 'aborted',
    });
    expect(server.seen).toHaveLength(1);
  });

  test('a header value with a line break is refused before anything is sent', async () => {
    server = await faultServer((_, response) => json(response, good));
    for (const lang of ['zh\r\nx-evil: 1', '中文']) {
      expect(() => connection({ lang })).toThrow(expect.objectContaining({ kind: 'config', code: 'header' }));
      expect(await failure(connection({ token: lang }).graphql(Read, {}))).toMatchObject({
        kind: 'config',
        code: 'header',
      });
    }
    expect(server.seen).toHaveLength(0);
  });

  test('a form travels url-encoded', async () => {
    server = await faultServer((_, response) => json(response, { access_token: 'at' }));
    const answer = await connection().rest('POST /oidc/token', { form: { grant_type: 'a b&c=d' } as never });
    expect(answer).toEqual({ access_token: 'at' });
    expect(server.seen[0]!.headers['content-type']).toMatch('application/x-www-form-urlencoded');
    expect(server.seen[0]!.body).toBe('grant_type=a+b%26c%3Dd');
  });
});

test('over node:http one socket serves calls that follow each other', async () => {
  server = await faultServer((_, response) => json(response, good));
  const connection = createConnection({ host: server.url }, nodeAdapter());
  for (let call = 0; call < 5; call++) await connection.graphql(Read, {});
  expect(server.connections()).toBe(1);
});
