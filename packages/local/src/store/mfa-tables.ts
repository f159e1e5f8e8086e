import type { Migration } from './database.js';

/** Second factors of users. */
export const mfaTables: Migration = {
  id: 'mfa-1',
  sql: `
CREATE TABLE mfaFactors (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, userId TEXT NOT NULL, type TEXT NOT NULL, source TEXT NOT NULL,
  enable BOOLEAN NOT NULL, secret TEXT NOT NULL, recoveryCode TEXT, lastStep INTEGER NOT NULL DEFAULT 0,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX mfaFactorsByUser ON mfaFactors (userId, type);
`,
};
