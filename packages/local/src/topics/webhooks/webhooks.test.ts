import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { graphql } from '../../testing/client.js';

// A receiver as an application has it; what it answers next is in `answers`, 200 after that.
const got: { headers: IncomingHttpHeaders; body: { eventName: string; data: Record<string, unknown> } }[] = [];
const answers: number[] = [];
const receiver = createServer((req, res) => {
  let text = '';
  req.on('data', (chunk) => {
    text += chunk;
  });
  req.on('end', () => {
    got.push({ headers: req.headers, body: JSON.parse(text) });
    res.writeHead(answers.shift() ?? 200).end('noted');
  });
});

let server: LocalServer;
let url: string;
beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  server = await startLocal({
    seed: {
      users: [{ id: '5f00000000000000000000aa', email: 'ann@example.com', password: 'secret-1' }],
      webhooks: [
        {
          url,
          events: ['login', 'user:created'],
          secret: 's3cret',
          retryConfig: { enabled: true, count: 2, delay: 0 },
        },
      ],
    },
  });
});
beforeEach(async () => {
  await server.reset();
  got.length = 0;
  answers.length = 0;
});
afterAll(async () => {
  await server.close();
  receiver.close();
});

const loginByEmail = 'mutation($input: LoginByEmailInput!) { loginByEmail(input: $input) { id } }';
const login = () => graphql(server, loginByEmail, { input: { email: 'ann@example.com', password: 'secret-1' } });
const local = async (method: string, path: string, body?: object) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/_local/webhooks${path}`, { method, headers, body: JSON.stringify(body) });
  return answer.json();
};

test('a login is told, with the headers of the service and without what is secret of the user', async () => {
  await login();
  await server.webhooks.settled();
  expect(got).toHaveLength(1);
  expect(got[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'authing-webhook@2.0',
    'x-authing-webhook-secret': 's3cret',
    'x-authing-token': 's3cret',
    'x-authing-userpool-id': server.userPoolId,
  });
  expect(got[0]?.body).toMatchObject({ eventName: 'login', data: { email: 'ann@example.com' } });
  expect(Object.keys(got[0]?.body.data ?? {})).not.toContain('passwordHash');
});

test('only wanted events are sent: a registration fires two, and one of them is wanted', async () => {
  const registerByEmail = 'mutation($input: RegisterByEmailInput!) { registerByEmail(input: $input) { id } }';
  await graphql(server, registerByEmail, { input: { email: 'bob@example.com', password: 'secret-1' } });
  await server.webhooks.settled();
  expect(got.map(({ body }) => body.eventName)).toEqual(['user:created']);
});

test('what fails is tried again, and the log has each attempt', async () => {
  answers.push(500, 302);
  await login();
  await server.webhooks.settled();
  const [delivery] = await local('GET', '/deliveries');
  expect(delivery).toMatchObject({ eventName: 'login', url, state: 'delivered', requestBody: { eventName: 'login' } });
  expect(delivery.attempts.map(({ status }: { status: number }) => status)).toEqual([500, 302, 200]);
  expect(delivery.attempts[0]).toMatchObject({ responseBody: 'noted', errorMessage: null });
});

test('after the last attempt it is given up; the login does not notice', async () => {
  answers.push(500, 500, 500);
  await expect(login()).resolves.toBeTruthy();
  await server.webhooks.settled();
  expect(server.webhooks.list()).toMatchObject([{ state: 'failed', attempts: [{}, {}, {}] }]);
});

test('an address that nobody answers is in the log with its reason, once without retries', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  gone.close();
  await once(gone, 'close');
  const { id } = await local('POST', '', { url: `http://127.0.0.1:${port}/`, events: ['login'] });
  await login();
  await server.webhooks.settled();
  expect(server.webhooks.list(id)).toMatchObject([
    { state: 'failed', attempts: [{ status: null, errorMessage: 'ECONNREFUSED' }] },
  ]);
  await local('DELETE', `?id=${id}`);
  expect(await local('GET', '')).toHaveLength(1);
});

test('a test delivery, and mistakes', async () => {
  const [{ id }] = await local('GET', '');
  await local('POST', '/test', { id });
  await server.webhooks.settled();
  expect(got[0]?.body).toEqual({ eventName: 'test', data: { description: 'A test delivery' } });
  expect(await local('POST', '', { url, events: ['user:creatd'] })).toMatchObject({
    message: 'No event is called user:creatd; did you mean user:created?',
  });
  expect((await local('POST', '', { url: 'localhost' })).message).toContain('url must be a whole address');
  expect((await local('POST', '/test', { id: 'x' })).message).toContain('There is no webhook x');
});

test('a reset forgets deliveries, and what comes later of them is not told', async () => {
  await login();
  await server.reset();
  await server.webhooks.settled();
  expect(server.webhooks.list()).toEqual([]);
});
