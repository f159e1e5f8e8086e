import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId } from '../../server/ids.js';

export type Channel = 'sms' | 'email';

/** A verification code on its way to a phone or mailbox. Times are milliseconds. */
export interface Code {
  id: string;
  userPoolId: string;
  channel: Channel;
  /** Phone with country code, or lower-case email. */
  target: string;
  scene: string | null;
  code: string;
  expiresAt: number;
  attempts: number;
  createdAt: number;
}

export class Codes {
  static readonly tables = `
CREATE TABLE codes (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, channel TEXT NOT NULL, target TEXT NOT NULL, scene TEXT, code TEXT NOT NULL,
  expiresAt INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, createdAt INTEGER NOT NULL
);
CREATE INDEX codesByTarget ON codes (userPoolId, channel, target, createdAt);
`;

  readonly table: Table<Code>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'codes');
  }

  /** A new code replaces the earlier one of the same scene. */
  create({
    lifetime,
    ...input
  }: Pick<Code, 'userPoolId' | 'channel' | 'target' | 'scene' | 'code'> & { lifetime: number }): Code {
    const now = this.clock.now();
    const { userPoolId, channel, target, scene } = input;
    this.table.delete({ userPoolId, channel, target, scene });
    return this.table.insert({ id: newId(), attempts: 0, createdAt: now, expiresAt: now + lifetime * 1000, ...input });
  }

  /** The newest first. */
  sentTo(userPoolId: string, channel: Channel, target: string): Code[] {
    return this.table.list({ userPoolId, channel, target }, { orderBy: 'createdAt DESC, rowid DESC' });
  }

  use = (code: Code): void => void this.table.delete({ id: code.id });

  removeExpired = (): number => this.table.db.run('DELETE FROM codes WHERE expiresAt <= ?', this.clock.now());

  noteAttempt = (code: Code): void => void this.table.update({ id: code.id }, { attempts: code.attempts + 1 });
}
