import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import {
  type AuthingError,
  type CoreOptions,
  configError,
  connect,
  type EventOptions,
  eventBody,
  type Session,
  subscribe,
} from '@authing/core';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';

/** An event service that tests can see through: who connected with what, and every open socket. */
let http: Server;
let service: WebSocketServer;
let uri: string;
let connected: URL[];
/** HTTP status for the next handshakes, taken one by one; 0 never answers. */
let refusals: number[];

beforeEach(async () => {
  connected = [];
  refusals = [];
  service = new WebSocketServer({ noServer: true });
  http = createServer().listen(0, '127.0.0.1');
  http.on('upgrade', (request, socket, head) => {
    connected.push(new URL(request.url!, 'ws://127.0.0.1'));
    const refusal = refusals.shift();
    if (refusal === 0) return;
    if (refusal) return socket.end(`HTTP/1.1 ${refusal} Refused\r\ncontent-length: 0\r\n\r\n`);
    service.handleUpgrade(request, socket, head, (peer) => service.emit('connection', peer, request));
  });
  await once(http, 'listening');
  uri = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

const stops: (() => void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  for (const peer of service.clients) peer.terminate();
  http.closeAllConnections();
  http.close();
});

function connection(options: CoreOptions & EventOptions = {}, session?: Partial<Session>) {
  const made = connect({ token: 'the-token', socketUri: uri, webSocket: WebSocket, ...options });
  return Object.assign(made, { session: { ...made.session, ...session } });
}

/** Subscribes and stops after the test. */
function listenTo(
  made: ReturnType<typeof connection>,
  name: string,
  channel: 'management' | 'authentication' = 'management',
) {
  const received: string[] = [];
  const errors: AuthingError[] = [];
  const stop = subscribe(
    made,
    channel,
    name,
    (data) => received.push(data),
    (error) => errors.push(error),
  );
  stops.push(stop);
  return { received, errors, stop };
}

async function until(what: () => unknown, limit = 8_000): Promise<void> {
  const end = Date.now() + limit;
  while (!what()) {
    if (Date.now() > end) throw new Error(`Did not happen within ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
const connections = (count: number) => until(() => connected.length >= count && service.clients.size > 0);
const broadcast = (data: string | Buffer) => {
  for (const peer of service.clients) peer.send(data);
};

test('event name and token reach the service whole, whatever is in them', async () => {
  listenTo(connection({ token: 'a&b=c#d/é' }), 'user.created&code=other/#?', 'authentication');
  await connections(1);
  const [url] = connected;
  expect(url!.pathname).toBe('/events/v1/authentication/sub');
  expect([...url!.searchParams]).toEqual([
    ['code', 'user.created&code=other/#?'],
    ['token', 'a&b=c#d/é'],
  ]);
});

test('every callback of an event hears it over one socket; the last to leave closes it', async () => {
  const made = connection();
  const first = listenTo(made, 'login');
  const second = listenTo(made.with({ timeout: 1_000 }), 'login');
  const other = listenTo(made, 'logout');
  await until(() => service.clients.size === 2);
  broadcast('{"n":1}');
  await until(() => other.received.length && second.received.length);
  expect([first.received, second.received, other.received]).toEqual([['{"n":1}'], ['{"n":1}'], ['{"n":1}']]);

  first.stop();
  first.stop();
  broadcast('2');
  await until(() => second.received.length === 2);
  expect(first.received).toEqual(['{"n":1}']);

  second.stop();
  other.stop();
  await until(() => service.clients.size === 0);
  expect(connected).toHaveLength(2);
});

test('binary frames are read as UTF-8 text', async () => {
  const { received } = listenTo(connection(), 'login');
  await connections(1);
  broadcast(Buffer.from('{"name":"李"}'));
  await until(() => received.length);
  expect(received).toEqual(['{"name":"李"}']);
});

test('a lost connection is opened again with a fresh token, and success starts the count over', async () => {
  let passed = 0;
  const now = Date.now;
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + passed);
  let tokens = 0;
  const { received, errors } = listenTo(connection({ retryTimes: 1 }, { bearer: () => `token-${++tokens}` }), 'login');
  for (let round = 1; round <= 3; round++) {
    await connections(round);
    broadcast(`${round}`);
    await until(() => received.length === round);
    // It has lived long enough to count as success.
    passed += 11_000;
    for (const peer of service.clients) peer.terminate();
    await until(() => service.clients.size === 0);
  }
  await connections(4);
  clock.mockRestore();
  expect(connected.map((url) => url.searchParams.get('token'))).toEqual(['token-1', 'token-2', 'token-3', 'token-4']);
  expect(received).toEqual(['1', '2', '3']);
  expect(errors).toEqual([]);
});

test('a connection that opens and closes at once does not count as success', async () => {
  service.on('connection', (peer) => peer.close());
  const { errors } = listenTo(connection({ retryTimes: 1 }), 'login');
  await until(() => errors.length);
  expect(connected).toHaveLength(2);
});

test('it gives up after retryTimes and says so once, without the token; a new subscription starts anew', async () => {
  refusals = [503, 503, 503];
  const made = connection({ retryTimes: 2, token: 'very-secret' });
  const { errors } = listenTo(made, 'login');
  await until(() => errors.length);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ name: 'AuthingError', kind: 'network', code: 'event_connection', attempts: 3 });
  expect(`${inspect(errors[0], { depth: 9, showHidden: true })}${JSON.stringify(errors[0])}`).not.toContain(
    'very-secret',
  );

  const again = listenTo(made, 'login');
  await connections(4);
  broadcast('back');
  await until(() => again.received.length);
  expect(again.received).toEqual(['back']);
});

test('after a refused handshake the second attempt brings a renewed token', async () => {
  refusals = [401];
  const renew = (refused: string) => (refused === 'stale' ? 'renewed' : undefined);
  listenTo(connection({}, { bearer: () => 'stale', renew }), 'login');
  await connections(2);
  expect(connected.map((url) => url.searchParams.get('token'))).toEqual(['stale', 'renewed']);
});

test('where no other token is to be had, the old one is tried again', async () => {
  refusals = [503, 503, 503];
  const renewals: string[] = [];
  const renew = (refused: string) => {
    renewals.push(refused);
    throw configError('access_token_refused', 'No other');
  };
  const { received } = listenTo(connection({}, { bearer: () => 'only', renew }), 'login');
  await connections(4);
  broadcast('1');
  await until(() => received.length);
  expect(connected.map((url) => url.searchParams.get('token'))).toEqual(['only', 'only', 'only', 'only']);
  expect(renewals).toEqual(['only']);
});

test('a handshake that nobody answers ends with the timeout and is tried again', async () => {
  refusals = [0];
  listenTo(connection({ timeout: 100 }), 'login');
  await connections(2);
  expect(connected).toHaveLength(2);
});

test('without a token, and when none is to be had, the subscription ends with that error', async () => {
  const nobody = listenTo(connection({}, { bearer: () => undefined }), 'login');
  const refused = listenTo(connection({}, { bearer: () => Promise.reject(configError('no_right', 'No')) }), 'login');
  await until(() => nobody.errors.length && refused.errors.length);
  expect(nobody.errors[0]).toMatchObject({ kind: 'config', code: 'not_signed_in' });
  expect(refused.errors[0]).toMatchObject({ kind: 'config', code: 'no_right' });
  expect(connected).toEqual([]);
});

test('unsubscribing while it waits to reconnect ends it', async () => {
  refusals = [503];
  const { stop, errors } = listenTo(connection(), 'login');
  await until(() => connected.length);
  stop();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(connected).toHaveLength(1);
  expect(errors).toEqual([]);
});

test("the connection's signal ends a subscription, and one that is aborted already begins none", async () => {
  const controller = new AbortController();
  const made = connection().with({ signal: controller.signal });
  const { errors } = listenTo(made, 'login');
  await connections(1);
  controller.abort();
  await until(() => service.clients.size === 0);
  listenTo(made, 'logout');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(connected).toHaveLength(1);
  expect(errors).toEqual([]);
});

test('a callback that throws is reported and keeps nothing from the others', async () => {
  const warnings: unknown[] = [];
  const made = connection({ logger: { warn: (...args) => warnings.push(args) } });
  const broken = subscribe(made, 'management', 'login', () => {
    throw new Error('in the listener');
  });
  stops.push(broken);
  const { received } = listenTo(made, 'login');
  await connections(1);
  broadcast('1');
  await until(() => received.length);
  broadcast('2');
  await until(() => received.length === 2);
  expect(warnings).toHaveLength(2);
});

test('what cannot work is refused before anything is sent', () => {
  const refuses = (code: string, work: () => unknown) =>
    expect(work).toThrow(expect.objectContaining({ name: 'AuthingError', kind: 'config', code }));
  const never = () => {};
  refuses('argument', () => subscribe(connection(), 'management', '', never));
  refuses('argument', () => subscribe(connection(), 'management', 7 as never, never));
  refuses('argument', () => subscribe(connection(), 'management', 'login', undefined as never));
  for (const socketUri of [
    'ws://events.example.com',
    'wss://u:p@example.com',
    'wss://example.com?x=1',
    'events',
    'ftp://example.com',
  ]) {
    refuses('socket_uri', () => subscribe(connection({ socketUri }), 'management', 'login', never));
  }
  const saved = Reflect.get(globalThis, 'WebSocket');
  Reflect.deleteProperty(globalThis, 'WebSocket');
  try {
    refuses('web_socket', () => subscribe(connection({ webSocket: undefined }), 'management', 'login', never));
  } finally {
    if (saved) Reflect.set(globalThis, 'WebSocket', saved);
  }
  refuses('argument', () => eventBody('login', { not: 'text' } as never));
  refuses('argument', () => eventBody('', 'text'));
});

test('#91 a connection that closes after its first message does not count as success', async () => {
  service.on('connection', (peer) => peer.send('hello', () => peer.close()));
  const { errors, received } = listenTo(connection({ retryTimes: 1 }), 'login');
  await until(() => errors.length);
  expect(connected).toHaveLength(2);
  expect(received).toEqual(['hello', 'hello']);
});

test('#91 a half open connection is noticed by its missing heartbeat and opened again', async () => {
  const intervals = jest.spyOn(globalThis, 'setInterval');
  service.options.autoPong = false;
  const { errors } = listenTo(connection({ retryTimes: 1 }), 'login');
  await connections(1);
  await until(() => intervals.mock.calls.some(([, every]) => every === 30_000));
  const beat = intervals.mock.calls.find(([, every]) => every === 30_000)![0] as () => void;
  intervals.mockRestore();
  beat();
  expect(connected).toHaveLength(1);
  beat();
  await connections(2);
  expect(errors).toEqual([]);
});

test('a WebSocket that throws its address gives socket_uri, without the token anywhere', async () => {
  class Broken {
    constructor(url: string) {
      throw new SyntaxError(`Cannot open ${url}`);
    }
  }
  const { errors } = listenTo(connection({ webSocket: Broken as never }), 'login');
  await until(() => errors.length);
  expect(errors[0]).toMatchObject({ kind: 'config', code: 'socket_uri' });
  expect(inspect(errors[0], { depth: 9 }) + JSON.stringify(errors[0]) + errors[0]!.stack).not.toContain('the-token');
});

test('unsubscribing while the token is being fetched opens no connection', async () => {
  let give = (_token: string) => {};
  const slow = new Promise<string>((resolve) => {
    give = resolve;
  });
  const opened: string[] = [];
  class Counted extends WebSocket {
    constructor(url: string) {
      super(url);
      opened.push(url);
    }
  }
  const { stop } = listenTo(connection({ webSocket: Counted as never }, { bearer: () => slow }), 'first');
  stop();
  give('late');
  await slow;
  // Comes after it: had the first connected, it would be here.
  listenTo(connection({ webSocket: Counted as never }), 'second');
  await until(() => opened.length);
  expect(opened.map((url) => new URL(url).searchParams.get('code'))).toEqual(['second']);
});
