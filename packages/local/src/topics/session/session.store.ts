import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newSecret } from '../../server/ids.js';

/** One issued user token. Times are seconds, as in the token; deleting the row revokes the token. */
export interface Session {
  id: string;
  userPoolId: string;
  userId: string;
  appId: string | null;
  deviceId: string | null;
  ip: string | null;
  userAgent: string | null;
  createdAt: number;
  expiresAt: number;
  lastSeenAt: number | null;
}
export type NewSession = Pick<Session, 'userPoolId' | 'userId'> & Partial<Session> & { lifetime: number };

export class Sessions {
  static readonly tables = `
CREATE TABLE sessions (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, userId TEXT NOT NULL, appId TEXT, deviceId TEXT, ip TEXT, userAgent TEXT,
  createdAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL, lastSeenAt INTEGER
);
CREATE INDEX sessionsByUser ON sessions (userId, createdAt);
CREATE INDEX sessionsByExpiry ON sessions (expiresAt);
`;

  readonly table: Table<Session>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'sessions');
  }

  byId = (id: string): Session | null => this.table.find({ id }) ?? null;

  open({ lifetime, ...input }: NewSession): Session {
    const now = this.clock.seconds();
    return this.table.insert({
      id: newSecret(),
      appId: null,
      deviceId: null,
      ip: null,
      userAgent: null,
      lastSeenAt: now,
      ...input,
      createdAt: now,
      expiresAt: now + lifetime,
    });
  }

  revoke = (id: string): boolean => this.table.delete({ id }) > 0;

  /** All of a user's tokens, or those of one application or device. Returns how many. */
  revokeAll(userId: string, only: Partial<Pick<Session, 'appId' | 'deviceId'>> = {}): number {
    return this.table.delete({ userId, ...only });
  }

  /** The newest first; expired ones left out. */
  ofUser(userId: string): Session[] {
    const sql = 'SELECT * FROM sessions WHERE userId = ? AND expiresAt > ? ORDER BY createdAt DESC';
    return this.table.query(sql, userId, this.clock.seconds());
  }

  removeExpired = (): number => this.db.run('DELETE FROM sessions WHERE expiresAt <= ?', this.clock.seconds());
}
