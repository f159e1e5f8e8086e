import { expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { ann, type World } from './world.js';

export function scanAndDevices(world: World): void {
  /** What the app on Ann's telephone does. */
  const onPhone = async (step: 'scanned' | 'confirm' | 'cancel', random: string): Promise<void> => {
    const { token } = await world.server.signIn({ id: ann.id });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = `${world.server.url}/api/v2/qrcode/${step}`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ random }) });
    expect(await response.json()).toMatchObject({ code: 200 });
  };
  const post = async (path: string, body: object, token: string): Promise<void> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await fetch(world.server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  };

  test('a QR code: geneCode, checkStatus, exchangeUserInfo', async () => {
    for (const topic of ['qrcode', 'wxqrcode', 'wechatmpqrcode'] as const) {
      const authing = world.authing();
      const { random, url } = await authing[topic].geneCode();
      expect((await fetch(url)).headers.get('content-type')).toMatch(/^image\//);
      expect(await authing[topic].checkStatus(random)).toMatchObject({ status: 0 });
      await onPhone('scanned', random);
      await onPhone('confirm', random);
      const { status, ticket } = await authing[topic].checkStatus(random);
      expect(status).toBe(2);
      expect(await authing[topic].exchangeUserInfo(ticket as string)).toMatchObject({
        id: ann.id,
        token: expect.any(String),
      });
    }
  });

  test('startPolling tells each step, stopPolling ends it', async () => {
    const { qrcode } = world.authing();
    const { random } = await qrcode.geneCode();
    const seen: string[] = [];
    const cancelled = new Promise<void>((resolve) => {
      const onScanned = () => {
        seen.push('scanned');
        void onPhone('cancel', random);
      };
      const options = {
        interval: 20,
        onStart: () => seen.push('start'),
        onScanned,
        onCancel: resolve,
        onError: resolve,
      };
      void qrcode.startPolling(random, options as never);
    });
    await onPhone('scanned', random);
    await cancelled;
    expect(seen).toEqual(['start', 'scanned']);
    let results = 0;
    const timer = await qrcode.startPolling((await qrcode.geneCode()).random, {
      interval: 10,
      onResult: () => results++,
    } as never);
    while (results < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await qrcode.stopPolling(timer);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const after = results;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(results).toBe(after);
  });

  test('devices of a user: list, log out, unbind', async () => {
    const authing = await world.signedIn();
    // createDevice reads the browser's fingerprint, so that the device is noted by hand here.
    await post(
      '/api/v3/create-device',
      { deviceUniqueId: 'd-1', name: 'Chrome' },
      authing.tokenProvider.getToken() as string,
    );
    const other = await world.signedIn();
    const [mine] = (await other.browserFingerprint.myDevicesList()) as unknown as {
      device: { id: string };
      online: boolean;
    }[];
    expect(mine).toMatchObject({ device: { name: 'Chrome' }, online: true });
    expect(await other.browserFingerprint.myDevicesLogout(mine?.device.id as string)).toBe(true);
    expect(await authing.getCurrentUser()).toBeNull();
    expect(await other.browserFingerprint.myDevicesUnbind(mine?.device.id as string)).toBe(true);
    expect(await other.browserFingerprint.myDevicesList()).toEqual([]);
  });

  test('devices for the administrator: status, users, suspension, deletion', async () => {
    const { browserFingerprint } = world.management;
    const authing = await world.signedIn();
    await post(
      '/api/v3/create-device',
      { deviceUniqueId: 'd-1', name: 'Chrome' },
      authing.tokenProvider.getToken() as string,
    );
    const { totalCount, data } = (await browserFingerprint.getDeviceList()) as {
      totalCount: number;
      data: { id: string }[];
    };
    expect(totalCount).toBe(1);
    const id = data[0]?.id as string;
    expect(await browserFingerprint.getDeviceDetails(id)).toMatchObject({ id, name: 'Chrome' });
    const before = await browserFingerprint.getDeviceStatus(id);
    expect(await browserFingerprint.disableDevice(id)).toBe(true);
    expect(await browserFingerprint.getDeviceStatus(id)).not.toEqual(before);
    expect(await browserFingerprint.enableDevice(id)).toBe(true);
    expect(await browserFingerprint.getDeviceStatus(id)).toEqual(before);
    expect(await browserFingerprint.suspendDevice(id, Date.now() + 60_000)).toBe(true);
    expect(await browserFingerprint.getDeviceStatus(id)).not.toEqual(before);
    const users = async () => browserFingerprint.getDeviceUserList({ page: 1, limit: 10, userId: ann.id });
    expect(await users()).toMatchObject({ totalCount: 1, data: [{ userId: ann.id }] });
    const onDevice = { userId: ann.id, id };
    expect(await browserFingerprint.disableDeviceUser(onDevice)).toBe(true);
    expect(await browserFingerprint.enableDeviceUser(onDevice)).toBe(true);
    expect(await browserFingerprint.suspendDeviceUser({ ...onDevice, endTime: Date.now() + 60_000 })).toBe(true);
    expect(await browserFingerprint.delDeviceUser(onDevice)).toBe(true);
    expect((await users()).totalCount).toBe(0);
    expect(await browserFingerprint.delDevice(id)).toBe(true);
    expect((await browserFingerprint.getDeviceList()).totalCount).toBe(0);
  });

  test('events: what one publishes the other receives', async () => {
    // 4.x takes the browser's WebSocket and never closes one; left open, they would be opened again and again.
    const sockets: WebSocket[] = [];
    class Noted extends WebSocket {
      constructor(url: string) {
        super(url);
        sockets.push(this);
      }
    }
    Object.assign(globalThis, { WebSocket: Noted });
    await heard((await world.signedIn()).event, 'custom.mine');
    await heard(world.management.event, 'custom.pool');
    for (const socket of sockets) socket.removeAllListeners().terminate();
  });
}

/** There is no word from 4.x when a socket is open: publishes until the event has come. */
async function heard(event: Pick<World['management']['event'], 'sub' | 'pub'>, name: string): Promise<void> {
  const answers: unknown[] = [];
  const note = (answer: unknown) => answers.push(answer);
  event.sub(name, note, note);
  for (let tries = 0; answers.length === 0 && tries < 100; tries += 1) {
    await event.pub(name, 'hello');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(JSON.stringify(answers[0])).toContain('hello');
}
