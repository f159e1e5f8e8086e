import type { Migration } from './database.js';

/** Roles and who holds them. */
export const accessTables: Migration = {
  id: 'access-1',
  sql: `
CREATE TABLE roles (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, namespace TEXT NOT NULL, code TEXT NOT NULL, description TEXT,
  isSystem BOOLEAN NOT NULL DEFAULT 0, parentCode TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX rolesByCode ON roles (userPoolId, namespace, code);
CREATE INDEX rolesByCreation ON roles (userPoolId, namespace, createdAt);

CREATE TABLE roleMembers (
  roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE, memberType TEXT NOT NULL, memberId TEXT NOT NULL,
  createdAt TEXT NOT NULL, PRIMARY KEY (roleId, memberType, memberId)
) WITHOUT ROWID;
CREATE INDEX roleMembersByMember ON roleMembers (memberType, memberId);
`,
};
