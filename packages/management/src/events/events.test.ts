import { type LocalServer, startLocal } from '@authing/local';
import { type AuthingError, ManagementClient, type ManagementOptions } from '@authing/management';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';

let server: LocalServer;
let management: ManagementClient;
const stops: (() => void)[] = [];

beforeAll(async () => {
  server = await startLocal({ passwordCost: 2 });
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  management = client();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function client(options: Partial<ManagementOptions> = {}): ManagementClient {
  const { url, userPoolId, userPoolSecret } = server;
  const socketUri = url.replace('http', 'ws');
  return new ManagementClient({
    host: url,
    userPoolId,
    secret: userPoolSecret,
    socketUri,
    webSocket: WebSocket,
    ...options,
  });
}

/** Subscribes and waits until the server has the socket. */
async function listenTo(name: string, from = management) {
  const received: string[] = [];
  const errors: AuthingError[] = [];
  const stop = from.event.sub(
    name,
    (data) => received.push(data),
    (error) => errors.push(error),
  );
  stops.push(stop);
  const accepted = () => server.requests.list('GET /events/v1/management/sub').filter(({ status }) => status === 101);
  const before = accepted().length;
  await until(() => accepted().length > before || errors.length);
  return { received, errors, stop };
}

async function until(what: () => unknown): Promise<void> {
  const end = Date.now() + 8_000;
  while (!what()) {
    if (Date.now() > end) throw new Error(`Did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('what one publishes, subscribers of the name get as it was sent', async () => {
  const mine = await listenTo('shop.order&x=1/#');
  const other = await listenTo('shop.cancelled');
  await management.event.pub('shop.order&x=1/#', '{"id":1}');
  await management.event.pub('shop.order&x=1/#', 'plain text');
  await until(() => mine.received.length === 2);
  expect(mine.received).toEqual(['{"id":1}', 'plain text']);
  expect(other.received).toEqual([]);
  const { body } = server.requests.last('POST /api/v3/pub-event')!;
  expect(body).toMatchObject({ eventType: 'shop.order&x=1/#', source: expect.stringMatching(/^authing-js-sdk: \d/) });
});

test('what users do is told too', async () => {
  const { received } = await listenTo('authing.user.create');
  const { id } = await management.users.create({ username: 'ada', password: 'Secret-1' });
  await until(() => received.length);
  expect(JSON.parse(received[0]!)).toMatchObject({ userId: id, success: true });
});

test('events stay in their user pool', async () => {
  const pool = await management.userpools.create('Other', 'other');
  const stranger = await listenTo('shop.order', client({ userPoolId: pool.id, secret: pool.secret! }));
  const mine = await listenTo('shop.order');
  await management.event.pub('shop.order', '1');
  await until(() => mine.received.length);
  expect(stranger.received).toEqual([]);
});

test('after unsubscribing nothing is heard', async () => {
  const first = await listenTo('shop.order');
  const second = await listenTo('shop.cancelled');
  first.stop();
  await management.event.pub('shop.order', '1');
  await management.event.pub('shop.cancelled', '2');
  await until(() => second.received.length);
  expect(first.received).toEqual([]);
});

test('a refused handshake is answered with a new token, and the subscription goes on', async () => {
  server.faults.next('GET /events/v1/management/sub', { status: 401 });
  const { received } = await listenTo('shop.order');
  expect(server.requests.list('accessToken')).toHaveLength(2);
  await management.event.pub('shop.order', '1');
  await until(() => received.length);
  expect(received).toEqual(['1']);
});

test('a wrong secret ends it with the error of the token, not with attempts', async () => {
  const { errors } = await listenTo('shop.order', client({ secret: 'wrong' }));
  expect(errors).toEqual([expect.objectContaining({ kind: 'api', code: 1001 })]);
  expect(server.requests.list('GET /events/v1/management/sub')).toEqual([]);
});

test('a token that is none of an administrator is refused until the attempts are used up', async () => {
  const { token } = await server.signIn({ username: 'ada' });
  const user = client({ secret: undefined, accessToken: token, retryTimes: 1 });
  const { errors } = await listenTo('shop.order', user);
  expect(errors).toEqual([expect.objectContaining({ kind: 'network', code: 'event_connection', attempts: 2 })]);
  await expect(user.event.pub('shop.order', '1')).rejects.toMatchObject({ kind: 'api' });
});

test('arguments that cannot work reject and send nothing', async () => {
  await expect(management.event.pub('', '1')).rejects.toMatchObject({ kind: 'config', code: 'argument' });
  await expect(management.event.pub('x', 1 as never)).rejects.toMatchObject({ kind: 'config', code: 'argument' });
  expect(() => management.event.sub('', () => {})).toThrow(expect.objectContaining({ kind: 'config' }));
  expect(server.requests.list('POST /api/v3/pub-event')).toEqual([]);
});
