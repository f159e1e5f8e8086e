import type { Migration } from './database.js';

/** Groups and who is in them. */
export const groupTables: Migration = {
  id: 'groups-1',
  sql: `
CREATE TABLE groups (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, description TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX groupsByCode ON groups (userPoolId, code);
CREATE INDEX groupsByCreation ON groups (userPoolId, createdAt);
CREATE INDEX groupsByUpdate ON groups (userPoolId, updatedAt);

CREATE TABLE groupMembers (
  groupId TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE, userId TEXT NOT NULL, createdAt TEXT NOT NULL,
  PRIMARY KEY (groupId, userId)
) WITHOUT ROWID;
CREATE INDEX groupMembersByUser ON groupMembers (userId);

CREATE TRIGGER groupsOfUser AFTER UPDATE OF archived ON users WHEN new.archived = 1 BEGIN
  DELETE FROM groupMembers WHERE userId = old.id;
END;
`,
};
