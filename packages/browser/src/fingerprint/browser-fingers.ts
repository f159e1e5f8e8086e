import { type AuthConnection, device, withPart } from '@authing/auth';
import type { BrowserFingers } from './fingers.js';

/**
 * Computes what this browser is known by, once; later it comes from localStorage (`browserId`, `deviceFingers`, as in
 * 4.x). A component the browser does not give away counts as absent.
 */
export async function getBrowserFingers(_connection: AuthConnection): Promise<BrowserFingers> {
  const known = recall();
  if (known) return known;
  const fingers = await withFingerprint(({ takeFingers }) => takeFingers());
  remember(fingers);
  return fingers;
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
  const browser = await withFingerprint(({ describeBrowser }) => describeBrowser());
  return device.registerDevice(connection, { deviceUniqueId: browserId, browserId, ...browser, ...deviceFingers });
}

const withFingerprint = <Result>(work: (part: typeof import('./fingerprint.js')) => Result | Promise<Result>) =>
  withPart(import('@authing/browser/fingerprint'), work);

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
