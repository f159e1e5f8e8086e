import { type AuthConnection, type DeviceInput, device } from '@authing/auth';
import { within } from '../util/within.js';
import { components } from './components.js';

/** Hashes of what tells one browser from another. */
export interface DeviceFingers {
  userAgentFingerprint: string;
  audioFingerprint: string;
  canvasFingerprint: string;
  screenResolutionFingerprint: string;
  webglFingerprint: string;
  fontsFingerprint: string;
  pluginsFingerprint: string;
}

/** What a browser is known by. */
export interface BrowserFingers {
  /** Hash over all fingers; it stays when one of them changes, as long as the browser keeps its storage. */
  browserId: string;
  deviceFingers: DeviceFingers;
}

const PATIENCE = 2_000;

/**
 * Computes what this browser is known by, once; later it comes from localStorage (`browserId`, `deviceFingers`, as in
 * 4.x). A component the browser does not give away counts as absent.
 */
export async function getBrowserFingers(_connection: AuthConnection): Promise<BrowserFingers> {
  const known = recall();
  if (known) return known;
  const entries = Object.entries(components).map(
    async ([name, component]) => [name, await hash(await textOf(component))] as const,
  );
  const deviceFingers = Object.fromEntries(await Promise.all(entries)) as unknown as DeviceFingers;
  const browserId = await hash(Object.values(deviceFingers).join());
  remember({ browserId, deviceFingers });
  return { browserId, deviceFingers };
}

/** The same as `getBrowserFingers`, under its other name. */
export const getDeviceInfo = getBrowserFingers;

/**
 * Registers this browser as a device of the signed-in user. Gives true. Route `POST /api/v3/create-device`.
 *
 * @throws AuthingError with the reason: it is never `false`.
 */
export async function createDevice(connection: AuthConnection): Promise<true> {
  const { browserId, deviceFingers } = await getBrowserFingers(connection);
  return device.registerDevice(connection, {
    deviceUniqueId: browserId,
    browserId,
    ...describeBrowser(),
    ...deviceFingers,
  });
}

function describeBrowser(): Omit<DeviceInput, 'deviceUniqueId'> {
  const { userAgent, language, onLine, cookieEnabled, plugins, mimeTypes, appCodeName, vendor, product, productSub } =
    navigator;
  return {
    type: 'Browser',
    name: /(Edg|OPR|Firefox|Chrome|Version)\/[\d.]+/.exec(userAgent)?.[0] ?? 'Browser',
    os: /\(([^);]+)/.exec(userAgent)?.[1],
    version: navigator.appVersion,
    screenHeight: screen.height,
    screenWidth: screen.width,
    colorDepth: screen.colorDepth,
    mimeTypes: JSON.stringify(Array.from(mimeTypes, ({ type }) => type)),
    mimeTypesLength: mimeTypes.length,
    plugins: JSON.stringify(Array.from(plugins, ({ name }) => name)),
    pluginsLength: plugins.length,
    cookie: cookieEnabled,
    ...{ userAgent, language, onLine, appCodeName, vendor, product, productSub },
  };
}

async function textOf(component: () => string | Promise<string>): Promise<string> {
  try {
    return await within(PATIENCE, Promise.resolve(component()));
  } catch {
    return 'absent';
  }
}

/** First half of the SHA-256, in hexadecimal. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function recall(): BrowserFingers | undefined {
  try {
    const browserId = localStorage.getItem('browserId');
    const deviceFingers = JSON.parse(localStorage.getItem('deviceFingers') ?? 'null');
    if (browserId && deviceFingers?.canvasFingerprint) return { browserId, deviceFingers };
  } catch {
    // Blocked or corrupt: computed anew.
  }
}

function remember({ browserId, deviceFingers }: BrowserFingers): void {
  try {
    localStorage.setItem('browserId', browserId);
    localStorage.setItem('deviceFingers', JSON.stringify(deviceFingers));
  } catch {
    // Blocked or full: computed again next time.
  }
}
