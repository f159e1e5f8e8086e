import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loginByUsername, memoryStorage } from '@authing/auth';
import { expect, jest, test } from '@jest/globals';
import { ann, SECRET, useWorld, Visitor } from '../testing/site.js';

const HOUR = 3_600_000;
const world = useWorld();
const visitor = (options?: Parameters<typeof world.site>[0]) => new Visitor(world.site(options), world.server);
const loggedIn = async (options?: Parameters<typeof world.site>[0]) => {
  const her = visitor(options);
  await her.logIn();
  return her;
};
const refuseToken = (status: number, error: string) =>
  world.server.faults.next('POST /oidc/token', {
    status,
    body: JSON.stringify({ error }),
    contentType: 'application/json',
  });
const unreachable = { lock: undefined, timeout: 300 };

test.each([
  ['cookies', undefined],
  ['a store', memoryStorage()],
])('with %s: ten requests at once that find the token ended make one token request', async (_, store) => {
  const her = await loggedIn({ store });
  const { accessToken } = (await her.who())!;
  world.later(HOUR);
  const before = world.tokenRequests();
  const requests = Array.from({ length: 10 }, () => her.request('/'));
  const sessions = await Promise.all(requests.map((request) => her.site.session(request)));
  expect(world.tokenRequests() - before).toBe(1);
  expect(new Set(sessions.map((session) => session!.accessToken)).size).toBe(1);
  expect(sessions[0]!.accessToken).not.toBe(accessToken);
  const answer = her.site.commit(requests[0]!, new Response());
  expect(answer.headers.getSetCookie()).toHaveLength(1);
});

test('a request that comes late with the old refresh token gets the new session, and its cookie', async () => {
  const her = await loggedIn();
  world.later(HOUR);
  const late = her.request('/');
  const renewed = await her.who();
  const before = world.tokenRequests();
  expect((await her.site.session(late))!.accessToken).toBe(renewed!.accessToken);
  expect(her.site.commit(late, new Response()).headers.getSetCookie()).toHaveLength(1);
  expect(world.tokenRequests()).toBe(before);
});

test('where no cookie can be set, the renewed session waits for the next place that can', async () => {
  const her = await loggedIn();
  world.later(HOUR);
  const inServerComponent = await her.site.session(her.request('/')); // and nobody commits
  const page = await her.go('/page');
  expect((await page.json()).accessToken).toBe(inServerComponent!.accessToken);
  expect(page.headers.getSetCookie()).toHaveLength(1);
  expect((await her.go('/page')).headers.getSetCookie()).toHaveLength(0);
});

test('a framework that loads the package twice renews once', async () => {
  const her = await loggedIn();
  world.later(HOUR);
  const before = world.tokenRequests();
  await Promise.all([her.site.session(her.request('/')), world.site().session(her.request('/'))]);
  expect(world.tokenRequests() - before).toBe(1);
});

test('a session ends when it was not used, and for good after its absolute life', async () => {
  const her = await loggedIn({ session: { rolling: 24 * 3600, absolute: 40 * 3600 } });
  world.later(23 * HOUR);
  expect(await her.who()).not.toBeNull();
  const atMost = (await her.go('/auth/me')).headers.getSetCookie();
  expect(atMost).toEqual([]); // it was written a moment ago
  world.later(16 * HOUR);
  const [, left] = /Max-Age=(\d+);/.exec((await her.go('/page')).headers.getSetCookie()[0]!)!;
  expect(Number(left)).toBeLessThanOrEqual(3600); // and rolls no further than its end
  world.later(2 * HOUR);
  const ended = await her.go('/page');
  expect(await ended.json()).toBeNull();
  expect(ended.headers.getSetCookie()[0]).toContain('Max-Age=0');

  const idle = await loggedIn({ session: { rolling: 3600 } });
  world.later(HOUR + 1);
  expect(await idle.who()).toBeNull();
});

test('a service that is down signs nobody out', async () => {
  const her = await loggedIn();
  const { accessToken } = (await her.who())!;
  world.later(HOUR);
  for (const [status, code] of [
    [500, 'server_error'],
    [503, 'unavailable'],
  ] as const)
    refuseToken(status, code);
  const page = await her.go('/page');
  expect(await page.json()).toMatchObject({ accessToken });
  const before = world.tokenRequests();
  await her.who(); // it is left alone for a moment
  expect(world.tokenRequests()).toBe(before);
  world.later(6_000);
  await her.who();
  world.later(6_000);
  expect((await her.who())!.accessToken).not.toBe(accessToken);
});

test('a refresh token that is revoked ends the session', async () => {
  const her = await loggedIn();
  world.later(HOUR);
  refuseToken(400, 'invalid_grant');
  const page = await her.go('/page');
  expect(await page.json()).toBeNull();
  expect(her.cookies.size).toBe(0);
});

test('a login without redirect is renewed with its own token, and ends with it', async () => {
  const her = visitor({ session: { rolling: 365 * 86_400, absolute: 365 * 86_400 } });
  const { site } = her;
  her.keep(
    site.commit(
      await site.signIn((connection) => loginByUsername(connection, ann.username, ann.password)),
      new Response(),
    ),
  );
  const first = (await her.who())!;
  world.later((first.expiresAt - Date.now()) * 0.9);
  const second = (await her.who())!;
  expect(second.accessToken).not.toBe(first.accessToken);
  expect(second.user).toEqual(first.user);
});

test('two processes that share store and lock renew once between them', async () => {
  const items = memoryStorage();
  const her = await loggedIn({ store: items });
  world.later(HOUR);
  const before = world.tokenRequests();
  const { url, appId, appSecret } = world.server;
  const options = { appHost: url, appId, secret: appSecret, baseUrl: her.site.baseUrl, cookieSecret: SECRET, retry: 0 };
  const program = new URL('../testing/renewing-process.mjs', import.meta.url).pathname;
  let turn: Promise<unknown> = Promise.resolve();
  const children = [0, 1].map(() => {
    const child = fork(program, [], { env: { ...process.env, NODE_OPTIONS: '' } });
    child.on('message', async ({ id, ask, key, value }: Record<string, string>) => {
      const reply = (answer: unknown) => void (child.connected && child.send({ id, answer }));
      if (ask === 'get') reply(items.getItem(key!));
      if (ask === 'set') reply(items.setItem(key!, value!) && true);
      if (ask === 'lock') {
        const mine = turn;
        turn = new Promise((resolve) => {
          child.on(
            'message',
            (message: Record<string, string>) => message.ask === 'unlock' && message.key === id && resolve(0),
          );
        });
        reply(await mine);
      }
    });
    return child;
  });
  const done = Promise.all(
    children.map(
      (child) =>
        new Promise<string>((resolve, reject) => {
          child.on('message', (message: Record<string, string>) => 'token' in message && resolve(message.token!));
          child.once('exit', () => reject(new Error('A process ended')));
        }),
    ),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  for (const child of children) child.send({ start: { options, cookie: her.cookieHeader, now: Date.now() } });
  const tokens = await done;
  for (const child of children) child.disconnect();
  expect(world.tokenRequests() - before).toBe(1);
  expect(new Set(tokens).size).toBe(1);
  expect((await her.who())!.accessToken).toBe(tokens[0]);
});

test('a lock that is never granted holds nobody up for longer than a call may take', async () => {
  const store = memoryStorage();
  const her = await loggedIn({ store });
  world.later(HOUR);
  const hanging = new Visitor(world.site({ ...unreachable, store, lock: () => new Promise(() => {}) }), world.server);
  for (const [name, value] of her.cookies) hanging.cookies.set(name, value);
  const before = world.tokenRequests();
  expect(await hanging.who()).not.toBeNull();
  expect(world.tokenRequests() - before).toBe(1);
});

test('a lock that resolves and has not run the work does not keep a session from being renewed', async () => {
  const store = memoryStorage();
  const her = await loggedIn({ store });
  world.later(HOUR);
  const warn = jest.fn();
  const lock = async () => undefined as never;
  const forgetful = new Visitor(world.site({ store, lock, logger: { warn } }), world.server);
  for (const [name, value] of her.cookies) forgetful.cookies.set(name, value);
  const before = world.tokenRequests();
  await forgetful.who();
  expect(world.tokenRequests() - before).toBe(1);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('lock was not granted'), expect.anything());
});
