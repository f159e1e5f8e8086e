import type { Migration } from './database.js';

/**
 * Permissions. A grant is a policy with one statement for one target, made by `allow` and `authorizeResource`. What is
 * given inside a tenant carries its id; an empty `tenantId` holds everywhere.
 */
export const permissionTables: Migration = {
  id: 'permission-1',
  sql: `
CREATE TABLE namespaces (
  id INTEGER PRIMARY KEY AUTOINCREMENT, userPoolId TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, description TEXT,
  appId TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX namespacesByCode ON namespaces (userPoolId, code);

CREATE TABLE resources (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, namespace TEXT NOT NULL, code TEXT NOT NULL, type TEXT NOT NULL,
  description TEXT, actions JSON NOT NULL, apiIdentifier TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX resourcesByCode ON resources (userPoolId, namespace, code);
CREATE INDEX resourcesByCreation ON resources (userPoolId, createdAt, id);

CREATE TABLE policies (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, namespace TEXT NOT NULL, code TEXT NOT NULL, description TEXT,
  isDefault BOOLEAN NOT NULL DEFAULT 0, hidden BOOLEAN NOT NULL DEFAULT 0, statements JSON NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX policiesByCode ON policies (userPoolId, namespace, code);
CREATE INDEX policiesByCreation ON policies (userPoolId, namespace, hidden, createdAt, id);

CREATE TABLE policyAssignments (
  policyId TEXT NOT NULL REFERENCES policies (id) ON DELETE CASCADE, userPoolId TEXT NOT NULL, targetType TEXT NOT NULL,
  targetId TEXT NOT NULL, tenantId TEXT NOT NULL DEFAULT '', inheritByChildren BOOLEAN NOT NULL DEFAULT 0,
  enabled BOOLEAN NOT NULL DEFAULT 1, createdAt TEXT NOT NULL,
  PRIMARY KEY (policyId, targetType, targetId, tenantId)
);
CREATE INDEX policyAssignmentsByTarget ON policyAssignments (userPoolId, targetType, targetId);

CREATE TABLE grants (
  userPoolId TEXT NOT NULL, namespace TEXT NOT NULL, targetType TEXT NOT NULL, targetId TEXT NOT NULL,
  tenantId TEXT NOT NULL DEFAULT '', resource TEXT NOT NULL, resourceType TEXT, actions JSON NOT NULL, createdAt TEXT NOT NULL,
  PRIMARY KEY (userPoolId, targetType, targetId, namespace, resource, tenantId)
);
CREATE INDEX grantsByResource ON grants (userPoolId, namespace, resource);

CREATE TRIGGER permissionsOfRole AFTER DELETE ON roles BEGIN
  DELETE FROM policyAssignments WHERE userPoolId = old.userPoolId AND targetType = 'ROLE' AND targetId = old.id;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND targetType = 'ROLE' AND targetId = old.id;
END;
CREATE TRIGGER permissionsOfUser AFTER UPDATE OF archived ON users WHEN new.archived = 1 BEGIN
  DELETE FROM policyAssignments WHERE userPoolId = old.userPoolId AND targetType = 'USER' AND targetId = old.id;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND targetType = 'USER' AND targetId = old.id;
END;
`,
};

/** Apart from the above because groups came later. */
export const groupPermissions: Migration = {
  id: 'permission-2',
  sql: `
CREATE TRIGGER permissionsOfGroup AFTER DELETE ON groups BEGIN
  DELETE FROM policyAssignments WHERE userPoolId = old.userPoolId AND targetType = 'GROUP' AND targetId = old.id;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND targetType = 'GROUP' AND targetId = old.id;
END;
`,
};
