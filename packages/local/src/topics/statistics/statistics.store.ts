import type { Database, Value } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId } from '../../server/ids.js';

/** One line of the audit log. */
export interface Action {
  seq?: number;
  id: string;
  userPoolId: string;
  appId: string | null;
  userId: string | null;
  operatorType: 'user' | 'management' | 'nobody';
  /** e.g. `login`, `register`, `logout`, `create`, `update`, `delete`. */
  operationType: string;
  /** The operation or route behind it. */
  eventType: string;
  clientIp: string | null;
  userAgent: string | null;
  success: boolean;
  message: string | null;
  details: Record<string, unknown> | null;
  /** Milliseconds. */
  createdAt: number;
}
export type NewAction = Partial<Action> & Pick<Action, 'userPoolId' | 'operatorType' | 'operationType' | 'eventType'>;

/** Which lines are wanted; what is absent does not narrow, an empty list neither. Times are milliseconds. */
export interface ActionFilter {
  by: 'users' | 'administrators';
  clientIp?: string | undefined;
  operationTypes?: readonly string[];
  userIds?: readonly string[];
  appIds?: readonly string[];
  withAppOnly?: boolean;
  start?: number | undefined;
  end?: number | undefined;
}

export class Actions {
  static readonly tables = `
CREATE TABLE actions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL, appId TEXT, userId TEXT,
  operatorType TEXT NOT NULL, operationType TEXT NOT NULL, eventType TEXT NOT NULL, clientIp TEXT, userAgent TEXT,
  success BOOLEAN NOT NULL, message TEXT, details JSON, createdAt INTEGER NOT NULL
);
CREATE INDEX actionsByTime ON actions (userPoolId, createdAt);
CREATE INDEX actionsByUser ON actions (userPoolId, userId, createdAt);
CREATE INDEX actionsByApp ON actions (userPoolId, appId, createdAt);
`;

  readonly table: Table<Action>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'actions');
  }

  /** The newest first. */
  page(userPoolId: string, filter: ActionFilter, { page, limit }: PageOptions): Page<Action> {
    const { sql, values } = conditions(userPoolId, filter);
    const list = `SELECT * FROM actions ${sql} ORDER BY createdAt DESC, seq DESC LIMIT ? OFFSET ?`;
    const total = this.table.db.get<{ n: number }>(`SELECT COUNT(*) AS n FROM actions ${sql}`, ...values);
    return { totalCount: total?.n ?? 0, list: this.table.query(list, ...values, limit, (page - 1) * limit) };
  }

  add(input: NewAction): void {
    this.table.insert({
      id: newId(),
      appId: null,
      userId: null,
      clientIp: null,
      userAgent: null,
      success: true,
      message: null,
      details: null,
      createdAt: this.clock.now(),
      ...input,
    });
  }
}

function conditions(userPoolId: string, filter: ActionFilter): { sql: string; values: Value[] } {
  const { by, clientIp, operationTypes = [], userIds = [], appIds = [], withAppOnly, start, end } = filter;
  const terms = ['userPoolId = ?', `operatorType ${by === 'administrators' ? '=' : '<>'} 'management'`];
  const values: Value[] = [userPoolId];
  const need = (term: string, ...given: Value[]) => {
    terms.push(term);
    values.push(...given);
  };
  const oneOf = (column: string, list: readonly string[]) =>
    list.length > 0 && need(`${column} IN (${list.map(() => '?').join(', ')})`, ...list);
  oneOf('operationType', operationTypes);
  oneOf('userId', userIds);
  oneOf('appId', appIds);
  if (clientIp) need('clientIp = ?', clientIp);
  if (withAppOnly) need('appId IS NOT NULL');
  if (start !== undefined) need('createdAt >= ?', start);
  if (end !== undefined) need('createdAt <= ?', end);
  return { sql: `WHERE ${terms.join(' AND ')}`, values };
}
