import type { Migration } from './database.js';

/** What the login protocols remember: browser sessions, interactions, grants, codes and tokens. Ids are random secrets. */
export const protocolTables: Migration = {
  id: 'protocols-1',
  sql: `
CREATE TABLE protocolRecords (
  model TEXT NOT NULL, id TEXT NOT NULL, uid TEXT, grantId TEXT, payload JSON NOT NULL, consumedAt INTEGER,
  expiresAt INTEGER, PRIMARY KEY (model, id)
) WITHOUT ROWID;
CREATE INDEX protocolRecordsByUid ON protocolRecords (uid) WHERE uid IS NOT NULL;
CREATE INDEX protocolRecordsByGrant ON protocolRecords (grantId) WHERE grantId IS NOT NULL;
CREATE INDEX protocolRecordsByExpiry ON protocolRecords (expiresAt);
`,
};
