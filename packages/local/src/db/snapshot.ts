import type { Database, Value } from './database.js';

/** Every row of every table; `keys` is left out, so that a snapshot holds no private key. */
export type Snapshot = Record<string, Record<string, Value>[]>;

/** Something that cannot be restored, and why. */
export class SnapshotError extends Error {}

const kept = new Set(['keys', 'migrations']);

function tableNames(db: Database): string[] {
  const sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
  return db
    .all<{ name: string }>(sql)
    .map(({ name }) => name)
    .filter((name) => !kept.has(name));
}

export function takeSnapshot(db: Database): Snapshot {
  return Object.fromEntries(tableNames(db).map((name) => [name, db.all(`SELECT * FROM ${name}`)]));
}

/** Replaces all data. @throws SnapshotError for anything that was no snapshot of this version, and then changes nothing */
export function restoreSnapshot(db: Database, snapshot: Readonly<Record<string, unknown>>): void {
  if (!isSnapshot(snapshot)) throw new SnapshotError('Not a snapshot of @authing/local.');
  try {
    db.transaction(() => {
      clearData(db);
      // The counters are kept by triggers and come back by themselves.
      for (const name of tableNames(db)) if (name !== 'userCounts') insertRows(db, name, snapshot[name] ?? []);
    });
  } catch (error) {
    throw error instanceof Error && error.name === 'SqliteError'
      ? new SnapshotError('The snapshot does not fit this version')
      : error;
  }
}

const isRow = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  Object.values(row).every((value) => value === null || typeof value !== 'object');

function isSnapshot(value: Readonly<Record<string, unknown>>): value is Snapshot {
  const tables = Object.values(value);
  return Array.isArray(value.userPools) && tables.every((rows) => Array.isArray(rows) && rows.every(isRow));
}

export function clearData(db: Database): void {
  db.transaction(() => {
    db.exec('PRAGMA defer_foreign_keys = ON');
    for (const name of tableNames(db)) db.exec(`DELETE FROM ${name}`);
    db.exec('DELETE FROM userCounts');
  });
}

function insertRows(db: Database, table: string, rows: readonly Record<string, Value>[]): void {
  const sql = 'SELECT name FROM pragma_table_info(?)';
  const known = new Set(db.all<{ name: string }>(sql, table).map(({ name }) => name));
  for (const row of rows) {
    const names = Object.keys(row);
    for (const name of names) if (!known.has(name)) throw new SnapshotError(`${table} has no column ${name}`);
    const marks = names.map(() => '?').join(', ');
    db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(row));
  }
}
