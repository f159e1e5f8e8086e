import { memoryStorage } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { faultServer } from '../../../../test/support/fault-server.js';

const world = useLocal();

test('the id of the signed-in user comes from the record, else from the token', async () => {
  const user = await world.server.signIn({ email: 'ann@example.com' });
  expect((await world.signedIn()).checkLoggedIn()).toBe(user.id);
  expect(world.client({ token: user.token }).checkLoggedIn()).toBe(user.id);
  expect(() => world.client().checkLoggedIn()).toThrow(
    expect.objectContaining({ kind: 'config', code: 'not_signed_in' }),
  );
  expect(() => world.client({ token: 'opaque' }).checkLoggedIn()).toThrow(
    expect.objectContaining({ code: 'not_signed_in' }),
  );
});

test('a new token forgets the user of the old one', async () => {
  const ann = await world.signedIn();
  const bob = await world.server.signIn({ email: 'bob@example.com' });
  ann.setToken(bob.token);
  expect(ann.checkLoggedIn()).toBe(bob.id);
  expect(await ann.getCurrentUser()).toMatchObject({ email: 'bob@example.com' });
});

test('the status of a token is asked for, of the session or of a text', async () => {
  const ann = await world.signedIn();
  expect(await ann.checkLoginStatus()).toMatchObject({ code: 200, status: true, data: { id: ann.checkLoggedIn() } });
  expect(world.sent('checkLoginStatus').variables).toEqual({});
  expect(await ann.checkLoginStatus('not a token')).toMatchObject({ status: false, data: null });
  expect(world.sent('checkLoginStatus').variables).toEqual({ token: 'not a token' });
});

test('a refresh replaces the token and keeps the user; ten at the same time are one', async () => {
  const ann = await world.signedIn();
  const old = ann.connection.session.token();
  const fresh = await Promise.all(Array.from({ length: 10 }, () => ann.refreshToken()));
  expect(world.server.requests.list('refreshToken')).toHaveLength(1);
  expect(world.sent('refreshToken').variables).toEqual({});
  expect(fresh[9]!.exp).toBeGreaterThan(fresh[9]!.iat!);
  expect(ann.connection.session.token()).toBe(fresh[0]!.token);
  expect(ann.connection.session.token()).not.toBe(old);
  expect(ann.connection.session.user()).toMatchObject({ email: 'ann@example.com', token: fresh[0]!.token });
  expect(await ann.getCurrentUser()).toMatchObject({ email: 'ann@example.com' });
});

test('a refresh of a token alone keeps the token alone', async () => {
  const { token } = await world.server.signIn({ email: 'ann@example.com' });
  const authing = world.client({ token });
  await authing.refreshToken();
  expect(authing.connection.session.token()).not.toBe(token);
  expect(authing.connection.session.user()).toBeUndefined();
});

test('who signs out while a refresh is under way stays signed out', async () => {
  const ann = await world.signedIn();
  world.server.faults.next('refreshToken', { delay: 100 });
  const refresh = ann.refreshToken();
  await new Promise((resolve) => setTimeout(resolve, 20));
  ann.connection.session.signOut();
  await refresh;
  expect(ann.connection.session.token()).toBeUndefined();
});

test('nobody can refresh', async () => {
  await expect(world.client().refreshToken()).rejects.toMatchObject({ kind: 'config', code: 'not_signed_in' });
});

test('logout ends the session here and there', async () => {
  const ann = await world.signedIn();
  const token = ann.connection.session.token()!;
  await ann.logout();
  expect(world.sent('GET /api/v2/logout')).toMatchObject({
    query: { app_id: world.server.appId },
    headers: { authorization: `Bearer ${token}` },
  });
  expect(ann.connection.session.token()).toBeUndefined();
  expect(await ann.checkLoginStatus(token)).toMatchObject({ status: false });
});

test('logout of this device has its own route', async () => {
  const ann = await world.signedIn();
  const token = ann.connection.session.token();
  await ann.logoutCurrent();
  expect(world.sent('GET /logout')).toMatchObject({
    query: { appId: world.server.appId, deviceId: 'current' },
    headers: { authorization: `Bearer ${token}` },
  });
  expect(ann.connection.session.user()).toBeUndefined();
});

test.each(['logout', 'logoutCurrent'] as const)(
  '%s ends the session here even when the service cannot be told',
  async (method) => {
    const storage = memoryStorage();
    const ann = await world.signedIn('ann@example.com', { appHost: 'http://127.0.0.1:9', storage });
    const { session } = ann.connection;
    expect(storage.getItem(session.key)).toEqual(expect.any(String));
    await expect(ann[method]()).rejects.toMatchObject({ kind: 'network' });
    expect([session.token(), session.user(), storage.getItem(session.key)]).toEqual([undefined, undefined, null]);
  },
);

test.each([
  ['nobody', 'null', null],
  ['a session', '{"session":{"_id":"s1"},"userInfo":{"id":"u1"}}', { session: { _id: 's1' }, userInfo: { id: 'u1' } }],
])('the single sign-on session of a browser is read with its cookies: %s', async (_name, body, expected) => {
  const service = await faultServer((_, response) => response.setHeader('content-type', 'application/json').end(body));
  const authing = world.client({ appHost: service.url, token: 'mine' });
  expect(await authing.with({ headers: { cookie: 'sid=1' } }).trackSession()).toEqual(expected);
  expect(service.seen[0]).toMatchObject({ method: 'GET', url: '/cas/session', headers: { cookie: 'sid=1' } });
  expect(service.seen[0]!.headers.authorization).toBeUndefined();
  await service.close();
});

test('a page instead of the single sign-on session is an error', async () => {
  const service = await faultServer((_, response) => response.end('<html>'));
  await expect(world.client({ appHost: service.url }).trackSession()).rejects.toMatchObject({ kind: 'protocol' });
  await service.close();
});

test('the session answers to the names of 4.x', async () => {
  const user = await world.server.signIn({ email: 'ann@example.com' });
  const { tokenProvider } = world.client();
  expect([tokenProvider.getToken(), tokenProvider.getUser()]).toEqual([null, null]);
  tokenProvider.setUser(user as never);
  expect([tokenProvider.getToken(), tokenProvider.getUser()?.id]).toEqual([user.token, user.id]);
  tokenProvider.setToken('another');
  expect([tokenProvider.getToken(), tokenProvider.getUser()]).toEqual(['another', null]);
  tokenProvider.clearUser();
  expect(tokenProvider.getToken()).toBeNull();
});

test('a listener hears of changes, and not of a user who is as before: it may ask for the user itself', async () => {
  const ann = await world.signedIn();
  const heard: (string | undefined)[] = [];
  const stop = ann.connection.session.subscribe(({ user }) => {
    heard.push(user?.nickname ?? undefined);
    if (user) ann.getCurrentUser();
  });
  await ann.updateProfile({ nickname: 'Annie' });
  await ann.getCurrentUser();
  await ann.getCurrentUser();
  const asked = world.server.requests.list('user').length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(world.server.requests.list('user')).toHaveLength(asked);
  await ann.logout();
  stop();
  expect(heard.filter((name, at) => name !== heard[at - 1])).toEqual(['Annie', undefined]);
  expect(heard.length).toBeLessThan(6);
});
