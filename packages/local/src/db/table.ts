import type { Database, Value } from './database.js';

type Kind = 'plain' | 'boolean' | 'json';
type Columns = ReadonlyMap<string, Kind>;

export interface PageOptions {
  /** 1 for the first page. */
  readonly page: number;
  readonly limit: number;
}
export interface ListOptions extends Partial<PageOptions> {
  /** SQL after ORDER BY; column names of our own, never a caller's text. */
  readonly orderBy?: string;
}
export interface Page<Row> {
  readonly totalCount: number;
  readonly list: Row[];
}

/**
 * One table as records. Column names are the record's keys, and the types declared in the migration decide the
 * conversion: BOOLEAN columns read as true or false, JSON columns as values. Keys that are no column are refused in
 * conditions and left out of writes, so no caller's text ever becomes SQL.
 */
export class Table<Row extends object> {
  #columns: Columns | undefined;

  constructor(
    readonly db: Database,
    readonly name: string,
  ) {}

  find(where: Partial<Row>): Row | undefined {
    return this.list(where, { limit: 1, page: 1 })[0];
  }

  list(where: Partial<Row> = {}, { page, limit, orderBy }: ListOptions = {}): Row[] {
    const { sql, values } = this.#where(where);
    const order = orderBy ? ` ORDER BY ${orderBy}` : '';
    if (limit === undefined) return this.query(`SELECT * FROM ${this.name}${sql}${order}`, ...values);
    const offset = ((page ?? 1) - 1) * limit;
    return this.query(`SELECT * FROM ${this.name}${sql}${order} LIMIT ? OFFSET ?`, ...values, limit, offset);
  }

  page(where: Partial<Row>, options: ListOptions & PageOptions): Page<Row> {
    return { totalCount: this.count(where), list: this.list(where, options) };
  }

  count(where: Partial<Row> = {}): number {
    const { sql, values } = this.#where(where);
    return this.db.get<{ n: number }>(`SELECT COUNT(*) AS n FROM ${this.name}${sql}`, ...values)?.n ?? 0;
  }

  insert(record: Row): Row {
    const entries = this.#entries(record);
    const names = entries.map(([name]) => name).join(', ');
    const marks = entries.map(() => '?').join(', ');
    this.db.run(`INSERT INTO ${this.name} (${names}) VALUES (${marks})`, ...entries.map(([, value]) => value));
    return record;
  }

  /** Inserts, or replaces the row with the same primary key or unique columns. */
  put(record: Row): Row {
    const entries = this.#entries(record);
    const names = entries.map(([name]) => name).join(', ');
    const marks = entries.map(() => '?').join(', ');
    this.db.run(
      `INSERT OR REPLACE INTO ${this.name} (${names}) VALUES (${marks})`,
      ...entries.map(([, value]) => value),
    );
    return record;
  }

  /** Returns the number of rows changed. Members of `patch` that are undefined stay as they are. */
  update(where: Partial<Row>, patch: Partial<Row>): number {
    const entries = this.#entries(patch);
    if (entries.length === 0) return 0;
    const { sql, values } = this.#where(where);
    const sets = entries.map(([name]) => `${name} = ?`).join(', ');
    return this.db.run(`UPDATE ${this.name} SET ${sets}${sql}`, ...entries.map(([, value]) => value), ...values);
  }

  /** Returns the number of rows removed. An empty condition is refused. */
  delete(where: Partial<Row>): number {
    const { sql, values } = this.#where(where);
    if (sql === '') throw new Error(`Refusing to delete all of ${this.name}`);
    return this.db.run(`DELETE FROM ${this.name}${sql}`, ...values);
  }

  /** Own SQL whose columns are this table's; converts like every other read. */
  query(sql: string, ...values: Value[]): Row[] {
    return this.db.all<Record<string, unknown>>(sql, ...values).map((raw) => this.#read(raw));
  }

  get columns(): Columns {
    this.#columns ??= new Map(
      this.db
        .all<{ name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)', this.name)
        .map(({ name, type }) => [name, kindOf(type)]),
    );
    return this.#columns;
  }

  #where(where: Partial<Row>): { sql: string; values: Value[] } {
    const entries = Object.entries(where).filter(([, value]) => value !== undefined);
    for (const [name] of entries) if (!this.columns.has(name)) throw new Error(`${this.name} has no column ${name}`);
    if (entries.length === 0) return { sql: '', values: [] };
    const values = entries.map(([name, value]) => this.#write(name, value));
    const terms = entries.map(([name], i) => (values[i] === null ? `${name} IS NULL` : `${name} = ?`));
    return { sql: ` WHERE ${terms.join(' AND ')}`, values: values.filter((value) => value !== null) };
  }

  #entries(record: object): [string, Value][] {
    return Object.entries(record)
      .filter(([name, value]) => value !== undefined && this.columns.has(name))
      .map(([name, value]) => [name, this.#write(name, value)]);
  }

  #write(name: string, value: unknown): Value {
    if (value === null || value === undefined) return null;
    return this.columns.get(name) === 'json' ? JSON.stringify(value) : (value as Value);
  }

  #read(raw: Record<string, unknown>): Row {
    for (const [name, kind] of this.columns) {
      if (kind === 'plain' || raw[name] === null || raw[name] === undefined) continue;
      raw[name] = kind === 'boolean' ? raw[name] === 1 : JSON.parse(raw[name] as string);
    }
    return raw as Row;
  }
}

function kindOf(declared: string): Kind {
  const type = declared.toUpperCase();
  if (type === 'BOOLEAN') return 'boolean';
  return type === 'JSON' ? 'json' : 'plain';
}
