import type { Database } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId } from '../../server/ids.js';
import type { UserSort } from '../users/users.store.js';

/** Code of the pool that the service would run; here it is only kept. */
export interface PoolFunction {
  id: string;
  userPoolId: string;
  name: string;
  sourceCode: string;
  description: string | null;
  url: string | null;
  createdAt: string;
  updatedAt: string;
}

const orders: Record<UserSort, string> = {
  CREATEDAT_DESC: 'createdAt DESC, rowid DESC',
  CREATEDAT_ASC: 'createdAt, rowid',
  UPDATEDAT_DESC: 'updatedAt DESC, rowid DESC',
  UPDATEDAT_ASC: 'updatedAt, rowid',
};

export class Functions {
  static readonly tables = `
CREATE TABLE functions (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, name TEXT NOT NULL, sourceCode TEXT NOT NULL, description TEXT, url TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE INDEX functionsByCreation ON functions (userPoolId, createdAt);
CREATE INDEX functionsByUpdate ON functions (userPoolId, updatedAt);
`;

  readonly #table: Table<PoolFunction>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.#table = new Table(db, 'functions');
  }

  byId = (userPoolId: string, id: string): PoolFunction | null => this.#table.find({ userPoolId, id }) ?? null;

  page(userPoolId: string, { sortBy, ...options }: PageOptions & { sortBy?: UserSort | null }): Page<PoolFunction> {
    return this.#table.page({ userPoolId }, { orderBy: orders[sortBy ?? 'CREATEDAT_DESC'], ...options });
  }

  create(input: Omit<PoolFunction, 'id' | 'createdAt' | 'updatedAt'>): PoolFunction {
    const at = this.clock.iso();
    return this.#table.insert({ id: newId(), ...input, createdAt: at, updatedAt: at });
  }

  update({ userPoolId, id }: PoolFunction, patch: Partial<PoolFunction>): PoolFunction {
    this.#table.update({ userPoolId, id }, { ...patch, updatedAt: this.clock.iso() });
    return this.byId(userPoolId, id) as PoolFunction;
  }

  delete = ({ userPoolId, id }: PoolFunction): void => void this.#table.delete({ userPoolId, id });
}
