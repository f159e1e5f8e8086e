import type { Database } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { errors } from '../../server/errors.js';
import { newId } from '../../server/ids.js';

/** Whether a device, or one user on it, may be used. A suspension ends by itself at `suspendedUntil` (milliseconds). */
interface Usability {
  state: 'enabled' | 'disabled' | 'suspended';
  suspendedUntil: number | null;
}

export interface Device extends Usability {
  seq?: number;
  id: string;
  userPoolId: string;
  /** The id that the client made. */
  deviceUniqueId: string;
  /** What the client said of the device. */
  details: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
}

/** One user on one device. */
export interface DeviceUser extends Usability {
  seq?: number;
  userPoolId: string;
  deviceId: string;
  userId: string;
  lastIp: string | null;
  /** ISO 8601. */
  lastLoginTime: string | null;
  createdAt: string;
}

const enabled: Usability = { state: 'enabled', suspendedUntil: null };
const NEWEST = 'seq DESC';

export class Devices {
  static readonly tables = `
CREATE TABLE devices (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL, deviceUniqueId TEXT NOT NULL,
  state TEXT NOT NULL, suspendedUntil INTEGER, details JSON NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX devicesByUniqueId ON devices (userPoolId, deviceUniqueId);
CREATE INDEX devicesByPool ON devices (userPoolId, seq);
CREATE TABLE deviceUsers (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, userPoolId TEXT NOT NULL,
  deviceId TEXT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  state TEXT NOT NULL, suspendedUntil INTEGER, lastIp TEXT, lastLoginTime TEXT, createdAt TEXT NOT NULL
);
CREATE UNIQUE INDEX deviceUsersByDevice ON deviceUsers (deviceId, userId);
CREATE INDEX deviceUsersByPool ON deviceUsers (userPoolId, seq);
CREATE INDEX deviceUsersByUser ON deviceUsers (userPoolId, userId, seq);
`;

  readonly devices: Table<Device>;
  readonly users: Table<DeviceUser>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.devices = new Table(db, 'devices');
    this.users = new Table(db, 'deviceUsers');
  }

  /** By its record id or by the id the client made. */
  find(userPoolId: string, id: string): Device | null {
    return this.devices.find({ userPoolId, id }) ?? this.devices.find({ userPoolId, deviceUniqueId: id }) ?? null;
  }

  /** The device as it is described now; seen before or not. Its state stays. */
  put(userPoolId: string, deviceUniqueId: string, details: Record<string, unknown>): Device {
    const at = this.clock.iso();
    const known = this.devices.find({ userPoolId, deviceUniqueId });
    if (known) {
      this.devices.update({ id: known.id }, { details: { ...known.details, ...details }, updatedAt: at });
      return this.devices.find({ id: known.id }) as Device;
    }
    const device = { id: newId(), userPoolId, deviceUniqueId, ...enabled, details, createdAt: at, updatedAt: at };
    return this.devices.insert(device);
  }

  page = (userPoolId: string, options: PageOptions): Page<Device> =>
    this.devices.page({ userPoolId }, { orderBy: NEWEST, ...options });

  delete = (device: Device): void => void this.devices.delete({ id: device.id });

  setState(device: Device, state: Usability['state'], suspendedUntil: number | null = null): void {
    this.devices.update({ id: device.id }, { state, suspendedUntil, updatedAt: this.clock.iso() });
  }

  /** Notes that the user was on the device. */
  noteUser(device: Device, userId: string, lastIp: string | null): DeviceUser {
    const seen = { lastIp, lastLoginTime: this.clock.iso() };
    const { userPoolId, id: deviceId } = device;
    const changed = this.users.update({ deviceId, userId }, seen);
    if (!changed) this.users.insert({ userPoolId, deviceId, userId, ...enabled, ...seen, createdAt: this.clock.iso() });
    return this.users.find({ deviceId, userId }) as DeviceUser;
  }

  user = (device: Device, userId: string): DeviceUser | null =>
    this.users.find({ deviceId: device.id, userId }) ?? null;

  /** Who is on which device, or one user's devices; the newest first. */
  usersPage = (userPoolId: string, userId: string | undefined, options: PageOptions): Page<DeviceUser> =>
    this.users.page({ userPoolId, userId }, { orderBy: NEWEST, ...options });

  setUserState(user: DeviceUser, state: Usability['state'], suspendedUntil: number | null = null): void {
    this.users.update({ deviceId: user.deviceId, userId: user.userId }, { state, suspendedUntil });
  }

  deleteUser = (user: DeviceUser): void => void this.users.delete({ deviceId: user.deviceId, userId: user.userId });

  /** The state as it is now: a suspension that has passed counts as enabled. `diffTime` is what is left, in milliseconds. */
  statusOf({ state, suspendedUntil }: Usability): { status: Usability['state']; diffTime?: number } {
    if (state !== 'suspended') return { status: state };
    const diffTime = (suspendedUntil ?? 0) - this.clock.now();
    return diffTime > 0 ? { status: 'suspended', diffTime } : { status: 'enabled' };
  }

  /** An unknown device may be used. @throws 1577 when disabled, 1578 when suspended; as a whole or for this user */
  requireUsable(userPoolId: string, id: string, userId: string): void {
    const device = this.find(userPoolId, id);
    if (!device) return;
    for (const usability of [device, this.user(device, userId) ?? enabled]) {
      const { status, diffTime } = this.statusOf(usability);
      if (status === 'disabled') throw errors.deviceDisabled();
      if (status === 'suspended') throw errors.deviceSuspended({ diffTime });
    }
  }
}
