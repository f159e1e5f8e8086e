import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';

/** A variable of the pool's own code. */
export interface Variable {
  userPoolId: string;
  key: string;
  value: unknown;
}

export class Environment {
  static readonly tables = `
CREATE TABLE environment (
  userPoolId TEXT NOT NULL, key TEXT NOT NULL, value JSON, PRIMARY KEY (userPoolId, key)
);
`;

  readonly #table: Table<Variable>;

  constructor(db: Database) {
    this.#table = new Table(db, 'environment');
  }

  list = (userPoolId: string): Pick<Variable, 'key' | 'value'>[] =>
    this.#table.list({ userPoolId }, { orderBy: 'rowid' }).map(({ key, value }) => ({ key, value }));

  set = (variable: Variable): void => void this.#table.put(variable);

  remove = (userPoolId: string, key: string): boolean => this.#table.delete({ userPoolId, key }) > 0;
}
