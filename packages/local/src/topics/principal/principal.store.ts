import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId } from '../../server/ids.js';

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
  static readonly tables = `
CREATE TABLE principals (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, userId TEXT NOT NULL UNIQUE, principalType TEXT NOT NULL,
  principalName TEXT NOT NULL, principalCode TEXT NOT NULL, ext TEXT NOT NULL, authenticationTime TEXT NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
`;

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
