import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';

export interface ProtocolRecord<Payload = Record<string, unknown>> {
  /** Kind of record: `Session`, `AccessToken` … as oidc-provider names them, and those of the other protocols. */
  model: string;
  id: string;
  uid: string | null;
  /** The consent that everything issued under it ends with. */
  grantId: string | null;
  payload: Payload;
  /** Seconds; set when a one-time value was used. */
  consumedAt: number | null;
  /** Milliseconds of the server's clock; null: never. */
  expiresAt: number | null;
}

/** Kinds that are user tokens too: their id is the id of a row in `sessions`. */
const userTokens = ['AccessToken', 'IdToken'];

export class ProtocolRecords {
  static readonly tables = `
CREATE TABLE protocolRecords (
  model TEXT NOT NULL, id TEXT NOT NULL, uid TEXT, grantId TEXT, payload JSON NOT NULL, consumedAt INTEGER,
  expiresAt INTEGER, PRIMARY KEY (model, id)
) WITHOUT ROWID;
CREATE INDEX protocolRecordsByUid ON protocolRecords (uid) WHERE uid IS NOT NULL;
CREATE INDEX protocolRecordsByGrant ON protocolRecords (grantId) WHERE grantId IS NOT NULL;
CREATE INDEX protocolRecordsByExpiry ON protocolRecords (expiresAt);
`;

  readonly table: Table<ProtocolRecord>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'protocolRecords');
  }

  /** `lifetime` in seconds. */
  put(record: Pick<ProtocolRecord, 'model' | 'id' | 'payload'> & Partial<ProtocolRecord>, lifetime?: number): void {
    const expiresAt = lifetime === undefined ? null : this.clock.now() + lifetime * 1000;
    this.table.put({ uid: null, grantId: null, consumedAt: null, expiresAt, ...record });
  }

  /** Null when unknown or run out. */
  find<Payload = Record<string, unknown>>(model: string, id: string): ProtocolRecord<Payload> | null {
    return this.#live(this.table.find({ model, id })) as ProtocolRecord<Payload> | null;
  }

  findByUid = (model: string, uid: string): ProtocolRecord | null => this.#live(this.table.find({ uid, model }));

  /** False when it was used before or is gone. */
  consume(model: string, id: string): boolean {
    const sql = 'UPDATE protocolRecords SET consumedAt = ? WHERE model = ? AND id = ? AND consumedAt IS NULL';
    return this.db.run(sql, this.clock.seconds(), model, id) > 0;
  }

  remove(model: string, id: string): void {
    this.db.transaction(() => {
      this.table.delete({ model, id });
      if (userTokens.includes(model)) this.db.run('DELETE FROM sessions WHERE id = ?', id);
    });
  }

  /** Ends everything issued under a grant, in every form it can be presented. */
  revokeGrant(grantId: string): void {
    const tokens = `SELECT id FROM protocolRecords WHERE grantId = ? AND model IN (${userTokens.map(() => '?').join()})`;
    this.db.transaction(() => {
      this.db.run(`DELETE FROM sessions WHERE id IN (${tokens})`, grantId, ...userTokens);
      this.table.delete({ grantId });
      this.table.delete({ model: 'Grant', id: grantId });
    });
  }

  removeExpired = (): number => this.db.run('DELETE FROM protocolRecords WHERE expiresAt <= ?', this.clock.now());

  #live(record: ProtocolRecord | undefined): ProtocolRecord | null {
    return record && (record.expiresAt === null || record.expiresAt > this.clock.now()) ? record : null;
  }
}
