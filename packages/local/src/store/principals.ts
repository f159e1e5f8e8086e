import type { Clock } from '../clock.js';
import { newId } from '../ids.js';
import type { Database } from './database.js';
import { Table } from './table.js';

/** Whom a user really is: a person (P) or an enterprise (E). */
export interface Principal {
  id: string;
  userPoolId: string;
  userId: string;
  principalType: 'P' | 'E';
  principalName: string;
  principalCode: string;
  /** Bank card of a person, legal representative of an enterprise. */
  ext: string;
  authenticationTime: string;
  createdAt: string;
  updatedAt: string;
}

export class Principals {
  readonly table: Table<Principal>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'principals');
  }

  ofUser = (userId: string): Principal | null => this.table.find({ userId }) ?? null;

  put(
    input: Pick<Principal, 'userPoolId' | 'userId' | 'principalType' | 'principalName' | 'principalCode' | 'ext'>,
  ): Principal {
    const at = this.clock.iso();
    const { id = newId(), createdAt = at } = this.ofUser(input.userId) ?? {};
    return this.table.put({ ...input, id, createdAt, updatedAt: at, authenticationTime: at });
  }
}
