import type { Migration } from './database.js';

/** Organisations. Depth and path of a node are not stored: a moved node would change them for all below it. */
export const orgTables: Migration = {
  id: 'org-1',
  sql: `
CREATE TABLE orgs (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, tenantId TEXT, rootNodeId TEXT NOT NULL, createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
);
CREATE INDEX orgsByCreation ON orgs (userPoolId, createdAt, id);
CREATE INDEX orgsByTenant ON orgs (userPoolId, tenantId) WHERE tenantId IS NOT NULL;

CREATE TABLE orgNodes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL,
  orgId TEXT NOT NULL REFERENCES orgs (id) ON DELETE CASCADE, parentId TEXT, name TEXT NOT NULL, nameI18n TEXT,
  description TEXT, descriptionI18n TEXT, code TEXT, position INTEGER, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE INDEX orgNodesByParent ON orgNodes (orgId, parentId);
CREATE UNIQUE INDEX orgNodesByCode ON orgNodes (orgId, code) WHERE code IS NOT NULL;
CREATE INDEX orgNodesByName ON orgNodes (userPoolId, name);

CREATE TABLE nodeMembers (
  nodeId TEXT NOT NULL REFERENCES orgNodes (id) ON DELETE CASCADE, userPoolId TEXT NOT NULL, userId TEXT NOT NULL,
  isLeader BOOLEAN NOT NULL DEFAULT 0, createdAt TEXT NOT NULL, PRIMARY KEY (nodeId, userId)
) WITHOUT ROWID;
CREATE INDEX nodeMembersByUser ON nodeMembers (userPoolId, userId);

CREATE TRIGGER permissionsOfNode AFTER DELETE ON orgNodes BEGIN
  DELETE FROM policyAssignments WHERE userPoolId = old.userPoolId AND targetType = 'ORG' AND targetId = old.id;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND targetType = 'ORG' AND targetId = old.id;
  DELETE FROM roleMembers WHERE memberType = 'NODE' AND memberId = old.id;
END;
CREATE TRIGGER departmentsOfUser AFTER UPDATE OF archived ON users WHEN new.archived = 1 BEGIN
  DELETE FROM nodeMembers WHERE userPoolId = old.userPoolId AND userId = old.id;
END;
`,
};
