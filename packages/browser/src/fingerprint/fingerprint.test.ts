import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useChromium } from '../../../../test/support/browser.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;

const chromium = useChromium();
let server: LocalServer;

beforeAll(async () => {
  server = await startLocal({ passwordCost: 16 });
});
afterAll(() => server.close());

async function open(before = '') {
  const page = await chromium.open();
  const { token } = await server.signIn({ email: 'ann@example.com' });
  await page.evaluate(
    ({ before, options }) => {
      new Function(before)();
      Object.assign(window, { client: new authing.AuthenticationClient(options) });
    },
    { before, options: { appId: server.appId, appHost: server.url, token, storage: undefined } },
  );
  return page;
}

test('fingers are hashes, each of something else, and the same every time', async () => {
  const page = await open();
  const { browserId, deviceFingers } = await page.evaluate(() => client.browserFingerprint.getBrowserFingers());
  const hashes = [browserId, ...Object.values(deviceFingers)];
  expect(hashes).toHaveLength(8);
  for (const hash of hashes) expect(hash).toMatch(/^[\da-f]{32}$/);
  await page.evaluate(() => localStorage.clear());
  expect(await page.evaluate(() => client.browserFingerprint.getDeviceInfo())).toEqual({ browserId, deviceFingers });
  const other = await open(`Object.defineProperty(navigator, 'userAgent', { value: 'another' })`);
  const fingers = await other.evaluate(() => client.browserFingerprint.getBrowserFingers());
  expect(fingers.browserId).not.toBe(browserId);
  expect(fingers.deviceFingers).toMatchObject({ canvasFingerprint: deviceFingers.canvasFingerprint });
});

test('components that fail or never answer, and a blocked storage, count as absent', async () => {
  const page = await open(`
    HTMLCanvasElement.prototype.getContext = () => null;
    OfflineAudioContext.prototype.startRendering = () => new Promise(() => {});
    Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new DOMException('blocked', 'SecurityError'); };
  `);
  const { deviceFingers } = await page.evaluate(() => client.browserFingerprint.getBrowserFingers());
  expect(deviceFingers.canvasFingerprint).toBe(deviceFingers.audioFingerprint);
  expect(deviceFingers.canvasFingerprint).not.toBe(deviceFingers.userAgentFingerprint);
});

test('this browser is registered, listed and forgotten as a device', async () => {
  const page = await open();
  expect(await page.evaluate(() => client.browserFingerprint.createDevice())).toBe(true);
  const { browserId } = await page.evaluate(() => client.browserFingerprint.getBrowserFingers());
  expect(server.requests.last('POST /api/v3/create-device')?.body).toMatchObject({
    ...{ deviceUniqueId: browserId, browserId, type: 'Browser', name: expect.stringMatching(/^Chrome\/\d/) },
    ...{ userAgent: expect.stringContaining('Chrome'), screenWidth: 1280, mimeTypes: expect.stringMatching(/^\[/) },
  });
  const devices = await page.evaluate(() => client.browserFingerprint.myDevicesList());
  expect(devices).toHaveLength(1);
});
