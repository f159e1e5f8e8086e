import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';

export type WhitelistType = 'USERNAME' | 'EMAIL' | 'PHONE';
export interface WhitelistEntry {
  userPoolId: string;
  type: WhitelistType;
  value: string;
  createdAt: string;
  updatedAt: string;
}

/** Emails are kept and compared in lower case. */
const normal = (type: WhitelistType, value: string): string => (type === 'EMAIL' ? value.toLowerCase() : value);

export class Whitelists {
  static readonly tables = `
CREATE TABLE whitelist (
  userPoolId TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  PRIMARY KEY (userPoolId, type, value)
) WITHOUT ROWID;
`;

  readonly table: Table<WhitelistEntry>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'whitelist');
  }

  list = (userPoolId: string, type: WhitelistType): WhitelistEntry[] =>
    this.table.list({ userPoolId, type }, { orderBy: 'createdAt, value' });

  entry(userPoolId: string, type: WhitelistType, value: string): WhitelistEntry | null {
    return this.table.find({ userPoolId, type, value: normal(type, value) }) ?? null;
  }

  has = (userPoolId: string, type: WhitelistType, value: string): boolean =>
    this.entry(userPoolId, type, value) !== null;

  add(userPoolId: string, type: WhitelistType, value: string): void {
    const at = this.clock.iso();
    this.table.put({ userPoolId, type, value: normal(type, value), createdAt: at, updatedAt: at });
  }

  remove = (userPoolId: string, type: WhitelistType, value: string): void =>
    void this.table.delete({ userPoolId, type, value: normal(type, value) });
}
