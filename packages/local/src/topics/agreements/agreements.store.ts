import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';

/** A text that is shown at login. */
export interface Agreement {
  id?: number;
  userPoolId: string;
  appId: string;
  title: string;
  required: boolean;
  lang: string;
  position: number;
}

export class Agreements {
  static readonly tables = `
CREATE TABLE agreements (
  id INTEGER PRIMARY KEY AUTOINCREMENT, userPoolId TEXT NOT NULL, appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  title TEXT NOT NULL, required BOOLEAN NOT NULL, lang TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE INDEX agreementsByApp ON agreements (userPoolId, appId, position);
`;

  readonly table: Table<Agreement>;

  constructor(readonly db: Database) {
    this.table = new Table(db, 'agreements');
  }

  byId = (userPoolId: string, appId: string, id: number): Agreement | null =>
    this.table.find({ userPoolId, appId, id }) ?? null;

  /** In their order. */
  ofApplication = (userPoolId: string, appId: string): Agreement[] =>
    this.table.list({ userPoolId, appId }, { orderBy: 'position, id' });

  /** At the end of the list. */
  add(input: Omit<Agreement, 'id' | 'position'>): Agreement {
    const last = 'SELECT COALESCE(MAX(position), 0) AS n FROM agreements WHERE userPoolId = ? AND appId = ?';
    const position = (this.db.get<{ n: number }>(last, input.userPoolId, input.appId)?.n ?? 0) + 1;
    this.table.insert({ ...input, position });
    const { id } = this.db.get<{ id: number }>('SELECT last_insert_rowid() AS id') as { id: number };
    return { ...input, id, position };
  }
}
