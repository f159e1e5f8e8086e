import { type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { DeviceRow, DeviceStatus } from '../generated/rest.generated.js';
import { done } from '../results.js';
import { toDeviceList, toPage } from './pages.js';
import type { DeviceList, DeviceUser } from './types.js';

export type * from './types.js';

/** What both tables of devices are asked with besides page and limit. */
const TABLE = { showFieldId: false, previewRelation: true };

/**
 * A page of the devices of the user pool. Route `POST /api/v3/metadata/filter`.
 *
 * @param options `page` from 1, default 1; `limit` devices on a page, default 10.
 */
export const getDeviceList = (connection: ManagementConnection, options: IterateOptions = {}): Promise<DeviceList> =>
  connection.rest(
    'POST /api/v3/metadata/filter',
    () => {
      const body = { modelId: 'device', ...TABLE, page: options.page ?? 1, limit: options.limit ?? 10 };
      return { body, repeatable: true };
    },
    toDeviceList,
  );

/** All devices of the user pool, page by page. */
export const iterateDevices = (connection: ManagementConnection, options?: IterateOptions): PagedIterable<DeviceRow> =>
  paginate((page, limit) => getDeviceList(connection, { page, limit }).then(toPage), options);

/** One device. Route `GET /api/v3/metadata/get-row`. */
export const getDeviceDetails = (connection: ManagementConnection, id: string): Promise<DeviceRow> =>
  connection.rest('GET /api/v3/metadata/get-row', { query: { modelId: 'device', rowId: id, showFieldId: false } });

/** Whether a device may be used, and how long it still may not. Route `POST /api/v3/device-status`. */
export const getDeviceStatus = (connection: ManagementConnection, id: string): Promise<DeviceStatus> =>
  connection.rest('POST /api/v3/device-status', { body: { id }, repeatable: true });

/**
 * Forgets a device. Route `POST /api/v3/delete-device`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const delDevice = (connection: ManagementConnection, id: string): Promise<boolean> =>
  connection.rest('POST /api/v3/delete-device', { body: { id } }, done);

/**
 * Nobody may log in on the device until it is enabled. Route `POST /api/v3/disable-device`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const disableDevice = (connection: ManagementConnection, id: string): Promise<boolean> =>
  connection.rest('POST /api/v3/disable-device', { body: { id } }, done);

/**
 * Lifts a disabling or suspension. Route `POST /api/v3/enable-device`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const enableDevice = (connection: ManagementConnection, id: string): Promise<boolean> =>
  connection.rest('POST /api/v3/enable-device', { body: { id } }, done);

/**
 * Nobody may log in on the device until a moment. Route `POST /api/v3/suspend-device`.
 *
 * @param endTime The moment, in milliseconds since 1970 (4.x documents no unit).
 * @returns true; 4.x gave false where this rejects.
 */
export const suspendDevice = (connection: ManagementConnection, id: string, endTime: number): Promise<boolean> =>
  connection.rest('POST /api/v3/suspend-device', { body: { id, endTime } }, done);

/**
 * A page of who uses which device. Route `POST /api/v3/get-user-devices`.
 *
 * @param options `userId` for one user's devices, all when left out; `page` from 1, default 1; `limit`, default 10.
 */
export const getDeviceUserList = (
  connection: ManagementConnection,
  options: IterateOptions & { userId?: string } = {},
): Promise<DeviceList> =>
  connection.rest(
    'POST /api/v3/get-user-devices',
    () => {
      const body = { modelId: 'device_rely', ...TABLE, page: options.page ?? 1, limit: options.limit ?? 10 };
      const query = { userId: options.userId };
      return { query, body, repeatable: true };
    },
    toDeviceList,
  );

/** All rows of `getDeviceUserList`, page by page. */
export const iterateDeviceUsers = (
  connection: ManagementConnection,
  options: IterateOptions & { userId?: string } = {},
): PagedIterable<DeviceRow> =>
  paginate((page, limit) => getDeviceUserList(connection, { ...options, page, limit }).then(toPage), options);

/**
 * Parts one user from a device. Route `POST /api/v3/delete-device-by-user`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const delDeviceUser = (connection: ManagementConnection, options: DeviceUser): Promise<boolean> =>
  connection.rest('POST /api/v3/delete-device-by-user', { body: options }, done);

/**
 * One user may not log in on the device. Route `POST /api/v3/disable-device-by-user`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const disableDeviceUser = (connection: ManagementConnection, options: DeviceUser): Promise<boolean> =>
  connection.rest('POST /api/v3/disable-device-by-user', { body: options }, done);

/**
 * Lifts `disableDeviceUser` and `suspendDeviceUser`. Route `POST /api/v3/enable-device-by-user`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const enableDeviceUser = (connection: ManagementConnection, options: DeviceUser): Promise<boolean> =>
  connection.rest('POST /api/v3/enable-device-by-user', { body: options }, done);

/**
 * One user may not log in on the device until a moment. Route `POST /api/v3/suspend-device-by-user`.
 *
 * @param options `endTime`: the moment, in milliseconds since 1970 (4.x documents no unit).
 * @returns true; 4.x gave false where this rejects.
 */
export const suspendDeviceUser = (
  connection: ManagementConnection,
  options: DeviceUser & { endTime: number },
): Promise<boolean> => connection.rest('POST /api/v3/suspend-device-by-user', { body: options }, done);
