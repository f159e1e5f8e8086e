import type { Migration } from './database.js';

/** What a pool keeps beside its settings: variables, code, mail templates, social logins. */
export const poolSettingsTables: Migration = {
  id: 'pool-settings-1',
  sql: `
CREATE TABLE environment (
  userPoolId TEXT NOT NULL, key TEXT NOT NULL, value JSON, PRIMARY KEY (userPoolId, key)
);
CREATE TABLE functions (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, name TEXT NOT NULL, sourceCode TEXT NOT NULL, description TEXT, url TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE INDEX functionsByCreation ON functions (userPoolId, createdAt);
CREATE INDEX functionsByUpdate ON functions (userPoolId, updatedAt);
CREATE TABLE emailTemplates (
  userPoolId TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, subject TEXT NOT NULL, sender TEXT NOT NULL,
  content TEXT NOT NULL, redirectTo TEXT, hasURL BOOLEAN NOT NULL, expiresIn INTEGER, enabled BOOLEAN NOT NULL,
  PRIMARY KEY (userPoolId, type)
);
CREATE TABLE socialConnectionInstances (
  userPoolId TEXT NOT NULL, provider TEXT NOT NULL, enabled BOOLEAN NOT NULL, fields JSON NOT NULL, createdAt TEXT NOT NULL,
  PRIMARY KEY (userPoolId, provider)
);
`,
};
