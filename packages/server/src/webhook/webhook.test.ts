import { inspect } from 'node:util';
import { afterEach, expect, jest, test } from '@jest/globals';
import { createAuthing } from '../create-authing.js';
import { BASE, SECRET } from '../testing/site.js';
import { webhookEventNames } from './events.js';

const secret = 'a webhook secret';
const site = (webhookSecret?: string | false) =>
  createAuthing({ appId: 'app', appHost: 'http://127.0.0.1:9', baseUrl: BASE, cookieSecret: SECRET, webhookSecret });
const sent = (body: string, headers: Record<string, string> = {}) =>
  new Request(`${BASE}/webhook`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-authing-webhook-secret': secret, ...headers },
  });
const login = JSON.stringify({
  eventName: 'login',
  data: { id: 'u1', email: 'ann@example.com', password: '$2b$10$hash', token: 'eyJ.secret' },
});

afterEach(() => void jest.restoreAllMocks());

test('an event has its name and payload', async () => {
  const event = await site(secret).webhook(sent(login, { 'x-authing-userpool-id': 'pool' }));
  expect([event.eventName, event.name, event.userPoolId]).toEqual(['login', 'login', 'pool']);
  // Told apart by its name: this is a user, by its type, too.
  if (event.eventName !== 'login') throw new Error('another event');
  const { email } = event.data;
  expect(email).toBe('ann@example.com');
});

test('the payload is in no log and in no error', async () => {
  const event = await site(secret).webhook(sent(login));
  for (const text of [JSON.stringify(event), inspect(event), JSON.stringify({ ...event })])
    expect(text).not.toMatch(/ann|hash|secret/);
  for (const body of [login.slice(0, -1), `{"event":${login}}`, `"${'eyJ.secret'}"`, 'null']) {
    const error = await site(secret)
      .webhook(sent(body))
      .catch((error) => error);
    expect(error).toMatchObject({ kind: 'protocol', code: 'webhook_body', status: 400 });
    expect(`${inspect(error, { depth: 9 })} ${error.stack} ${error.cause}`).not.toMatch(/eyJ|hash|ann@/);
  }
});

test('the secret, in either header', async () => {
  const inTheOther = new Request(BASE, { method: 'POST', body: login, headers: { 'x-authing-token': secret } });
  expect((await site(secret).webhook(inTheOther.clone())).name).toBe('login');
  inTheOther.headers.set('x-authing-webhook-secret', '');
  expect((await site(secret).webhook(inTheOther.clone())).name).toBe('login');
  for (const wrong of ['', 'a webhook secre', 'a webhook secret ', 'A webhook secret', `${secret}x`]) {
    if (wrong.trim() === secret) continue; // a header has no spaces at its end
    const error = await site(secret)
      .webhook(sent(login, { 'x-authing-webhook-secret': wrong }))
      .catch((error) => error);
    expect(error).toMatchObject({ code: 'webhook_secret', status: 401 });
    expect(site(secret).refusal(error).status).toBe(401);
  }
  await expect(site().webhook(sent(login))).rejects.toMatchObject({ kind: 'config', code: 'webhook_secret' });
  await expect(site('').webhook(sent(login))).rejects.toMatchObject({ kind: 'config' });
  expect((await site(false).webhook(sent(login, { 'x-authing-webhook-secret': '' }))).name).toBe('login');
});

test('comparing reads as much of a wrong secret as of the right one', async () => {
  const { digest } = crypto.subtle;
  let reads: number[] = [];
  jest.spyOn(crypto.subtle, 'digest').mockImplementation(async (...args) => {
    const bytes = new Uint8Array(await digest.apply(crypto.subtle, args as never));
    const at = reads.push(0) - 1;
    // A buffer that counts: what is compared is read through this one.
    const { buffer } = bytes;
    counted.set(buffer, (key) => {
      reads[at]!++;
      return key;
    });
    return buffer;
  });
  const counted = new WeakMap<object, (key: PropertyKey) => PropertyKey>();
  const { Uint8Array: Plain } = globalThis;
  const Counting = new Proxy(Plain, {
    construct(target, args) {
      const bytes = Reflect.construct(target, args);
      const count = counted.get(args[0]);
      return count
        ? new Proxy(bytes, { get: (of, key) => Reflect.get(of, /^\d+$/.test(String(key)) ? count(key) : key) })
        : bytes;
    },
  });
  const readsFor = async (given: string) => {
    reads = [];
    globalThis.Uint8Array = Counting;
    try {
      await site(secret)
        .webhook(sent(login, { 'x-authing-webhook-secret': given }))
        .catch(() => {});
    } finally {
      globalThis.Uint8Array = Plain;
    }
    return reads;
  };
  for (const given of [secret, 'b webhook secret', 'a webhook secreu', 'x'])
    expect(await readsFor(given)).toEqual([32, 32]);
});

test('unknown events pass, both spellings are known, and there are 76 of the enum', async () => {
  const event = await site(secret).webhook(sent('{"eventName":"moon:full","data":1}'));
  expect([event.eventName, event.name, event.data]).toEqual(['other', 'moon:full', 1]);
  expect((await site(secret).webhook(sent('{"eventName":"constructor"}'))).eventName).toBe('other');
  expect(webhookEventNames).toHaveLength(76 + 3);
  for (const name of ['role:add', 'role:created', 'role:delete', 'role:deleted', 'mfaVerify'])
    expect((await site(secret).webhook(sent(JSON.stringify({ eventName: name })))).eventName).toBe(name);
});

test('a form, a body that is too large, another method', async () => {
  const form = String(new URLSearchParams({ eventName: 'user:deleted', data: '{"users":["u1"]}' }));
  const event = await site(secret).webhook(sent(form, { 'content-type': 'application/x-www-form-urlencoded' }));
  expect(event).toMatchObject({ eventName: 'user:deleted', name: 'user:deleted' });
  expect(event.data).toEqual({ users: ['u1'] });
  const large = JSON.stringify({ eventName: 'login', data: 'x'.repeat(1024 * 1024) });
  await expect(site(secret).webhook(sent(large))).rejects.toMatchObject({ code: 'webhook_too_large', status: 413 });
  await expect(site(secret).webhook(new Request(BASE))).rejects.toMatchObject({ status: 405 });
});

test('a body that was read before: what to do about it', async () => {
  const read = sent(login);
  await read.text();
  const held = sent(login);
  held.body?.getReader();
  for (const request of [read, held])
    await expect(site(secret).webhook(request)).rejects.toMatchObject({
      kind: 'config',
      code: 'body_read',
      message: expect.stringContaining('clone()'),
    });
});
