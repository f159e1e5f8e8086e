import type { Call } from '../../server/call.js';
import { badRequest, notFound } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, type RestRequest, type Routes } from '../../server/rest.js';
import { userView } from '../users/user-view.js';
import type { Device, DeviceUser } from './devices.store.js';

const READS = { reads: true };

/** The administrator's view of devices; what an end user does with their own is in `my-devices.ts`. */
export const devices: Routes = {
  'POST /api/v3/metadata/filter': forManagement((call, { body }) => {
    requireModel(body, 'device');
    const { totalCount, list } = call.local.store.devices.page(call.pool.id, body.page(call.local));
    return { totalCount, list: list.map((device) => deviceRow(call, device)) };
  }, READS),
  'GET /api/v3/metadata/get-row': forManagement((call, { query }) => {
    requireModel(query, 'device');
    return deviceRow(call, deviceOf(call, query.text('rowId')));
  }),
  'POST /api/v3/device-status': forManagement(
    (call, { body }) => call.local.store.devices.statusOf(deviceOf(call, body.text('id'))),
    READS,
  ),
  'POST /api/v3/get-user-devices': forManagement((call, { query, body }) => {
    requireModel(body, 'device_rely');
    const page = call.local.store.devices.usersPage(call.pool.id, query.optionalText('userId'), body.page(call.local));
    return { totalCount: page.totalCount, list: page.list.map((user) => deviceUserRow(call, user)) };
  }, READS),

  'POST /api/v3/delete-device': onDevice((call, device) => call.local.store.devices.delete(device)),
  'POST /api/v3/disable-device': onDevice((call, device) => call.local.store.devices.setState(device, 'disabled')),
  'POST /api/v3/enable-device': onDevice((call, device) => call.local.store.devices.setState(device, 'enabled')),
  'POST /api/v3/suspend-device': onDevice((call, device, body) =>
    call.local.store.devices.setState(device, 'suspended', endTime(body)),
  ),

  'POST /api/v3/delete-device-by-user': onUser((call, user) => call.local.store.devices.deleteUser(user)),
  'POST /api/v3/disable-device-by-user': onUser((call, user) =>
    call.local.store.devices.setUserState(user, 'disabled'),
  ),
  'POST /api/v3/enable-device-by-user': onUser((call, user) => call.local.store.devices.setUserState(user, 'enabled')),
  'POST /api/v3/suspend-device-by-user': onUser((call, user, body) =>
    call.local.store.devices.setUserState(user, 'suspended', endTime(body)),
  ),
};

function onDevice(change: (call: Call, device: Device, body: Input) => void) {
  return forManagement((call, { body }) => {
    change(call, deviceOf(call, body.text('id')), body);
    return null;
  });
}

function onUser(change: (call: Call, user: DeviceUser, body: Input) => void) {
  return forManagement((call, { body }: RestRequest) => {
    const user = call.local.store.devices.user(deviceOf(call, body.text('id')), body.text('userId'));
    if (!user) throw notFound('The user on this device');
    change(call, user, body);
    return null;
  });
}

function deviceOf({ local, pool }: Call, id: string): Device {
  const device = local.store.devices.find(pool.id, id);
  if (!device) throw notFound('The device');
  return device;
}

/** The routes serve one table of the service's data model each. */
function requireModel(input: Input, model: string): void {
  if (input.text('modelId') !== model) throw badRequest(`modelId must be ${model}`);
}

function endTime(body: Input): number {
  const at = body.optionalNumber('endTime');
  if (at === undefined) throw badRequest('endTime is required');
  return at;
}

function deviceRow({ local }: Call, device: Device) {
  const { id, deviceUniqueId, details, createdAt, updatedAt } = device;
  return { ...details, id, deviceUniqueId, createdAt, updatedAt, ...local.store.devices.statusOf(device) };
}

function deviceUserRow(call: Call, user: DeviceUser) {
  const { deviceId, userId, lastIp, lastLoginTime, createdAt } = user;
  const { store } = call.local;
  const device = store.devices.find(call.pool.id, deviceId);
  const owner = store.users.byId(call.pool.id, userId);
  return {
    id: deviceId,
    userId,
    lastIp,
    lastLoginTime,
    createdAt,
    ...store.devices.statusOf(user),
    device: device && deviceRow(call, device),
    user: owner && userView(owner),
  };
}
