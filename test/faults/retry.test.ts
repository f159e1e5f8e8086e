import { AuthenticationClient } from '@authing/auth';
import { AuthingError, type CoreOptions, connect, type TypedDocument } from '@authing/core';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { retryAfter, retryDelay } from '../../packages/core/src/transport/retry.js';
import { type FaultServer, faultServer, json, rawServer } from '../support/fault-server.js';

const Read = 'query read{read}' as TypedDocument<{ read: string }, object>;
const Write = 'mutation write{write}' as TypedDocument<{ write: string }, object>;
const good = { code: 200, data: { read: 'yes' } };
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('expected a rejection')),
    (error) => error as AuthingError,
  );

let server: FaultServer;
afterEach(() => server?.close());
const connection = (options: CoreOptions = {}) => connect({ host: server.url, timeout: 3_000, ...options });

describe('#14 Retry-After is kept to as far as it makes sense', () => {
  test.each([
    ['seconds', '1', 1, 990],
    ['zero', '0', 0, 0],
    ['a date in the past', 'Wed, 21 Oct 2015 07:28:00 GMT', 0, 0],
    ['a date to come', () => new Date(Date.now() + 2_000).toUTCString(), expect.any(Number), 500],
  ])('%s: the wait is as told', async (_name, value, seconds, least) => {
    const header = typeof value === 'function' ? value() : value;
    server = await faultServer((_, response, count) =>
      count === 1 ? json(response, {}, 503, { 'retry-after': header }) : json(response, good),
    );
    const start = Date.now();
    expect(await connection().graphql(Read, {})).toEqual({ read: 'yes' });
    expect(Date.now() - start).toBeGreaterThanOrEqual(least);
    expect(Date.now() - start).toBeLessThan(least + 2_000);
    await server.close();
    server = await faultServer((_, response) => json(response, {}, 503, { 'retry-after': header }));
    expect(await failed(connection({ retry: 0 }).graphql(Read, {}))).toMatchObject({
      status: 503,
      retryAfter: seconds,
    });
  });

  test.each(['soon', '', '-1', '1e9999', 'NaN', '0x10'])('junk (%p) is as if nothing had been said', async (header) => {
    server = await faultServer((_, response, count) =>
      count === 1 ? json(response, {}, 429, { 'retry-after': header }) : json(response, good),
    );
    expect(await connection().graphql(Read, {})).toEqual({ read: 'yes' });
    expect(server.seen).toHaveLength(2);
  });

  test.each(['11', '86400', '99999999999999999999', () => new Date(Date.now() + 3_600_000).toUTCString()])(
    'beyond the cap the call fails at once and says how long to wait (%s)',
    async (value) => {
      server = await faultServer((_, response) =>
        json(response, {}, 429, { 'retry-after': typeof value === 'string' ? value : value() }),
      );
      const start = Date.now();
      const error = await failed(connection({ timeout: 60_000 }).graphql(Read, {}));
      expect(error).toMatchObject({ status: 429, attempts: 1 });
      expect(error.retryAfter).toBeGreaterThan(10);
      expect(Date.now() - start).toBeLessThan(3_000);
    },
  );

  test('a wait that would outlast the deadline is not begun', async () => {
    server = await faultServer((_, response) => json(response, {}, 503, { 'retry-after': '5' }));
    const start = Date.now();
    expect(await failed(connection({ timeout: 1_000 }).graphql(Read, {}))).toMatchObject({
      status: 503,
      retryAfter: 5,
    });
    expect(Date.now() - start).toBeLessThan(900);
  });

  test('the caller can abort the wait', async () => {
    server = await faultServer((_, response) => json(response, {}, 503, { 'retry-after': '2' }));
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const start = Date.now();
    expect(await failed(connection({ signal: controller.signal }).graphql(Read, {}))).toMatchObject({
      kind: 'aborted',
    });
    expect(Date.now() - start).toBeLessThan(1_700);
    expect(server.seen).toHaveLength(1);
  });
});

describe('#15 reads are tried three times at most, writes once, with jitter and a shared budget', () => {
  test.each([
    ['query', () => connection().graphql(Read, {}), 3],
    ['mutation', () => connection().graphql(Write, {}), 1],
    ['GET', () => connection().rest('GET /api/v2/.well-known'), 3],
    ['POST', () => connection().rest('POST /api/v2/sms/send', { body: { phone: '1' } }), 1],
    ['DELETE', () => connection().rest('DELETE /api/v2/mfa/totp/associate'), 1],
    ['POST that only reads', () => connection().rest('POST /api/v2/users/filter', { body: {}, repeatable: true }), 3],
    [
      'POST of a token',
      () => connection().rest('POST /oidc/token', { form: { grant_type: 'refresh_token' } as never }),
      1,
    ],
  ])('%s', async (_kind, call, times) => {
    server = await faultServer((_, response) => json(response, {}, 502));
    expect(await failed(call())).toMatchObject({ status: 502, attempts: times });
    expect(server.seen).toHaveLength(times);
  });

  test.each([400, 404, 409])('HTTP %i is final', async (status) => {
    server = await faultServer((_, response) => json(response, {}, status));
    expect(await failed(connection().graphql(Read, {}))).toMatchObject({ attempts: 1 });
  });

  test('for any failure: only what may pass is tried again, never past the budget, the wait within its bounds', () => {
    const failure = fc.record({
      kind: fc.constantFrom('api', 'network', 'timeout', 'aborted', 'protocol', 'config'),
      status: fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }),
      retryAfter: fc.option(fc.nat(100), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        failure,
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        ({ kind, status, retryAfter }, attempts, left) => {
          const budget = { left };
          const error = new AuthingError(kind as never, 'x', 'x', { status, retryAfter });
          const delay = retryDelay(error, attempts, budget, Infinity);
          const passing = kind === 'network' || status === 429 || (status !== undefined && status >= 500);
          if (!passing || left < 1 || (retryAfter ?? 0) > 10) {
            expect([delay, budget.left]).toEqual([undefined, left]);
          } else if (delay !== undefined) {
            expect(budget.left).toBe(left - 1);
            if (retryAfter !== undefined) expect(delay).toBe(retryAfter * 1000);
            else expect(delay).toBeLessThanOrEqual(200 * 2 ** attempts);
            expect(delay).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  test('#88 a retry that there is no time for costs nothing of the budget', () => {
    const budget = { left: 10 };
    const error = new AuthingError('api', 'x', 'x', { status: 503, retryAfter: 2 });
    expect([retryDelay(error, 1, budget, 1_999), budget.left]).toEqual([undefined, 10]);
    expect([retryDelay(error, 1, budget, 2_001), budget.left]).toEqual([2_000, 9]);
  });

  test('the waits differ: a thousand clients do not come back in step', () => {
    const error = new AuthingError('network', 'network', 'x');
    const delays = Array.from({ length: 200 }, () => retryDelay(error, 1, { left: 10 }, Infinity)!);
    expect(new Set(delays).size).toBeGreaterThan(190);
    expect(Math.min(...delays)).toBeLessThan(100);
    expect(Math.max(...delays)).toBeGreaterThan(300);
  });

  test('any text as Retry-After gives seconds from now or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (value) => {
          const seconds = retryAfter({ status: 503, body: '', header: () => value });
          expect(seconds === undefined || (Number.isFinite(seconds) && seconds >= 0)).toBe(true);
        },
      ),
    );
  });
});

const STAGES: [string, Parameters<typeof rawServer>[0]][] = [
  ['before the answer', (socket) => void socket.destroy()],
  ['with a reset', (socket) => void socket.resetAndDestroy()],
  ['within the headers', (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-', () => socket.destroy())],
  [
    'within the body',
    (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"da', () => socket.destroy()),
  ],
  [
    'within a chunk',
    (socket) =>
      void socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n{"da', () => socket.destroy()),
  ],
];

describe.each([
  ['node:http', {}],
  ['fetch', { fetch: globalThis.fetch }],
])(
  '#18 a connection that breaks is a network error with its cause; reads go on, refreshes are not repeated (%s)',
  (_name, options) => {
    test.each(STAGES)('%s', async (_stage, breakAt) => {
      server = await rawServer(breakAt);
      const read = await failed(connection(options).graphql(Read, {}));
      expect(read).toMatchObject({ kind: 'network', attempts: 3 });
      expect(read.cause).toHaveProperty('message');
      expect(server.seen).toHaveLength(3);
      expect(await failed(connection(options).graphql(Write, {}))).toMatchObject({ kind: 'network', attempts: 1 });
      const client = new AuthenticationClient({
        appId: 'app',
        appHost: server.url,
        token: 't',
        secret: 's',
        ...options,
      });
      expect(await failed(client.refreshToken())).toMatchObject({
        kind: 'network',
        operation: 'refreshToken',
        attempts: 1,
      });
      expect(await failed(client.getNewAccessTokenByRefreshToken('r'))).toMatchObject({ kind: 'network', attempts: 1 });
      expect(client.connection.session.token()).toBe('t');
      expect(server.seen).toHaveLength(6);
    });
  },
);

describe('#19 a kept-alive socket that has gone stale costs a read nothing and never repeats a write', () => {
  const body = JSON.stringify(good);
  const answer = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: keep-alive\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

  /** Answers the first request of each socket and breaks the socket on the second. */
  const stale = () => {
    const used = new WeakSet<object>();
    return rawServer((socket) => {
      if (used.has(socket)) return void socket.resetAndDestroy();
      used.add(socket);
      socket.write(answer);
    });
  };

  test('read', async () => {
    server = await stale();
    const shared = connection();
    for (let call = 0; call < 4; call++) expect(await shared.graphql(Read, {})).toEqual({ read: 'yes' });
  });

  test('write', async () => {
    server = await stale();
    const shared = connection();
    await shared.graphql(Read, {});
    expect(await failed(shared.graphql(Write, {}))).toMatchObject({ kind: 'network', attempts: 1 });
    expect(server.seen).toHaveLength(2);
  });

  test('a socket the server has closed meanwhile is not used', async () => {
    server = await rawServer((socket) => void socket.write(answer, () => setTimeout(() => socket.end(), 20)));
    const shared = connection();
    await shared.graphql(Read, {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await shared.graphql(Write, {})).toEqual({ read: 'yes' });
    expect(server.connections()).toBe(2);
  });
});
