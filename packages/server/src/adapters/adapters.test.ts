/** What adapters have in common, over sockets: answers that others send, bodies that others read, addresses that are none. */
import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { BASE, useWorld, Visitor } from '../testing/site.js';
import { expressAuthing } from './express.js';
import { fastifyAuthing } from './fastify.js';
import { honoAuthing } from './hono.js';

const world = useWorld();
const webhookSecret = 'hook';
const event = '{"eventName":"user:created","data":{}}';
const asForm = 'eventName=user%3Acreated&data=%7B%7D';
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Sends exactly this: `fetch` would tidy the address. */
async function send(port: number, path: string, headers: Record<string, string> = {}, body?: string) {
  const sent = httpRequest({ port, host: '127.0.0.1', path, headers, method: body === undefined ? 'GET' : 'POST' });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [
    AsyncIterable<Buffer> & { statusCode: number; headers: IncomingHttpHeaders },
  ];
  let text = '';
  for await (const part of answer) text += part;
  return { status: answer.statusCode, headers: answer.headers, text };
}

async function listening(app: express.Express): Promise<number> {
  const server: Server = app.listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function signedIn() {
  const her = new Visitor(world.site({ webhookSecret }), world.server);
  await her.logIn();
  // Its answer sets the session's cookie: what is written is more than ten minutes old.
  world.later(3_600_000);
  return { site: her.site, headers: { cookie: her.cookieHeader } };
}

const kept = { 'cache-control': 'private, no-store' };

test.each([
  ['an object', { 'cache-control': 'public', 'set-cookie': ['own=1', 'own=2'], 'x-length': 3 }],
  ['a list', ['cache-control', 'public', 'set-cookie', 'own=1', 'set-cookie', 'own=2', 'x-length', '3']],
])('headers that writeHead is given as %s replace none of the session', async (_, given) => {
  const { site, headers } = await signedIn();
  const app = express();
  app.use(expressAuthing(site));
  app.get('/', async (req, res) => {
    await req.auth!.session();
    res.setHeader('set-cookie', 'before=1');
    res.writeHead(202, 'Fine', given as never).end('page');
  });
  const answer = await send(await listening(app), '/', headers);
  expect([answer.status, answer.text, answer.headers['x-length']]).toEqual([202, 'page', '3']);
  expect(answer.headers).toMatchObject({ ...kept, vary: 'Cookie' });
  expect(answer.headers['set-cookie']).toEqual(['own=1', 'own=2', expect.stringMatching(/^__Host-authing=/)]);
});

test('Fastify: each cookie is set once, also when the reply is written by hand', async () => {
  const { site, headers } = await signedIn();
  const app = Fastify();
  closing.push(() => app.close());
  await app.register(fastifyAuthing, { authing: site });
  app.get('/page', async (request, reply) => {
    await request.auth.session();
    return reply.header('set-cookie', 'own=1').header('vary', 'Accept').header('cache-control', 'public').send('page');
  });
  app.get('/by-hand', async (request, reply) => {
    await request.auth.session();
    reply.hijack().raw.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: 1\n\n');
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const session = expect.stringMatching(/^__Host-authing=/);

  const page = await send(port, '/page', headers);
  expect(page.headers).toMatchObject({ ...kept, vary: 'Accept, Cookie', 'set-cookie': ['own=1', session] });
  const byHand = await send(port, '/by-hand', headers);
  expect(byHand.headers).toMatchObject({ ...kept, 'set-cookie': [session], 'content-type': 'text/event-stream' });
});

test('Fastify: the routes of the session set each cookie once', async () => {
  const her = new Visitor(world.site(), world.server);
  const app = Fastify();
  closing.push(() => app.close());
  await app.register(fastifyAuthing, { authing: her.site });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const back = await her.atTheService(await her.go('/auth/login'));
  const callback = await send(port, back.pathname + back.search, { cookie: her.cookieHeader });
  expect(callback.headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-authing=/),
    expect.stringMatching(/^__Host-authing-login\..*Max-Age=0/),
  ]);
  expect(callback.headers.vary).toBe('Cookie');
  const me = await send(port, '/auth/me', { cookie: '__Host-authing=nonsense' });
  expect(me.headers['set-cookie']).toHaveLength(1);
});

test('Fastify: webhooks as JSON and as a form', async () => {
  const app = Fastify();
  closing.push(() => app.close());
  await app.register(fastifyAuthing, { authing: world.site({ webhookSecret }) });
  app.addContentTypeParser(form['content-type'], { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.post('/webhook', async (request) => (await request.auth.webhook()).name);
  const secret = { 'x-authing-webhook-secret': webhookSecret };
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const asJson = { 'content-type': 'application/json' };
  expect((await send(port, '/webhook', { ...secret, ...asJson }, event)).text).toBe('user:created');
  expect((await send(port, '/webhook', { ...secret, ...form }, asForm)).text).toBe('user:created');
});

test('Hono: a webhook whose body the application has read', async () => {
  const app = new Hono();
  app.use(honoAuthing(world.site({ webhookSecret })));
  app.post('/webhook', async (c) => {
    const body = await c.req.json();
    return c.json([body.eventName, (await c.var.auth.webhook()).name]);
  });
  const headers = { 'x-authing-webhook-secret': webhookSecret, 'content-type': 'application/json' };
  const answer = await app.request(`${BASE}/webhook`, { method: 'POST', body: event, headers });
  expect([answer.status, await answer.text()]).toEqual([200, '["user:created","user:created"]']);
});

test('Express: a webhook whose body was read and not kept is an error that says so', async () => {
  const site = world.site({ webhookSecret });
  const app = express();
  app.use((req, _, next) => void req.resume().on('end', next));
  app.use(expressAuthing(site));
  app.post('/webhook', (req, res) => void req.auth!.webhook().catch((error) => res.status(500).json(error.code)));
  const answer = await send(await listening(app), '/webhook', { 'x-authing-webhook-secret': webhookSecret }, event);
  expect(answer.text).toBe('"body_read"');
});

test.each(['//', '//[', '/\\\\', '//evil.example/auth/login'])('Express: %j is for the application', async (path) => {
  const app = express();
  app.use(expressAuthing(world.site()));
  expect((await send(await listening(app), path)).status).toBe(404);
});
