import { type Connection, type CoreOptions, connect, type TypedDocument } from '@authing/core';
import { ManagementClient } from '@authing/management';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json, rawServer } from '../support/fault-server.js';

const Read = 'query read{read}' as TypedDocument<{ read: string }, object>;
const Write = 'mutation write{write}' as typeof Read;
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('expected a rejection')),
    (error) => error,
  );

let server: FaultServer;
afterEach(() => server?.close());

/** Sends a text byte by byte. */
const drip = (text: string, every: number) =>
  rawServer((socket) => {
    let at = 0;
    const timer = setInterval(() => (at < text.length ? socket.write(text[at++]!) : socket.end()), every);
    socket.on('close', () => clearInterval(timer));
  });

describe.each<[string, CoreOptions]>([
  ['node:http', {}],
  ['fetch', { fetch: globalThis.fetch }],
])('over %s', (_name, options) => {
  const connection = (more: CoreOptions = {}): Connection =>
    connect({ host: server.url, timeout: 600, ...options, ...more });

  test.each([
    ['headers', 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{}'],
    ['body', 'HTTP/1.1 200 OK\r\n\r\n{"data":{"read":"yes"}}'],
  ])('#20 slow-loris %s: one deadline over connection, headers and body', async (_part, text) => {
    server = await drip(text, 50);
    for (const document of [Read, Write]) {
      const start = Date.now();
      expect(await failed(connection().graphql(document, {}))).toMatchObject({ kind: 'timeout', attempts: 1 });
      expect(Date.now() - start).toBeGreaterThan(550);
      expect(Date.now() - start).toBeLessThan(1_500);
    }
  });

  test('#20 the deadline covers the retries too', async () => {
    server = await rawServer((socket) => setTimeout(() => socket.destroy(), 250));
    const start = Date.now();
    const error = await failed(connection({ retry: 50 }).graphql(Read, {}));
    expect(['timeout', 'network']).toContain(error.kind);
    expect(Date.now() - start).toBeLessThan(1_500);
  });

  test('#21 no answer: a timeout in time, and the socket is closed', async () => {
    const closed: Promise<void>[] = [];
    server = await rawServer(
      (socket) => void closed.push(new Promise((resolve) => socket.once('close', () => resolve()))),
    );
    const start = Date.now();
    expect(await failed(connection().graphql(Read, {}))).toMatchObject({
      kind: 'timeout',
      code: 'timeout',
      operation: 'read',
    });
    expect(Date.now() - start).toBeLessThan(1_500);
    expect(closed).toHaveLength(1);
    await Promise.all(closed);
  });
});

/** A signal that counts who listens. */
function countedSignal() {
  const controller = new AbortController();
  const { signal } = controller;
  let listeners = 0;
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners++;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners--;
    remove(...args);
  };
  return { signal, abort: () => controller.abort(), listeners: () => listeners };
}

describe('#22 an abort ends a call at once, at any stage, and leaves nothing behind', () => {
  const stages: [string, () => Promise<FaultServer>, number][] = [
    ['before the headers', () => faultServer(() => {}), 1],
    ['within the headers', () => drip('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n', 50), 1],
    ['within the body', () => faultServer((_, response) => void response.writeHead(200).write('{"da')), 1],
    [
      'in the pause before a retry',
      () => faultServer((_, response) => json(response, {}, 503, { 'retry-after': '1' })),
      1,
    ],
  ];
  test.each(stages)('%s', async (_stage, start, requests) => {
    server = await start();
    const { signal, abort, listeners } = countedSignal();
    const call = failed(connect({ host: server.url, signal }).graphql(Read, {}));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(listeners()).toBe(1);
    const aborted = Date.now();
    abort();
    expect(await call).toMatchObject({ kind: 'aborted', code: 'aborted' });
    expect(Date.now() - aborted).toBeLessThan(1_000);
    expect(server.seen).toHaveLength(requests);
    expect(listeners()).toBe(0);
  });

  test('while others go on waiting for the token it shares with them', async () => {
    server = await faultServer(({ body }, response) => {
      const answer = body.includes('accessToken')
        ? { accessToken: { accessToken: 't', iat: 1, exp: 9_999 } }
        : { users: { totalCount: 0, list: [] } };
      setTimeout(() => json(response, { data: answer }), 200);
    });
    const client = new ManagementClient({ host: server.url, userPoolId: 'p', secret: 's' });
    const { signal, abort, listeners } = countedSignal();
    const aborted = failed(client.with({ signal }).users.list());
    const other = client.users.list();
    setTimeout(abort, 50);
    expect(await aborted).toMatchObject({ kind: 'aborted', operation: 'users' });
    expect(await other).toEqual({ totalCount: 0, list: [] });
    expect(listeners()).toBe(0);
  });

  test('a call that succeeds takes its listener away too', async () => {
    server = await faultServer((_, response) => json(response, { data: { read: 'yes' } }));
    const { signal, listeners } = countedSignal();
    await connect({ host: server.url, signal }).graphql(Read, {});
    expect(listeners()).toBe(0);
  });
});
