import type { Migration } from './database.js';

/** Devices of a pool and who has used them. */
export const deviceTables: Migration = {
  id: 'devices-1',
  sql: `
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
`,
};
