import type { DeviceInput, MyDevice } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/**
 * Registers the device the user is signed in on. `@authing/browser` has `createDevice`, which fills the description in.
 * Gives true. Route `POST /api/v3/create-device`.
 */
export async function registerDevice(connection: AuthConnection, device: DeviceInput): Promise<true> {
  await connection.rest('POST /api/v3/create-device', { body: device });
  return true;
}

/** Devices the signed-in user has used. Route `GET /api/v3/mydevices/list`. */
export function myDevicesList(connection: AuthConnection): Promise<MyDevice[]> {
  return connection.rest('GET /api/v3/mydevices/list');
}

/**
 * Forgets a device of the signed-in user. Gives true. Route `POST /api/v3/mydevices/unbind`.
 *
 * @throws AuthingError with the reason: it is never `false`.
 */
export async function myDevicesUnbind(connection: AuthConnection, deviceId: string): Promise<true> {
  await connection.rest('POST /api/v3/mydevices/unbind', { body: { deviceId } });
  return true;
}

/**
 * Ends the signed-in user's session on a device. Gives true. Route `POST /api/v3/mydevices/revoke-session`.
 *
 * @throws AuthingError with the reason: it is never `false`.
 */
export async function myDevicesLogout(connection: AuthConnection, deviceId: string): Promise<true> {
  await connection.rest('POST /api/v3/mydevices/revoke-session', { body: { deviceId } });
  return true;
}
