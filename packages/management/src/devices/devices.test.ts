import { AuthenticationClient } from '@authing/auth';
import { type LocalServer, startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

let server: LocalServer;
let management: ManagementClient;

beforeAll(async () => {
  server = await startLocal({ passwordCost: 2 });
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  management = new ManagementClient({ host: server.url, userPoolId: server.userPoolId, secret: server.userPoolSecret });
});

/** A user who registers the device they are on. Gives the ids of both. */
async function onDevice(username: string, deviceUniqueId: string): Promise<{ userId: string; id: string }> {
  const user = await server.signIn({ username });
  const response = await fetch(`${server.url}/api/v3/create-device`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${user.token}`,
      'x-authing-app-id': server.appId,
    },
    body: JSON.stringify({ deviceUniqueId, type: 'Browser', os: 'Linux', name: 'Firefox 140' }),
  });
  expect(response.status).toBe(200);
  const { data } = await management.browserFingerprint.getDeviceList({ limit: 100 });
  return { userId: user.id, id: data.find((row) => row.deviceUniqueId === deviceUniqueId)!.id as string };
}
const missing = expect.objectContaining({ name: 'AuthingError', kind: 'api' });

describe('devices', () => {
  test('are listed in pages of ten, and one after the other', async () => {
    expect(await management.browserFingerprint.getDeviceList()).toEqual({ data: [], totalCount: 0 });
    for (let n = 1; n <= 11; n++) await onDevice('ada', `device-${n}`);
    expect(await management.browserFingerprint.getDeviceList()).toMatchObject({ totalCount: 11, data: { length: 10 } });
    const page = await management.browserFingerprint.getDeviceList({ page: 2, limit: 4 });
    expect(page.data.map((row) => row.deviceUniqueId)).toEqual(['device-7', 'device-6', 'device-5', 'device-4']);
    const found: unknown[] = [];
    for await (const row of management.browserFingerprint.iterateDevices({ limit: 4 })) found.push(row.deviceUniqueId);
    expect(found).toHaveLength(11);
  });

  test('show what the client said of them', async () => {
    const { id } = await onDevice('ada', 'device-1');
    expect(await management.browserFingerprint.getDeviceDetails(id)).toMatchObject({
      id,
      deviceUniqueId: 'device-1',
      type: 'Browser',
      os: 'Linux',
      status: 'enabled',
    });
  });

  test('are disabled, enabled, and suspended until a moment', async () => {
    const { id } = await onDevice('ada', 'device-1');
    const status = () => management.browserFingerprint.getDeviceStatus(id);
    expect(await status()).toEqual({ status: 'enabled' });
    expect(await management.browserFingerprint.disableDevice(id)).toBe(true);
    expect(await status()).toEqual({ status: 'disabled' });
    expect(await management.browserFingerprint.enableDevice(id)).toBe(true);
    expect(await status()).toEqual({ status: 'enabled' });
    expect(await management.browserFingerprint.suspendDevice(id, Date.now() + 60_000)).toBe(true);
    const { status: now, diffTime } = await status();
    expect(now).toBe('suspended');
    expect(diffTime).toBeGreaterThan(50_000);
    server.clock.advance(61_000);
    expect(await status()).toEqual({ status: 'enabled' });
  });

  test('are forgotten with their users', async () => {
    const { id, userId } = await onDevice('ada', 'device-1');
    expect(await management.browserFingerprint.delDevice(id)).toBe(true);
    await expect(management.browserFingerprint.getDeviceDetails(id)).rejects.toEqual(missing);
    expect(await management.browserFingerprint.getDeviceUserList({ userId })).toEqual({ data: [], totalCount: 0 });
  });

  test('that are not there are an error and not false', async () => {
    const { browserFingerprint: devices } = management;
    for (const id of ['nowhere', 'a/b?c=d#e', 'x&y=z']) {
      await expect(devices.getDeviceDetails(id)).rejects.toEqual(missing);
      expect(server.requests.last('GET /api/v3/metadata/get-row')!.query).toMatchObject({
        rowId: id,
        modelId: 'device',
      });
    }
    await expect(devices.getDeviceStatus('nowhere')).rejects.toEqual(missing);
    await expect(devices.delDevice('nowhere')).rejects.toEqual(missing);
    await expect(devices.disableDevice('nowhere')).rejects.toEqual(missing);
    await expect(devices.enableDevice('nowhere')).rejects.toEqual(missing);
    await expect(devices.suspendDevice('nowhere', 1)).rejects.toEqual(missing);
  });

  test('of another pool cannot be reached', async () => {
    const { id } = await onDevice('ada', 'device-1');
    const pool = await management.userpools.create('Other', 'other');
    const stranger = new ManagementClient({ host: server.url, userPoolId: pool.id, secret: pool.secret! });
    await expect(stranger.browserFingerprint.getDeviceDetails(id)).rejects.toEqual(missing);
    expect(await stranger.browserFingerprint.getDeviceList()).toEqual({ data: [], totalCount: 0 });
  });
});

test('a device that may not be used lets nobody log in, a user who may not use it only not them', async () => {
  const login = (username: string) =>
    new AuthenticationClient({
      appId: server.appId,
      appHost: server.url,
      headers: { 'x-authing-device-id': 'device-1' },
    }).loginByUsername(username, 'Secret-1');
  for (const username of ['ada', 'bob']) await management.users.create({ username, password: 'Secret-1' });
  const ada = await onDevice('ada', 'device-1');
  await management.browserFingerprint.disableDeviceUser(ada);
  await expect(login('ada')).rejects.toMatchObject({ kind: 'api', code: 1577 });
  expect(await login('bob')).toMatchObject({ username: 'bob' });
  await management.browserFingerprint.suspendDevice(ada.id, Date.now() + 60_000);
  await expect(login('bob')).rejects.toMatchObject({ kind: 'api', code: 1578 });
  await management.browserFingerprint.enableDevice(ada.id);
  await management.browserFingerprint.enableDeviceUser(ada);
  expect(await login('ada')).toMatchObject({ username: 'ada' });
});

describe('users on devices', () => {
  test('are listed for all users or for one; a left-out userId is not sent', async () => {
    const ada = await onDevice('ada', 'device-1');
    await onDevice('ada', 'device-2');
    const bob = await onDevice('bob', 'device-1');
    expect(bob.id).toBe(ada.id);
    const all = await management.browserFingerprint.getDeviceUserList();
    expect(all.totalCount).toBe(3);
    expect(server.requests.last('POST /api/v3/get-user-devices')!.query).toEqual({});
    const one = await management.browserFingerprint.getDeviceUserList({ userId: bob.userId, page: 1, limit: 5 });
    expect(one).toMatchObject({
      totalCount: 1,
      data: [{ id: bob.id, userId: bob.userId, device: { deviceUniqueId: 'device-1' } }],
    });
    const found: unknown[] = [];
    for await (const row of management.browserFingerprint.iterateDeviceUsers({ userId: ada.userId, limit: 1 }))
      found.push(row.id);
    expect(found).toHaveLength(2);
  });

  test('are disabled, enabled, suspended and parted one by one', async () => {
    const ada = await onDevice('ada', 'device-1');
    const bob = await onDevice('bob', 'device-1');
    const { browserFingerprint: devices } = management;
    const status = async (userId: string) => (await devices.getDeviceUserList({ userId })).data[0]?.status;
    expect(await devices.disableDeviceUser(ada)).toBe(true);
    expect([await status(ada.userId), await status(bob.userId)]).toEqual(['disabled', 'enabled']);
    expect(await devices.getDeviceStatus(ada.id)).toEqual({ status: 'enabled' });
    expect(await devices.enableDeviceUser(ada)).toBe(true);
    expect(await status(ada.userId)).toBe('enabled');
    expect(await devices.suspendDeviceUser({ ...ada, endTime: Date.now() + 60_000 })).toBe(true);
    expect(await status(ada.userId)).toBe('suspended');
    server.clock.advance(61_000);
    expect(await status(ada.userId)).toBe('enabled');
    expect(await devices.delDeviceUser(ada)).toBe(true);
    expect(await status(ada.userId)).toBeUndefined();
    expect(await status(bob.userId)).toBe('enabled');
  });

  test('that are not there are an error and not false', async () => {
    const { id } = await onDevice('ada', 'device-1');
    const { browserFingerprint: devices } = management;
    const nobody = { id, userId: 'nobody' };
    await expect(devices.delDeviceUser(nobody)).rejects.toEqual(missing);
    await expect(devices.disableDeviceUser(nobody)).rejects.toEqual(missing);
    await expect(devices.enableDeviceUser(nobody)).rejects.toEqual(missing);
    await expect(devices.suspendDeviceUser({ ...nobody, endTime: 1 })).rejects.toEqual(missing);
  });
});
