import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { lockFile } from './lock.js';

export type Value = string | number | boolean | null | undefined;
export interface Migration {
  /** Unique and never changed once released; the order is that of the list. */
  readonly id: string;
  readonly sql: string;
}
type Statement = Libsql.Statement<unknown[]>;

/**
 * SQLite through libsql's synchronous API. Values are checked before they are bound because the native binding
 * aborts the whole process on a boolean or a Buffer, and cuts text at a NUL character.
 */
export class Database {
  readonly #db: Libsql.Database;
  readonly #statements = new Map<string, Statement>();
  readonly #unlock: () => void;
  #depth = 0;

  /** @throws Error that says what to do when the file cannot be opened, is no database or is in use */
  constructor(readonly path: string) {
    requireFolder(path);
    this.#unlock = path === ':memory:' ? () => {} : lockFile(path);
    try {
      this.#db = new Libsql(path);
    } catch (error) {
      this.#unlock();
      throw new Error(`The database ${path} cannot be opened`, { cause: error });
    }
    try {
      this.#configure();
    } catch (error) {
      this.close();
      throw new Error(`${path} is not a SQLite database, or a damaged one: delete it or name another file`, {
        cause: error,
      });
    }
  }

  #configure(): void {
    // WAL with NORMAL: a killed process loses nothing that was committed; only a power cut could lose the last commits.
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = NORMAL');
    this.#db.pragma('busy_timeout = 5000');
    this.#db.pragma('foreign_keys = ON');
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#prepare(sql).all(...values.map(bindable)) as Row[];
  }

  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.all<Row>(sql, ...values)[0];
  }

  /** Returns the number of rows changed. */
  run(sql: string, ...values: Value[]): number {
    return this.#prepare(sql).run(...values.map(bindable)).changes;
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** All or nothing; may be nested. `work` must be synchronous: other requests run between awaits. */
  transaction<Result>(work: () => Result): Result {
    const level = this.#depth;
    const nested = level > 0;
    this.#db.exec(nested ? `SAVEPOINT s${level}` : 'BEGIN IMMEDIATE');
    this.#depth = level + 1;
    try {
      const result = work();
      this.#db.exec(nested ? `RELEASE s${level}` : 'COMMIT');
      return result;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec(nested ? `ROLLBACK TO s${level}; RELEASE s${level}` : 'ROLLBACK');
      throw error;
    } finally {
      this.#depth = level;
    }
  }

  /** A number that is kept with the data; 0 in a new database. */
  mark = (): number => this.all<{ user_version: number }>('PRAGMA user_version')[0]?.user_version ?? 0;

  setMark(value: number): void {
    this.exec(`PRAGMA user_version = ${Math.trunc(value)}`);
  }

  migrate(migrations: readonly Migration[]): void {
    this.exec('CREATE TABLE IF NOT EXISTS migrations (id TEXT PRIMARY KEY)');
    const done = new Set(this.all<{ id: string }>('SELECT id FROM migrations').map(({ id }) => id));
    const known = new Set(migrations.map(({ id }) => id));
    if ([...done].some((id) => !known.has(id)))
      throw new Error(`${this.path} was written by another version of @authing/local: delete it or name another file`);
    this.transaction(() => {
      for (const { id, sql } of migrations.filter((migration) => !done.has(migration.id))) {
        this.exec(sql);
        this.run('INSERT INTO migrations (id) VALUES (?)', id);
      }
    });
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
    this.#unlock();
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** @throws Error */
function requireFolder(path: string): void {
  try {
    if (path !== ':memory:') accessSync(dirname(path), constants.W_OK);
  } catch {
    throw new Error(`The database ${path} cannot be opened: the folder must exist and be writable`);
  }
}

function bindable(value: Value): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  throw new TypeError(`A ${typeof value} cannot be stored`);
}

/** True when an insert or update met a UNIQUE index; `column` narrows it to an index that covers this column or name. */
export function isUniqueViolation(error: unknown, column?: string): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code !== 'SQLITE_CONSTRAINT_UNIQUE' && error.code !== 'SQLITE_CONSTRAINT_PRIMARYKEY') return false;
  return column === undefined || new RegExp(`\\b${column}\\b`).test(error.message);
}
