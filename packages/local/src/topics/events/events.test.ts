import { once } from 'node:events';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { call, graphql, managementToken } from '../../testing/client.js';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ passwordCost: 2 });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const address = (channel: string, query: Record<string, string>) =>
  `${server.url.replace('http', 'ws')}/events/v1/${channel}/sub?${new URLSearchParams(query)}`;

/** An open socket and what it received. */
async function listen(channel: string, code: string, token: string) {
  const socket = new WebSocket(address(channel, { code, token }));
  const received: string[] = [];
  socket.on('message', (data) => received.push(String(data)));
  await once(socket, 'open');
  return { socket, received };
}

/** HTTP status a handshake is refused with. */
async function refusal(channel: string, query: Record<string, string>): Promise<number | undefined> {
  const socket = new WebSocket(address(channel, query));
  socket.on('error', () => {});
  const [, response] = await once(socket, 'unexpected-response');
  return response.statusCode;
}

const publish = (route: string, token: string, eventType: string, eventData: string) =>
  call(server, `POST /api/v3/${route}`, { eventType, eventData, source: 'test' }, { token });

test('a handshake needs a channel, an event name and a token of the right kind', async () => {
  const { token } = await server.signIn({ username: 'ada' });
  const admin = await managementToken(server);
  expect(await refusal('nothing', { code: 'x', token })).toBe(404);
  expect(await refusal('authentication', { token })).toBe(400);
  expect(await refusal('authentication', { code: 'x' })).toBe(401);
  expect(await refusal('authentication', { code: 'x', token: 'forged' })).toBe(401);
  expect(await refusal('authentication', { code: 'x', token: admin })).toBe(403);
  expect(await refusal('management', { code: 'x', token })).toBe(403);
  expect(server.requests.last('GET /events/v1/management/sub')).toMatchObject({ status: 403, outcome: 'error' });
});

test('users hear their own events, administrators all of the pool', async () => {
  const [ada, bob] = [await server.signIn({ username: 'ada' }), await server.signIn({ username: 'bob' })];
  const admin = await managementToken(server);
  const [adas, bobs, admins] = [
    await listen('authentication', 'order', ada.token),
    await listen('authentication', 'order', bob.token),
    await listen('management', 'order', admin),
  ];
  await publish('pub-userEvent', ada.token, 'order', 'of ada');
  await publish('pub-event', admin, 'order', 'of the pool');
  await publish('pub-userEvent', ada.token, 'other', 'not asked for');
  await publish('pub-userEvent', bob.token, 'order', 'of bob');
  while (bobs.received.length < 1 || admins.received.length < 3) await once(admins.socket, 'message');
  expect(adas.received).toEqual(['of ada']);
  expect(bobs.received).toEqual(['of bob']);
  expect(admins.received).toEqual(['of ada', 'of the pool', 'of bob']);
  for (const { socket } of [adas, bobs, admins]) socket.terminate();
});

test('administrators hear what another of them changed, in whatever resource', async () => {
  const admin = await managementToken(server);
  const imported = 'POST /api/v2/orgs/import';
  const [policies, orgs] = [
    await listen('management', 'authing.management.createPolicy', admin),
    await listen('management', `authing.management.${imported}`, admin),
  ];
  const statements = '[{ resource: "*", actions: ["*"], effect: ALLOW }]';
  await graphql(
    server,
    `mutation { createPolicy(code: "all", statements: ${statements}) { code } }`,
    {},
    { token: admin },
  );
  await call(server, imported, { filetype: 'json', file: { name: 'Acme', code: 'acme' } }, { token: admin });
  await expect(call(server, imported, { filetype: 'xls' }, { token: admin })).rejects.toMatchObject({ code: 400 });
  while (policies.received.length < 1 || orgs.received.length < 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(policies.received.map((text) => JSON.parse(text))).toEqual([{ operationType: 'createPolicy', success: true }]);
  expect(orgs.received.map((text) => JSON.parse(text))).toEqual([{ operationType: imported, success: true }]);
  for (const { socket } of [policies, orgs]) socket.terminate();
});

test('only users publish as users, only administrators for the pool', async () => {
  const { token } = await server.signIn({ username: 'ada' });
  await expect(publish('pub-event', token, 'x', '1')).rejects.toMatchObject({ code: 1001 });
  await expect(publish('pub-userEvent', await managementToken(server), 'x', '1')).rejects.toMatchObject({ code: 1001 });
});

test('a token that has ended closes its socket instead of hearing more', async () => {
  const { token } = await server.signIn({ username: 'ada' });
  const { socket, received } = await listen('authentication', 'order', token);
  await call(server, 'GET /api/v2/logout', undefined, { token });
  const admin = await managementToken(server);
  const closed = once(socket, 'close');
  await publish('pub-event', admin, 'order', 'late');
  expect((await closed)[0]).toBe(1008);
  expect(received).toEqual([]);
});

test('faults touch handshakes too', async () => {
  server.faults.next('GET /events/v1/management/sub', { status: 503 });
  const token = await managementToken(server);
  expect(await refusal('management', { code: 'x', token })).toBe(503);
  const { socket } = await listen('management', 'x', token);
  socket.terminate();
});

test('closing the server ends open sockets', async () => {
  const other = await startLocal({ passwordCost: 2 });
  const url = `${other.url.replace('http', 'ws')}/events/v1/management/sub`;
  const socket = new WebSocket(`${url}?code=x&token=${await managementToken(other)}`);
  await once(socket, 'open');
  const closed = once(socket, 'close');
  await other.close();
  await closed;
});
