import type { Database } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId, newSecret } from '../../server/ids.js';
import type { UserSort } from '../users/users.store.js';

export interface RateCheck {
  /** Seconds looked back. */
  timeInterval: number;
  limit: number;
  enabled: boolean;
}

/** What an administrator may change about a pool and what takes effect in this server. */
export interface PoolSettings {
  emailVerifiedDefault: boolean;
  sendWelcomeEmail: boolean;
  registerDisabled: boolean;
  appSsoEnabled: boolean;
  allowedOrigins: string | null;
  /** Seconds a user's token lives. */
  tokenExpiresAfter: number;
  /** Seconds a management token lives. */
  accessTokenExpiresAfter: number;
  /** Seconds the token of a half-finished login lives. */
  mfaTokenExpiresAfter: number;
  /** Registrations from one address. */
  frequentRegisterCheck: RateCheck;
  /** Failed logins from one address, after which a picture code is asked for (2000). */
  loginFailCheck: RateCheck;
  /** Wrong passwords for one account, after which it is locked (2057). */
  loginPasswordFailCheck: RateCheck;
  loginFailStrategy: string;
  passwordUpdatePolicy: { enabled: boolean; forcedCycle: number; differenceCycle: number };
  /** 0: at least 6 characters; 1, 2, 3: two, three, four kinds of characters as well. */
  passwordStrength: number;
  changePhoneStrategy: { verifyOldPhone: boolean };
  changeEmailStrategy: { verifyOldEmail: boolean };
  qrcodeLoginStrategy: {
    qrcodeExpiresAfter: number;
    returnFullUserInfo: boolean;
    allowExchangeUserInfoFromBrowser: boolean;
    ticketExpiresAfter: number;
  };
  app2WxappLoginStrategy: { ticketExpriresAfter: number; ticketExchangeUserInfoNeedSecret: boolean };
  whitelist: { phoneEnabled: boolean; emailEnabled: boolean; usernameEnabled: boolean };
  customSMSProvider: { enabled: boolean; provider: string | null; config: string | null };
  loginRequireEmailVerified: boolean;
  verifyCodeLength: number;
  verifyCodeMaxAttempts: number;
  /** Seconds a code sent by text message can be used. */
  smsCodeExpiresAfter: number;
  /** Seconds a code sent by mail can be used. */
  emailCodeExpiresAfter: number;
}

export interface UserPool {
  id: string;
  name: string;
  domain: string;
  description: string | null;
  logo: string;
  secret: string;
  jwtSecret: string;
  ownerId: string | null;
  userpoolTypes: string[];
  settings: PoolSettings;
  createdAt: string;
  updatedAt: string;
}

export const defaultPoolSettings: PoolSettings = {
  emailVerifiedDefault: false,
  sendWelcomeEmail: false,
  registerDisabled: false,
  appSsoEnabled: true,
  allowedOrigins: null,
  tokenExpiresAfter: 1_209_600,
  accessTokenExpiresAfter: 7_200,
  mfaTokenExpiresAfter: 360,
  frequentRegisterCheck: { timeInterval: 300, limit: 100, enabled: false },
  loginFailCheck: { timeInterval: 300, limit: 10, enabled: true },
  loginPasswordFailCheck: { timeInterval: 300, limit: 10, enabled: false },
  loginFailStrategy: 'captcha',
  passwordUpdatePolicy: { enabled: false, forcedCycle: 0, differenceCycle: 0 },
  passwordStrength: 0,
  changePhoneStrategy: { verifyOldPhone: true },
  changeEmailStrategy: { verifyOldEmail: true },
  qrcodeLoginStrategy: {
    qrcodeExpiresAfter: 120,
    returnFullUserInfo: false,
    allowExchangeUserInfoFromBrowser: true,
    ticketExpiresAfter: 300,
  },
  app2WxappLoginStrategy: { ticketExpriresAfter: 300, ticketExchangeUserInfoNeedSecret: false },
  whitelist: { phoneEnabled: false, emailEnabled: false, usernameEnabled: false },
  customSMSProvider: { enabled: false, provider: null, config: null },
  loginRequireEmailVerified: false,
  verifyCodeLength: 4,
  verifyCodeMaxAttempts: 5,
  smsCodeExpiresAfter: 60,
  emailCodeExpiresAfter: 300,
};

export type NewPool = Omit<Partial<UserPool>, 'settings'> & { name: string; settings?: Partial<PoolSettings> };

const orders: Record<UserSort, string> = {
  CREATEDAT_DESC: 'createdAt DESC, rowid DESC',
  CREATEDAT_ASC: 'createdAt, rowid',
  UPDATEDAT_DESC: 'updatedAt DESC, rowid DESC',
  UPDATEDAT_ASC: 'updatedAt, rowid',
};

export class Pools {
  static readonly tables = `
CREATE TABLE userPools (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, domain TEXT NOT NULL UNIQUE, description TEXT, logo TEXT NOT NULL,
  secret TEXT NOT NULL, jwtSecret TEXT NOT NULL, ownerId TEXT, userpoolTypes JSON, settings JSON NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
`;

  readonly table: Table<UserPool>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'userPools');
  }

  byId = (id: string): UserPool | null => this.table.find({ id }) ?? null;

  /** The pool served when a request names none: the oldest. */
  default = (): UserPool | null => this.table.list({}, { orderBy: 'createdAt, id', page: 1, limit: 1 })[0] ?? null;

  byDomain = (domain: string): UserPool | null => this.table.find({ domain }) ?? null;

  /** This pool and those its owner has beside it. */
  ownedWith(
    { id, ownerId }: UserPool,
    { page, limit, sortBy }: PageOptions & { sortBy?: UserSort | null },
  ): Page<UserPool> {
    const where = 'WHERE id IN (?, ?) OR ownerId = ?';
    const owner = ownerId ?? id;
    const sql = `SELECT * FROM userPools ${where} ORDER BY ${orders[sortBy ?? 'CREATEDAT_DESC']} LIMIT ? OFFSET ?`;
    const list = this.table.query(sql, id, owner, owner, limit, (page - 1) * limit);
    const count = this.table.db.get<{ n: number }>(`SELECT COUNT(*) AS n FROM userPools ${where}`, id, owner, owner);
    return { totalCount: count?.n ?? 0, list };
  }

  create({ settings, ...input }: NewPool): UserPool {
    const at = this.clock.iso();
    const id = input.id ?? newId();
    return this.table.insert({
      id,
      domain: id,
      description: null,
      logo: '',
      secret: newSecret(),
      jwtSecret: newSecret(),
      ownerId: null,
      userpoolTypes: [],
      createdAt: at,
      updatedAt: at,
      ...input,
      settings: { ...defaultPoolSettings, ...settings },
    });
  }

  update(
    pool: UserPool,
    { settings, ...patch }: Omit<Partial<UserPool>, 'settings'> & { settings?: Partial<PoolSettings> },
  ): UserPool {
    const merged = settings ? { settings: { ...pool.settings, ...settings } } : {};
    this.table.update({ id: pool.id }, { ...patch, ...merged, updatedAt: this.clock.iso() });
    return this.byId(pool.id) as UserPool;
  }
}
