import { invalidArgument } from '../errors.js';
import type { Database, Value } from './database.js';

/** Every row of every table; `keys` is left out, so that a snapshot holds no private key. */
export type Snapshot = Record<string, Record<string, Value>[]>;

const kept = new Set(['keys', 'migrations']);

function tableNames(db: Database): string[] {
  const sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
  return db.all<{ name: string }>(sql).map(({ name }) => name).filter((name) => !kept.has(name));
}

export function takeSnapshot(db: Database): Snapshot {
  return Object.fromEntries(tableNames(db).map((name) => [name, db.all(`SELECT * FROM ${name}`)]));
}

/** Replaces all data. @throws 400 when a table or column of the snapshot is unknown */
export function restoreSnapshot(db: Database, snapshot: Snapshot): void {
  db.transaction(() => {
    clearData(db);
    // Counters that triggers keep would be counted twice.
    db.exec('DELETE FROM userCounts');
    for (const name of tableNames(db)) {
      if (name === 'userCounts') continue;
      for (const row of snapshot[name] ?? []) insertRow(db, name, row);
    }
  });
}

export function clearData(db: Database): void {
  db.transaction(() => {
    db.exec('PRAGMA defer_foreign_keys = ON');
    for (const name of tableNames(db)) db.exec(`DELETE FROM ${name}`);
    db.exec('DELETE FROM userCounts');
  });
}

function insertRow(db: Database, table: string, row: Record<string, Value>): void {
  const known = new Set(db.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table).map(({ name }) => name));
  const names = Object.keys(row);
  for (const name of names) if (!known.has(name)) throw invalidArgument(`${table} has no column ${name}`);
  const marks = names.map(() => '?').join(', ');
  db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(row));
}
