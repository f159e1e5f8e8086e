import { type Call, requireUser } from '../../server/call.js';
import { notFound } from '../../server/errors.js';
import { forAnyone, forUser, type Routes } from '../../server/rest.js';
import type { Device } from './devices.store.js';

/** What a user does with their own devices; the administrator's view is in `devices.ts`. */
export const myDevices: Routes = {
  'POST /api/v3/create-device': forAnyone((call, { body }) => {
    const { deviceUniqueId, ...details } = body.values;
    const { store } = call.local;
    const id = body.text('deviceUniqueId');
    if (call.caller.kind === 'user') store.devices.requireUsable(call.pool.id, id, call.caller.user.id);
    const device = store.devices.put(call.pool.id, id, details);
    if (call.caller.kind === 'user') {
      const { user, session } = call.caller;
      store.devices.noteUser(device, user.id, call.ip);
      store.sessions.table.update({ id: session.id }, { deviceId: device.id });
    }
    return true;
  }),
  'GET /api/v3/mydevices/list': forUser((call) => {
    const { devices, sessions } = call.local.store;
    const { id } = requireUser(call);
    const online = new Set(sessions.ofUser(id).map(({ deviceId }) => deviceId));
    const { list } = devices.usersPage(call.pool.id, id, { page: 1, limit: 1000 });
    return list.map(({ deviceId, lastIp, lastLoginTime }) => {
      const device = devices.find(call.pool.id, deviceId);
      return { device: device && shown(device), lastIp, lastLoginTime, online: online.has(deviceId) };
    });
  }),
  'POST /api/v3/mydevices/unbind': forUser((call, { body }) => {
    const device = ownDevice(call, body.text('deviceId'));
    const { devices, sessions } = call.local.store;
    const { id } = requireUser(call);
    const user = devices.user(device, id);
    if (user) devices.deleteUser(user);
    sessions.revokeAll(id, { deviceId: device.id });
    return true;
  }),
  'POST /api/v3/mydevices/revoke-session': forUser((call, { body }) => {
    const device = ownDevice(call, body.text('deviceId'));
    call.local.store.sessions.revokeAll(requireUser(call).id, { deviceId: device.id });
    return true;
  }),
};

const shown = ({ id, deviceUniqueId, details, createdAt, updatedAt }: Device) => ({
  ...details,
  id,
  deviceUniqueId,
  createdAt,
  updatedAt,
});

/** @throws 404 for a device this user was never on */
function ownDevice(call: Call, id: string): Device {
  const { devices } = call.local.store;
  const device = devices.find(call.pool.id, id);
  if (!device || !devices.user(device, requireUser(call).id)) throw notFound('The device');
  return device;
}
