import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal();

async function withDevice() {
  const ann = await world.signedIn();
  expect(
    await ann.browserFingerprint.registerDevice({ deviceUniqueId: 'browser-1', os: 'Linux', type: 'Browser' }),
  ).toBe(true);
  const [mine] = await ann.browserFingerprint.myDevicesList();
  return { ann, mine: mine!, id: (mine!.device as { id: string }).id };
}

test('a device is registered and listed', async () => {
  const { mine } = await withDevice();
  expect(world.sent('POST /api/v3/create-device').body).toEqual({
    deviceUniqueId: 'browser-1',
    os: 'Linux',
    type: 'Browser',
  });
  expect(mine).toMatchObject({ device: { deviceUniqueId: 'browser-1', os: 'Linux' }, online: true });
});

test('the session on a device ends', async () => {
  const { ann, id } = await withDevice();
  expect(await ann.browserFingerprint.myDevicesLogout(id)).toBe(true);
  expect(world.sent('POST /api/v3/mydevices/revoke-session').body).toEqual({ deviceId: id });
  expect(await ann.checkLoginStatus()).toMatchObject({ status: false });
});

test('a device is forgotten', async () => {
  const { ann, id } = await withDevice();
  expect(await ann.browserFingerprint.myDevicesUnbind(id)).toBe(true);
  expect(world.sent('POST /api/v3/mydevices/unbind').body).toEqual({ deviceId: id });
  expect(await (await world.signedIn()).browserFingerprint.myDevicesList()).toEqual([]);
});

test.each(['myDevicesUnbind', 'myDevicesLogout'] as const)(
  "%s of a device that is not one's own gives the reason",
  async (method) => {
    const ann = await world.signedIn();
    await expect(ann.browserFingerprint[method]('another')).rejects.toMatchObject({ kind: 'api', code: 404 });
  },
);
