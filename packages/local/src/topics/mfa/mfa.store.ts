import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId } from '../../server/ids.js';

export type FactorType = 'totp' | 'face';
/** Whose wish the factor is: the application's, or the user's own for every login. */
export type FactorSource = 'APPLICATION' | 'SELF';

export interface MfaFactor {
  id: string;
  userPoolId: string;
  userId: string;
  type: FactorType;
  source: FactorSource;
  /** False until the first code has confirmed it. */
  enable: boolean;
  /** Base32 secret of a one-time password, or the digest of a face picture. */
  secret: string;
  recoveryCode: string | null;
  /** The last time step whose code was used; no code works twice. */
  lastStep: number;
  createdAt: string;
  updatedAt: string;
}

export class MfaFactors {
  static readonly tables = `
CREATE TABLE mfaFactors (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, userId TEXT NOT NULL, type TEXT NOT NULL, source TEXT NOT NULL,
  enable BOOLEAN NOT NULL, secret TEXT NOT NULL, recoveryCode TEXT, lastStep INTEGER NOT NULL DEFAULT 0,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX mfaFactorsByUser ON mfaFactors (userId, type);
`;

  readonly table: Table<MfaFactor>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'mfaFactors');
  }

  find = (userId: string, type: FactorType): MfaFactor | null => this.table.find({ userId, type }) ?? null;

  enabled = (userId: string, type: FactorType): MfaFactor | null =>
    this.table.find({ userId, type, enable: true }) ?? null;

  /** Replaces an earlier factor of the same type. */
  put(
    input: Pick<MfaFactor, 'userPoolId' | 'userId' | 'type' | 'source' | 'enable' | 'secret' | 'recoveryCode'>,
  ): MfaFactor {
    const at = this.clock.iso();
    return this.table.put({ id: newId(), lastStep: 0, createdAt: at, updatedAt: at, ...input });
  }

  update(factor: MfaFactor, patch: Partial<MfaFactor>): MfaFactor {
    this.table.update({ id: factor.id }, { ...patch, updatedAt: this.clock.iso() });
    return { ...factor, ...patch };
  }

  remove = (userId: string, type: FactorType): boolean => this.table.delete({ userId, type }) > 0;
}
