import type { Migration } from './database.js';

/**
 * Pools, applications, users and what hangs on a user. Every index starts with the pool, so that one pool's size does
 * not slow another down. `userCounts` is kept by triggers, so that a page's totalCount needs no scan.
 */
export const userTables: Migration = {
  id: 'users-1',
  sql: `
CREATE TABLE keys (name TEXT PRIMARY KEY, pem TEXT NOT NULL);

CREATE TABLE userPools (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, domain TEXT NOT NULL UNIQUE, description TEXT, logo TEXT NOT NULL,
  secret TEXT NOT NULL, jwtSecret TEXT NOT NULL, ownerId TEXT, userpoolTypes JSON, settings JSON NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);

CREATE TABLE applications (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, name TEXT NOT NULL, identifier TEXT NOT NULL, secret TEXT NOT NULL,
  description TEXT, logo TEXT, redirectUris JSON NOT NULL, logoutRedirectUris JSON NOT NULL, settings JSON NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX applicationsByIdentifier ON applications (userPoolId, identifier);

CREATE TABLE users (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'Activated', archived BOOLEAN NOT NULL DEFAULT 0, archivedAt TEXT,
  username TEXT, email TEXT, emailVerified BOOLEAN NOT NULL DEFAULT 0,
  phone TEXT, phoneCountryCode TEXT, phoneKey TEXT, phoneVerified BOOLEAN NOT NULL DEFAULT 0,
  unionid TEXT, openid TEXT, externalId TEXT, nickname TEXT, registerSource JSON, photo TEXT,
  passwordHash TEXT, passwordLevel INTEGER, passwordChangedAt TEXT,
  resetPasswordOnFirstLogin BOOLEAN NOT NULL DEFAULT 0, forceResetPassword BOOLEAN NOT NULL DEFAULT 0,
  oauth TEXT, tokenExpiredAt TEXT, loginsCount INTEGER NOT NULL DEFAULT 0, lastLogin TEXT, lastIP TEXT, signedUp TEXT,
  blocked BOOLEAN NOT NULL DEFAULT 0, lockedUntil TEXT, device TEXT, browser TEXT, company TEXT, name TEXT, givenName TEXT,
  familyName TEXT, middleName TEXT, profile TEXT, preferredUsername TEXT, website TEXT, gender TEXT, birthdate TEXT,
  zoneinfo TEXT, locale TEXT, address TEXT, formatted TEXT, streetAddress TEXT, locality TEXT, region TEXT,
  postalCode TEXT, city TEXT, province TEXT, country TEXT, mainDepartmentId TEXT, mainDepartmentCode TEXT,
  expiredAt TEXT, directManagement TEXT, parentUserId TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX usersByUsername ON users (userPoolId, username) WHERE archived = 0;
CREATE UNIQUE INDEX usersByEmail ON users (userPoolId, lower(email)) WHERE archived = 0;
CREATE UNIQUE INDEX usersByPhone ON users (userPoolId, phoneKey) WHERE archived = 0;
CREATE UNIQUE INDEX usersByExternalId ON users (userPoolId, externalId) WHERE archived = 0;
CREATE INDEX usersByCreation ON users (userPoolId, archived, createdAt, seq);
CREATE INDEX usersByUpdate ON users (userPoolId, archived, updatedAt, seq);
CREATE INDEX usersByParent ON users (parentUserId) WHERE parentUserId IS NOT NULL;

CREATE TABLE userCounts (userPoolId TEXT NOT NULL, archived INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (userPoolId, archived));
CREATE TRIGGER userCountInsert AFTER INSERT ON users BEGIN
  INSERT INTO userCounts VALUES (new.userPoolId, new.archived, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER userCountDelete AFTER DELETE ON users BEGIN
  UPDATE userCounts SET n = n - 1 WHERE userPoolId = old.userPoolId AND archived = old.archived;
END;
CREATE TRIGGER userCountArchive AFTER UPDATE OF archived ON users WHEN new.archived <> old.archived BEGIN
  UPDATE userCounts SET n = n - 1 WHERE userPoolId = old.userPoolId AND archived = old.archived;
  INSERT INTO userCounts VALUES (new.userPoolId, new.archived, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TABLE identities (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, userId TEXT NOT NULL, provider TEXT NOT NULL, type TEXT,
  userIdInIdp TEXT NOT NULL, openid TEXT, userInfoInIdp JSON, connectionId TEXT, extIdpId TEXT,
  isSocial BOOLEAN NOT NULL DEFAULT 1, accessToken TEXT, refreshToken TEXT, createdAt TEXT NOT NULL
);
CREATE UNIQUE INDEX identitiesByIdp ON identities (userPoolId, provider, userIdInIdp);
CREATE INDEX identitiesByUser ON identities (userId);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, userId TEXT NOT NULL, appId TEXT, deviceId TEXT, ip TEXT, userAgent TEXT,
  createdAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL, lastSeenAt INTEGER
);
CREATE INDEX sessionsByUser ON sessions (userId, createdAt);
CREATE INDEX sessionsByExpiry ON sessions (expiresAt);

CREATE TABLE fieldDefinitions (
  userPoolId TEXT NOT NULL, targetType TEXT NOT NULL, key TEXT NOT NULL, dataType TEXT NOT NULL, label TEXT, options TEXT,
  PRIMARY KEY (userPoolId, targetType, key)
);
CREATE TABLE fieldValues (
  userPoolId TEXT NOT NULL, targetType TEXT NOT NULL, targetId TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (userPoolId, targetType, targetId, key)
) WITHOUT ROWID;

CREATE TABLE whitelist (
  userPoolId TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  PRIMARY KEY (userPoolId, type, value)
) WITHOUT ROWID;

CREATE TABLE codes (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, channel TEXT NOT NULL, target TEXT NOT NULL, scene TEXT, code TEXT NOT NULL,
  expiresAt INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, createdAt INTEGER NOT NULL
);
CREATE INDEX codesByTarget ON codes (userPoolId, channel, target, createdAt);

CREATE TABLE tickets (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, kind TEXT NOT NULL, userId TEXT, data JSON, expiresAt INTEGER NOT NULL
);
CREATE INDEX ticketsByExpiry ON tickets (expiresAt);

CREATE TABLE directoryEntries (
  userPoolId TEXT NOT NULL, directory TEXT NOT NULL, username TEXT NOT NULL, passwordHash TEXT NOT NULL, profile JSON NOT NULL,
  PRIMARY KEY (userPoolId, directory, username)
);

CREATE TABLE failures (
  userPoolId TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL
);
CREATE INDEX failuresBySubject ON failures (userPoolId, kind, subject, at);

CREATE TABLE actions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL, appId TEXT, userId TEXT,
  operatorType TEXT NOT NULL, operationType TEXT NOT NULL, eventType TEXT NOT NULL, clientIp TEXT, userAgent TEXT,
  success BOOLEAN NOT NULL, message TEXT, details JSON, createdAt INTEGER NOT NULL
);
CREATE INDEX actionsByTime ON actions (userPoolId, createdAt);
CREATE INDEX actionsByUser ON actions (userPoolId, userId, createdAt);
CREATE INDEX actionsByApp ON actions (userPoolId, appId, createdAt);
`,
};
