import type { Clock } from '../clock.js';
import { newId } from '../ids.js';
import type { Database } from './database.js';
import { Table } from './table.js';

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

export class Actions {
  readonly table: Table<Action>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'actions');
  }

  add(input: NewAction): void {
    this.table.insert({
      id: newId(), appId: null, userId: null, clientIp: null, userAgent: null, success: true, message: null, details: null,
      createdAt: this.clock.now(),
      ...input,
    });
  }
}
