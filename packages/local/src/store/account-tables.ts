import type { Migration } from './database.js';

/** What else belongs to a user's account: verified identity papers, and files. */
export const accountTables: Migration = {
  id: 'account-1',
  sql: `
CREATE TABLE principals (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, userId TEXT NOT NULL UNIQUE, principalType TEXT NOT NULL,
  principalName TEXT NOT NULL, principalCode TEXT NOT NULL, ext TEXT NOT NULL, authenticationTime TEXT NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);

CREATE TABLE uploads (
  key TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, folder TEXT NOT NULL, isPrivate BOOLEAN NOT NULL, contentType TEXT NOT NULL,
  content TEXT NOT NULL, createdAt TEXT NOT NULL
);
`,
};
