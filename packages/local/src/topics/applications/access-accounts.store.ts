import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId, newSecret } from '../../server/ids.js';

/** A key pair with which a program gets tokens by client credentials. */
export interface AccessAccount {
  id: string;
  userPoolId: string;
  appId: string;
  secret: string;
  remarks: string | null;
  /** Seconds. */
  tokenLifetime: number;
  enabled: boolean;
  userId: string | null;
  createdAt: string;
  updatedAt: string;
}

export class AccessAccounts {
  static readonly tables = `
CREATE TABLE accessAccounts (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  secret TEXT NOT NULL, remarks TEXT, tokenLifetime INTEGER NOT NULL, enabled BOOLEAN NOT NULL DEFAULT 1, userId TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE INDEX accessAccountsByApp ON accessAccounts (userPoolId, appId, createdAt, id);
`;

  readonly table: Table<AccessAccount>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'accessAccounts');
  }

  byId = (id: string): AccessAccount | null => this.table.find({ id }) ?? null;

  create(input: Pick<AccessAccount, 'userPoolId' | 'appId' | 'tokenLifetime' | 'remarks'>): AccessAccount {
    const at = this.clock.iso();
    return this.table.insert({
      id: newId(),
      secret: newSecret(),
      enabled: true,
      userId: null,
      createdAt: at,
      updatedAt: at,
      ...input,
    });
  }

  update({ id }: AccessAccount, patch: Partial<Pick<AccessAccount, 'secret' | 'enabled'>>): AccessAccount {
    this.table.update({ id }, { ...patch, updatedAt: this.clock.iso() });
    return this.byId(id) as AccessAccount;
  }

  delete = ({ id }: AccessAccount): void => void this.table.delete({ id });
}
