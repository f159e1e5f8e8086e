import { AuthenticationClient } from '@authing/auth';
import { describe, expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const OTHER_APP = 'another-app';
const world = useManagement({ seed: { applications: [{}, { id: OTHER_APP, name: 'Another' }] } });
const loggedIn = (token: string) => world.management.checkLoginStatus(token).then((user) => user !== null);

describe('sessions', () => {
  test('refreshToken makes a token that is good for the user', async () => {
    const { id } = await world.user();
    const { token, iat, exp } = await world.management.users.refreshToken(id);
    expect(exp! - iat!).toBe(1_209_600);
    expect(await world.management.checkLoginStatus(token)).toMatchObject({ id });
    await expect(world.management.users.refreshToken('nobody')).rejects.toMatchObject(refusal(2004));
  });

  test('kick ends all sessions of several users', async () => {
    const ada = await world.user('ada');
    const bob = await world.user('bob');
    const eve = await world.user('eve');
    expect(await world.management.users.kick([ada.id, bob.id])).toMatchObject({
      code: 200,
      message: expect.any(String),
    });
    expect(await Promise.all([ada, bob, eve].map(({ token }) => loggedIn(token)))).toEqual([false, false, true]);
    await expect(world.management.users.kick(['nobody'])).rejects.toMatchObject(refusal(2004));
  });

  test('logout ends the sessions of one user, or only those of one application', async () => {
    const { id, token } = await world.user();
    const { users } = world.management;
    await expect(users.logout({ userId: '' })).rejects.toMatchObject(argumentError);
    expect(await users.logout({ userId: id })).toMatchObject({ code: 200 });
    expect(await loggedIn(token)).toBe(false);
    const { token: another } = await world.user();
    await users.logout({ userId: id, appId: OTHER_APP });
    expect(await loggedIn(another)).toBe(true);
    expect(await users.logout({ userId: id, appId: world.server.appId })).toMatchObject({ code: 200 });
    expect(await loggedIn(another)).toBe(false);
  });

  test('checkLoginStatus tells whether a user is logged in, and where', async () => {
    const { id } = await world.user();
    const { users } = world.management;
    const { appId } = world.server;
    const status = await users.checkLoginStatus(id);
    expect(status).toMatchObject({ isLogin: true, user: { id }, application: [{ id: appId }] });
    expect(await users.checkLoginStatus(id, appId)).toMatchObject({ isLogin: true });
    expect(await users.checkLoginStatus(id, OTHER_APP)).toEqual({ isLogin: false });
    await expect(users.checkLoginStatus(id, 'no-app')).rejects.toMatchObject(refusal(2011));
    expect(await users.checkLoginStatus(id, appId, 'another-device')).toEqual({ isLogin: false });
    expect(world.sent('GET /api/v2/users/login-status').query).toEqual({
      userId: id,
      appId,
      deviceId: 'another-device',
    });
    await users.kick([id]);
    expect(await users.checkLoginStatus(id)).toEqual({ isLogin: false });
  });
});

test('sendFirstLoginVerifyEmail sends the mail with the link', async () => {
  const { id } = await world.server.signIn({ email: 'ada@example.com' });
  const { appId, outbox } = world.server;
  expect(await world.management.users.sendFirstLoginVerifyEmail({ userId: id, appId })).toBe(true);
  expect(outbox.last({ email: 'ada@example.com' })).toMatchObject({ scene: 'FIRST_EMAIL_LOGIN_VERIFY' });
  const unknown = world.management.users.sendFirstLoginVerifyEmail({ userId: 'nobody', appId });
  await expect(unknown).rejects.toMatchObject(refusal(2004));
});

describe('resigning', () => {
  test('keeps a user out', async () => {
    const { users } = world.management;
    const { id } = await users.create({ username: 'ada', password: 'Passw0rd' });
    const { token } = await users.refreshToken(id).then(({ token }) => ({ token: token! }));
    await users.resignUser(id);
    expect(await users.detail(id)).toMatchObject({ status: 'Resigned' });
    expect(await loggedIn(token)).toBe(false);
    const auth = new AuthenticationClient({ appId: world.server.appId, appHost: world.server.url });
    await expect(auth.loginByUsername('ada', 'Passw0rd')).rejects.toMatchObject(refusal(2005));
  });

  test('of several is all or none', async () => {
    const ada = await world.user('ada');
    const bob = await world.user('bob');
    const { users } = world.management;
    await expect(users.resignUserBatch([ada.id, 'nobody'])).rejects.toMatchObject({ kind: 'api' });
    expect(await users.detail(ada.id)).toMatchObject({ status: 'Activated' });
    await users.resignUserBatch([ada.id, bob.id]);
    expect(await users.detail(bob.id)).toMatchObject({ status: 'Resigned' });
  });
});

describe('accounts at providers', () => {
  const link = { isSocial: true, identifier: 'github', extIdpId: 'idp1' };

  test('are linked, found by, and unlinked', async () => {
    const { id: userId } = await world.user();
    const { users } = world.management;
    expect(await users.linkIdentity({ userId, userIdInIdp: '42', type: 'openid', ...link })).toMatchObject({
      code: 200,
    });
    const identity = { provider: 'github', userIdInIdp: '42' };
    expect(await users.find({ identity })).toMatchObject({ id: userId });
    expect(await users.unlinkIdentity({ userId, ...link })).toMatchObject({ code: 200 });
    expect(await users.find({ identity })).toBeNull();
  });

  test('a refusal is an error, not a value that looks like success', async () => {
    const ada = await world.user('ada');
    const bob = await world.user('bob');
    const { users } = world.management;
    await users.linkIdentity({ userId: ada.id, userIdInIdp: '42', ...link });
    await expect(users.linkIdentity({ userId: bob.id, userIdInIdp: '42', ...link })).rejects.toMatchObject(
      refusal(2215),
    );
    await expect(users.linkIdentity({ userId: ada.id, userIdInIdp: '43', ...link })).rejects.toMatchObject(
      refusal(2213),
    );
    await expect(users.unlinkIdentity({ userId: bob.id, ...link })).rejects.toMatchObject(refusal(2216));
  });
});
