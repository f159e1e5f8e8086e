import type { Clock } from '../clock.js';
import { newId, newSecret } from '../ids.js';
import type { Database } from './database.js';
import { Table } from './table.js';

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
