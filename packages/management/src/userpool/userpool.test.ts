import { AuthenticationClient } from '@authing/auth';
import { describe, expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

describe('settings', () => {
  test('are read the same over both APIs', async () => {
    const { userpool } = world.management;
    const pool = await userpool.detail();
    expect(pool).toMatchObject({ id: world.server.userPoolId, registerDisabled: false });
    expect(pool).toMatchObject(await userpool.current());
  });

  test('change one by one; those not named stay, inside nested ones too', async () => {
    const { userpool } = world.management;
    const before = await userpool.detail();
    const changed = await userpool.update({ description: 'Ours', loginFailCheck: { limit: 3 } });
    const loginFailCheck = { ...before.loginFailCheck, limit: 3 };
    expect(changed).toMatchObject({ name: before.name, description: 'Ours', loginFailCheck });
    expect(await userpool.detail()).toMatchObject({ description: 'Ours', loginFailCheck });
    await expect(userpool.update({ tokenExpiresAfter: 0 })).rejects.toMatchObject(refusal(400));
  });

  test('take effect', async () => {
    const auth = new AuthenticationClient({ appId: world.server.appId, appHost: world.server.url });
    await world.management.userpool.update({ registerDisabled: true });
    await expect(auth.registerByUsername('ada', 'Passw0rd')).rejects.toMatchObject(refusal(2031));
    await world.management.userpool.update({ registerDisabled: false });
    expect(await auth.registerByUsername('ada', 'Passw0rd')).toMatchObject({ username: 'ada' });
  });
});

describe('environment variables', () => {
  test('are set, listed and removed', async () => {
    const { userpool } = world.management;
    expect(await userpool.listEnv()).toEqual([]);
    expect(await userpool.addEnv('API_KEY', 'a&b')).toEqual([{ key: 'API_KEY', value: 'a&b' }]);
    await userpool.addEnv('LIMITS', { max: 3 });
    await userpool.addEnv('API_KEY', 'new');
    expect(await userpool.listEnv()).toHaveLength(2);
    expect(await userpool.listEnv()).toContainEqual({ key: 'API_KEY', value: 'new' });
    expect(await userpool.removeEnv('API_KEY')).toEqual([{ key: 'LIMITS', value: { max: 3 } }]);
    await expect(userpool.removeEnv('API_KEY')).rejects.toMatchObject(refusal(404));
  });

  test.each(['a/b', 'a?b', 'a#b', 'a%20b', '..x'])('the key %s reaches the server whole', async (key) => {
    const { userpool } = world.management;
    await userpool.addEnv(key, 1);
    await userpool.addEnv('other', 2);
    expect(await userpool.removeEnv(key)).toEqual([{ key: 'other', value: 2 }]);
  });
});

test('a new secret ends the tokens made with the old one', async () => {
  const { userpool, users } = world.management;
  const secret = await userpool.refreshSecret();
  expect(secret).not.toBe(world.server.userPoolSecret);
  await expect(users.list()).rejects.toMatchObject({ kind: 'api', operation: 'accessToken' });
  expect(await world.client({ secret }).users.list()).toMatchObject({ totalCount: 0 });
});

test('delete takes the pool with everything in it and leaves the others alone', async () => {
  const { userpools, groups } = world.management;
  await groups.create('staff', 'Staff');
  const { id, secret } = await userpools.create('Doomed', 'doomed');
  const doomed = world.client({ userPoolId: id, secret });
  await doomed.groups.create('staff', 'Their staff');
  await doomed.users.create({ username: 'ada' });
  expect(await doomed.userpool.delete()).toMatchObject({ code: 200 });
  await expect(doomed.users.list()).rejects.toMatchObject({ kind: 'api' });
  expect(await userpools.isDomainAvailable('doomed')).toBe(true);
  expect(await groups.list()).toMatchObject({ totalCount: 1 });
});
