import { connect } from '@authing/management';
import { describe, expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

describe('creating', () => {
  test('gives the user; a password is encrypted on the way and works at login, the object given stays as it is', async () => {
    const userInfo = Object.freeze({
      username: 'ada',
      email: 'Ada@example.com',
      password: 'S3cret-🔑',
      nickname: 'Ada',
    });
    const user = await world.management.users.create(userInfo);
    expect(user).toMatchObject({
      username: 'ada',
      email: 'ada@example.com',
      nickname: 'Ada',
      registerSource: ['import:manual'],
    });
    expect(JSON.stringify(world.sent('createUser'))).not.toContain('S3cret');
    expect(world.sent('createUser').variables).toMatchObject({ keepPassword: false, resetPasswordOnFirstLogin: false });
    const { AuthenticationClient } = await import('@authing/auth');
    const auth = new AuthenticationClient({ appId: world.server.appId, appHost: world.server.url });
    expect(await auth.loginByUsername('ada', 'S3cret-🔑')).toMatchObject({ id: user.id });
  });

  test('takes custom data, an account at a provider and a forced new password, all at once', async () => {
    await world.management.udf.set('USER', 'height', 'NUMBER', 'Height');
    const user = await world.management.users.create(
      { username: 'ada', password: 'Passw0rd' },
      {
        customData: { height: 170 },
        identity: { provider: 'github', userIdInIdp: '42' },
        resetPasswordOnFirstLogin: true,
      },
    );
    expect(user.customData).toEqual({ height: 170 });
    const found = await world.management.users.find({ identity: { provider: 'github', userIdInIdp: '42' } });
    expect(found).toMatchObject({ id: user.id });
    const { AuthenticationClient } = await import('@authing/auth');
    const auth = new AuthenticationClient({ appId: world.server.appId, appHost: world.server.url });
    await expect(auth.loginByUsername('ada', 'Passw0rd')).rejects.toMatchObject(refusal(1639));
  });

  test('refuses a name that is taken, saying which call failed', async () => {
    await world.user('ada');
    await expect(world.management.users.create({ username: 'ada' })).rejects.toMatchObject({
      ...refusal(2034),
      operation: 'createUser',
    });
    await expect(world.management.users.create({})).rejects.toMatchObject(refusal(2028));
  });
});

describe('changing', () => {
  test('changes what is named, needs no proof for email and phone, and leaves the object given alone', async () => {
    const { id } = await world.user();
    const updates = Object.freeze({ email: 'new@example.com', phone: '13800000000', password: 'N3w-password' });
    expect(await world.management.users.update(id, updates)).toMatchObject({
      id,
      email: 'new@example.com',
      username: 'ada',
    });
    expect(JSON.stringify(world.sent('updateUser'))).not.toContain('N3w-password');
    expect(await world.management.users.detail(id)).toMatchObject({ phone: '13800000000' });
  });

  test('a tokenExpiredAt in the past ends the tokens of the user', async () => {
    const { id, token } = await world.user();
    expect(await world.management.checkLoginStatus(token)).toMatchObject({ id });
    world.server.clock.advance(5_000);
    const past = new Date(Date.now() + 4_000).toISOString();
    await world.management.users.update(id, { tokenExpiredAt: past });
    expect(await world.management.checkLoginStatus(token)).toBeNull();
  });

  test('refuses an unknown user', async () => {
    await expect(world.management.users.update('nobody', { nickname: 'x' })).rejects.toMatchObject(refusal(2004));
  });
});

describe('reading', () => {
  test('detail gives the user, with custom data where asked for', async () => {
    const { id } = await world.user();
    await world.management.udf.set('USER', '__proto__', 'STRING', 'Hostile');
    await world.management.udf.set('USER', 'born', 'DATETIME', 'Born');
    const born = new Date('1815-12-10T00:00:00.000Z');
    await world.management.users.setUdfValue(id, { born, ['__proto__']: 'harmless' });
    const plain = await world.management.users.detail(id);
    expect(plain).toMatchObject({ id, username: 'ada' });
    expect(plain).not.toHaveProperty('customData');
    const { customData } = await world.management.users.detail(id, { withCustomData: true });
    expect(customData!.born).toEqual(born);
    expect(Object.keys(customData!).sort()).toEqual(['__proto__', 'born']);
    expect(({} as Record<string, unknown>).harmless).toBeUndefined();
  });

  test.each(['a/b', 'a?b=c', 'a#b', 'a%2Fb', '../users', 'ü ☃'])('the id %s reaches the server whole', async (id) => {
    await world.server.signIn({ id });
    expect(await world.management.users.detail(id)).toMatchObject({ id });
    expect(await world.management.principal.detail(id)).toBeNull();
  });

  test('an id that URL parsers would take for a step up is refused before anything is sent', async () => {
    const { requests } = world.server;
    for (const id of ['', '.', '..']) {
      await expect(async () => world.management.users.detail(id)).rejects.toMatchObject({
        kind: 'config',
        code: 'argument',
      });
    }
    expect(requests.list()).toEqual([]);
  });

  test('detailWithIdentities gives accounts at providers and custom data, or null', async () => {
    await world.management.users.create({ username: 'ada' }, { identity: { provider: 'github', userIdInIdp: '42' } });
    const { id } = (await world.management.users.find({ username: 'ada' }))!;
    const user = await world.management.users.detailWithIdentities(id);
    expect(user).toMatchObject({
      id,
      customData: {},
      identities: [{ provider: 'github', userIdInIdp: '42', userId: id }],
    });
    expect(await world.management.users.detailWithIdentities('nobody')).toBeNull();
  });

  test('batch reads by any unique field, leaves out the unknown and refuses more than 80', async () => {
    const ada = await world.user('ada');
    const bob = await world.user('bob');
    const { users } = world.management;
    expect((await users.batch([bob.id, 'nobody', ada.id])).map(({ username }) => username)).toEqual(['bob', 'ada']);
    const byName = await users.batch(['ada'], { queryField: 'username', withCustomData: true });
    expect(byName).toMatchObject([{ id: ada.id, customData: {} }]);
    await expect(users.batch(Array.from({ length: 81 }, String))).rejects.toMatchObject(refusal(2030));
  });

  test('batchWithIdentities reads the same over GraphQL', async () => {
    const ada = await world.user('ada');
    const { users } = world.management;
    expect(await users.batchWithIdentities([ada.id])).toMatchObject([{ id: ada.id, identities: [] }]);
    const found = await users.batchWithIdentities(['ada'], { queryField: 'username', withCustomData: true });
    expect(found).toMatchObject([{ id: ada.id, customData: {} }]);
  });

  test('exists tells names apart by case and addresses not', async () => {
    await world.management.users.create({
      username: 'Ada',
      email: 'ada@example.com',
      externalId: 'E1',
      phone: '13800000000',
    });
    const { users } = world.management;
    expect(await users.exists({ username: 'Ada' })).toBe(true);
    expect(await users.exists({ username: 'ada' })).toBe(false);
    expect(await users.exists({ email: 'ADA@example.com' })).toBe(true);
    expect(await users.exists({ externalId: 'E1' })).toBe(true);
    expect(await users.exists({ phone: '13800000000' })).toBe(true);
    expect(await users.exists({ phone: '13800000001' })).toBe(false);
  });

  test('find finds by each key, keeps the identity next to custom data, and gives null for nobody', async () => {
    await world.management.udf.set('USER', 'height', 'NUMBER', 'Height');
    const { users } = world.management;
    const identity = { provider: 'github', userIdInIdp: '42' };
    const { id } = await users.create(
      { username: 'ada', email: 'ada@example.com' },
      { identity, customData: { height: 170 } },
    );
    expect(await users.find({ email: 'ADA@example.com' })).toMatchObject({ id });
    expect(await users.find({ identity, withCustomData: true })).toMatchObject({ id, customData: { height: 170 } });
    expect(await users.find({ username: 'bob' })).toBeNull();
    expect(await users.find({ username: 'bob', withCustomData: true })).toBeNull();
    expect(await users.find({ identity: { provider: 'github', userIdInIdp: '43' }, withCustomData: true })).toBeNull();
  });
});

describe('deleting', () => {
  test('delete frees the names, ends the tokens and moves the user to the archive', async () => {
    const { id, token } = await world.user();
    const { users } = world.management;
    expect(await users.delete(id)).toMatchObject({ code: 200 });
    await expect(users.detail(id)).rejects.toMatchObject(refusal(2004));
    expect(await world.management.checkLoginStatus(token)).toBeNull();
    expect(await users.listArchivedUsers()).toMatchObject({ totalCount: 1, list: [{ id }] });
    expect((await users.create({ username: 'ada' })).id).not.toBe(id);
  });

  test('deleteMany deletes all or none', async () => {
    const ada = await world.user('ada');
    const bob = await world.user('bob');
    const { users } = world.management;
    await expect(users.deleteMany([ada.id, 'nobody'])).rejects.toMatchObject(refusal(2210));
    expect(await users.exists({ username: 'ada' })).toBe(true);
    expect(await users.deleteMany([ada.id, bob.id])).toMatchObject({ code: 200 });
    expect(await users.list()).toEqual({ totalCount: 0, list: [] });
    expect(await users.iterateArchivedUsers({ limit: 1 }).pages().next()).toMatchObject({
      value: { length: 1 },
      done: false,
    });
  });
});

test('the functions work without the client, on a connection', async () => {
  const { users } = await import('@authing/management');
  const { host, userPoolId, secret } = world.management.connection.options;
  const { id } = await users.create(connect({ host, userPoolId, secret }), { username: 'ada' });
  expect(await world.management.users.detail(id)).toMatchObject({ id });
});
