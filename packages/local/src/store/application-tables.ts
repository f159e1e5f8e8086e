import type { Migration } from './database.js';

/** What hangs on an application besides its settings. */
export const applicationTables: Migration = {
  id: 'applications-1',
  sql: `
CREATE TABLE agreements (
  id INTEGER PRIMARY KEY AUTOINCREMENT, userPoolId TEXT NOT NULL, appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  title TEXT NOT NULL, required BOOLEAN NOT NULL, lang TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE INDEX agreementsByApp ON agreements (userPoolId, appId, position);

CREATE TABLE accessAccounts (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  secret TEXT NOT NULL, remarks TEXT, tokenLifetime INTEGER NOT NULL, enabled BOOLEAN NOT NULL DEFAULT 1, userId TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE INDEX accessAccountsByApp ON accessAccounts (userPoolId, appId, createdAt, id);
CREATE INDEX applicationsByCreation ON applications (userPoolId, createdAt, id);

CREATE TRIGGER namespaceOfApplication AFTER DELETE ON applications BEGIN
  DELETE FROM namespaces WHERE userPoolId = old.userPoolId AND code = old.id;
END;
CREATE TRIGGER contentsOfNamespace AFTER DELETE ON namespaces BEGIN
  DELETE FROM resources WHERE userPoolId = old.userPoolId AND namespace = old.code;
  DELETE FROM policies WHERE userPoolId = old.userPoolId AND namespace = old.code;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND namespace = old.code;
  DELETE FROM roles WHERE userPoolId = old.userPoolId AND namespace = old.code;
END;
CREATE TRIGGER renamedNamespace AFTER UPDATE OF code ON namespaces WHEN new.code <> old.code BEGIN
  UPDATE resources SET namespace = new.code WHERE userPoolId = old.userPoolId AND namespace = old.code;
  UPDATE policies SET namespace = new.code WHERE userPoolId = old.userPoolId AND namespace = old.code;
  UPDATE grants SET namespace = new.code WHERE userPoolId = old.userPoolId AND namespace = old.code;
  UPDATE roles SET namespace = new.code WHERE userPoolId = old.userPoolId AND namespace = old.code;
END;
`,
};
