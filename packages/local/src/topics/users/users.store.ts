import { type Database, isUniqueViolation } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { errors } from '../../server/errors.js';
import { newId } from '../../server/ids.js';
import { phoneKey } from './phone.js';

/** A user as stored. Members that GraphQL's `User` has too are named as there. */
interface UserRecord {
  seq?: number;
  id: string;
  userPoolId: string;
  status: UserStatus;
  archived: boolean;
  archivedAt: string | null;
  username: string | null;
  email: string | null;
  emailVerified: boolean;
  phone: string | null;
  phoneCountryCode: string | null;
  /** Country code and number as one text; what is unique. */
  phoneKey: string | null;
  phoneVerified: boolean;
  externalId: string | null;
  unionid: string | null;
  openid: string | null;
  registerSource: string[];
  passwordHash: string | null;
  /** 1 low, 2 medium, 3 high; null without a password. */
  passwordLevel: number | null;
  passwordChangedAt: string | null;
  resetPasswordOnFirstLogin: boolean;
  forceResetPassword: boolean;
  tokenExpiredAt: string | null;
  loginsCount: number;
  lastLogin: string | null;
  lastIP: string | null;
  signedUp: string | null;
  blocked: boolean;
  /** Until when repeated wrong passwords keep the account locked. */
  lockedUntil: string | null;
  /** The main account, when this is a sub-account. */
  parentUserId: string | null;
  createdAt: string;
  updatedAt: string;
}

/** Plain text members that registration, updateProfile and the administrator may set. */
export const profileFields = [
  'nickname',
  'name',
  'photo',
  'oauth',
  'device',
  'browser',
  'company',
  'givenName',
  'familyName',
  'middleName',
  'profile',
  'preferredUsername',
  'website',
  'gender',
  'birthdate',
  'zoneinfo',
  'locale',
  'address',
  'formatted',
  'streetAddress',
  'locality',
  'region',
  'postalCode',
  'city',
  'province',
  'country',
  'mainDepartmentId',
  'mainDepartmentCode',
  'expiredAt',
  'directManagement',
] as const;
export type ProfileField = (typeof profileFields)[number];
export type User = UserRecord & Record<ProfileField, string | null>;
type UserStatus = 'Activated' | 'Suspended' | 'Resigned' | 'Archived';
export type NewUser = Partial<User> & Pick<User, 'userPoolId'>;

/** One of these finds a user. Usernames are compared exactly, emails without regard to case. */
export interface UserKey {
  id?: string | null;
  username?: string | null;
  email?: string | null;
  phone?: string | null;
  phoneCountryCode?: string | null;
  externalId?: string | null;
}
export type UserSort = 'CREATEDAT_DESC' | 'CREATEDAT_ASC' | 'UPDATEDAT_DESC' | 'UPDATEDAT_ASC';

export const userOrders: Record<UserSort, string> = {
  CREATEDAT_DESC: 'createdAt DESC, seq DESC',
  CREATEDAT_ASC: 'createdAt, seq',
  UPDATEDAT_DESC: 'updatedAt DESC, seq DESC',
  UPDATEDAT_ASC: 'updatedAt, seq',
};

export class Users {
  /** `userCounts` is kept by triggers, so that a page’s totalCount needs no scan. */
  static readonly tables = `
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
`;

  readonly table: Table<User>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'users');
  }

  /** Null for an unknown, archived or foreign user. */
  byId(userPoolId: string, id: string): User | null {
    return this.table.find({ id, userPoolId, archived: false }) ?? null;
  }

  byUsername = (userPoolId: string, username: string): User | null => this.#one('username = ?', userPoolId, username);

  byEmail = (userPoolId: string, email: string): User | null => this.#one('lower(email) = lower(?)', userPoolId, email);

  byPhone(userPoolId: string, phone: string, countryCode?: string | null): User | null {
    return this.#one('phoneKey = ?', userPoolId, phoneKey(phone, countryCode) ?? '');
  }

  byExternalId = (userPoolId: string, id: string): User | null => this.#one('externalId = ?', userPoolId, id);

  /** By the first member of the key that has a value. */
  find(userPoolId: string, key: UserKey): User | null {
    if (key.id) return this.byId(userPoolId, key.id);
    if (key.username) return this.byUsername(userPoolId, key.username);
    if (key.email) return this.byEmail(userPoolId, key.email);
    if (key.phone) return this.byPhone(userPoolId, key.phone, key.phoneCountryCode);
    return key.externalId ? this.byExternalId(userPoolId, key.externalId) : null;
  }

  /** In the order of `ids`; unknown ones are left out. */
  byIds(userPoolId: string, ids: readonly string[]): User[] {
    return ids.map((id) => this.byId(userPoolId, id)).filter((user) => user !== null);
  }

  page(userPoolId: string, { page, limit, sortBy }: PageOptions & { sortBy?: UserSort | null }): Page<User> {
    const order = userOrders[sortBy ?? 'CREATEDAT_DESC'];
    return { totalCount: this.count(userPoolId), list: this.#pageOf(userPoolId, false, order, { page, limit }) };
  }

  archivedPage(userPoolId: string, options: PageOptions): Page<User> {
    const list = this.#pageOf(userPoolId, true, userOrders.UPDATEDAT_DESC, options);
    return { totalCount: this.count(userPoolId, true), list };
  }

  /** Who has logged in to an application, the last one first. */
  activeIn({ id, userPoolId }: { id: string; userPoolId: string }, { page, limit }: PageOptions): Page<User> {
    const logins = `SELECT userId, MAX(seq) AS last FROM actions
      WHERE userPoolId = ? AND appId = ? AND operationType = 'login' AND success = 1 GROUP BY userId`;
    const from = `FROM (${logins}) a JOIN users u ON u.id = a.userId WHERE u.archived = 0`;
    const sql = `SELECT u.* ${from} ORDER BY a.last DESC LIMIT ? OFFSET ?`;
    const list = this.table.query(sql, userPoolId, id, limit, (page - 1) * limit);
    return { totalCount: this.db.get<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, userPoolId, id)?.n ?? 0, list };
  }

  /** Costs the same however many there are. */
  count(userPoolId: string, archived = false): number {
    const sql = 'SELECT n FROM userCounts WHERE userPoolId = ? AND archived = ?';
    return this.db.get<{ n: number }>(sql, userPoolId, archived)?.n ?? 0;
  }

  /** @throws 2026, 2034 when the email, phone, username or external id is taken */
  create(input: NewUser): User {
    const at = this.clock.iso();
    const user = {
      id: newId(),
      status: 'Activated',
      archived: false,
      createdAt: at,
      updatedAt: at,
      signedUp: at,
      registerSource: [],
      ...input,
      email: input.email?.toLowerCase(),
      phoneKey: phoneKey(input.phone, input.phoneCountryCode),
    } as unknown as User;
    uniquely(() => this.table.insert(user));
    return this.table.find({ id: user.id }) as User;
  }

  /** Changes the members of `patch`, null included; undefined ones stay. @throws as `create` */
  update(user: User, patch: Partial<User>): User {
    const phone = 'phone' in patch && patch.phone !== undefined;
    const key = phone ? { phoneKey: phoneKey(patch.phone, patch.phoneCountryCode ?? user.phoneCountryCode) } : {};
    const email = patch.email ? { email: patch.email.toLowerCase() } : {};
    uniquely(() => this.table.update({ id: user.id }, { ...patch, ...email, ...key, updatedAt: this.clock.iso() }));
    return this.table.find({ id: user.id }) as User;
  }

  /** Bookkeeping of a login; leaves `updatedAt` alone. */
  noteLogin(user: User, ip: string): void {
    const sql =
      'UPDATE users SET loginsCount = loginsCount + 1, lastLogin = ?, lastIP = ?, lockedUntil = NULL WHERE id = ?';
    this.db.run(sql, this.clock.iso(), ip, user.id);
  }

  /** Deleted users are archived: they can no longer be found or log in, and their names are free again. */
  archive(user: User): void {
    const at = this.clock.iso();
    this.db.transaction(() => {
      this.table.update({ id: user.id }, { archived: true, archivedAt: at, status: 'Archived', updatedAt: at });
      for (const table of ['sessions', 'identities']) this.db.run(`DELETE FROM ${table} WHERE userId = ?`, user.id);
      this.db.run("DELETE FROM roleMembers WHERE memberType = 'USER' AND memberId = ?", user.id);
    });
  }

  // `archived = 0` is written out because a partial index serves only a query that states its condition.
  #one(term: string, userPoolId: string, value: string): User | null {
    return (
      this.table.query(`SELECT * FROM users WHERE userPoolId = ? AND ${term} AND archived = 0`, userPoolId, value)[0] ??
      null
    );
  }

  // Skipping happens inside the index; only the rows of the page are read.
  #pageOf(userPoolId: string, archived: boolean, order: string, { page, limit }: PageOptions): User[] {
    const ids = `SELECT seq FROM users WHERE userPoolId = ? AND archived = ? ORDER BY ${order} LIMIT ? OFFSET ?`;
    const sql = `SELECT * FROM users WHERE seq IN (${ids}) ORDER BY ${order}`;
    return this.table.query(sql, userPoolId, archived, limit, (page - 1) * limit);
  }
}

function uniquely<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (isUniqueViolation(error, 'username')) throw errors.usernameExists();
    if (isUniqueViolation(error)) throw errors.userExists();
    throw error;
  }
}
