import type { Migration } from './database.js';

/** Tenants of a pool, their members and applications, and the external identity providers they log in with. */
export const tenantTables: Migration = {
  id: 'tenants-1',
  sql: `
CREATE TABLE tenants (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL, name TEXT NOT NULL, logo TEXT,
  description TEXT, css TEXT, ssoPageCustomizationSettings JSON, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE INDEX tenantsByPool ON tenants (userPoolId, seq);

CREATE TABLE tenantApps (
  userPoolId TEXT NOT NULL, tenantId TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE, PRIMARY KEY (tenantId, appId)
) WITHOUT ROWID;
CREATE INDEX tenantAppsByApp ON tenantApps (userPoolId, appId);

CREATE TABLE tenantMembers (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL,
  tenantId TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  isAdmin BOOLEAN NOT NULL, isEnabled BOOLEAN NOT NULL, createdAt TEXT NOT NULL
);
CREATE UNIQUE INDEX tenantMembersByUser ON tenantMembers (userPoolId, userId, tenantId);
CREATE INDEX tenantMembersByTenant ON tenantMembers (tenantId, seq);

CREATE TABLE extIdps (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL,
  tenantId TEXT REFERENCES tenants (id) ON DELETE CASCADE, name TEXT NOT NULL, type TEXT NOT NULL, createdAt TEXT NOT NULL
);
CREATE INDEX extIdpsByTenant ON extIdps (userPoolId, tenantId, seq);

CREATE TABLE extIdpConnections (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL,
  extIdpId TEXT NOT NULL REFERENCES extIdps (id) ON DELETE CASCADE, type TEXT NOT NULL, identifier TEXT NOT NULL,
  displayName TEXT NOT NULL, logo TEXT, fields JSON NOT NULL, userMatchFields JSON, createdAt TEXT NOT NULL
);
CREATE UNIQUE INDEX extIdpConnectionsByIdentifier ON extIdpConnections (userPoolId, identifier);
CREATE INDEX extIdpConnectionsByIdp ON extIdpConnections (extIdpId, seq);

CREATE TABLE extIdpConnectionStates (
  connectionId TEXT NOT NULL REFERENCES extIdpConnections (id) ON DELETE CASCADE,
  targetType TEXT NOT NULL, targetId TEXT NOT NULL, enabled BOOLEAN NOT NULL,
  PRIMARY KEY (connectionId, targetType, targetId)
) WITHOUT ROWID;
`,
};
