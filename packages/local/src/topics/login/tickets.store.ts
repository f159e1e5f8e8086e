import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newSecret } from '../../server/ids.js';

/** A short-lived bearer value that stands for a step in between: second factor, forced reset, QR code exchange … */
export interface Ticket<Data = Record<string, unknown>> {
  id: string;
  userPoolId: string;
  kind: string;
  userId: string | null;
  data: Data;
  /** Milliseconds. */
  expiresAt: number;
}

export class Tickets {
  static readonly tables = `
CREATE TABLE tickets (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, kind TEXT NOT NULL, userId TEXT, data JSON, expiresAt INTEGER NOT NULL
);
CREATE INDEX ticketsByExpiry ON tickets (expiresAt);
`;

  readonly table: Table<Ticket>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'tickets');
  }

  /** `lifetime` in seconds. */
  issue<Data extends object>(input: {
    userPoolId: string;
    kind: string;
    userId?: string | null;
    data: Data;
    lifetime: number;
  }): Ticket<Data> {
    const { lifetime, userId = null, ...rest } = input;
    const ticket = { ...rest, userId, id: newSecret(), expiresAt: this.clock.now() + lifetime * 1000 };
    this.table.insert(ticket as unknown as Ticket);
    return ticket;
  }

  /** Null when unknown, of another kind, or run out. */
  valid<Data = Record<string, unknown>>(kind: string, id: string): Ticket<Data> | null {
    const ticket = this.table.find({ id, kind });
    return ticket && ticket.expiresAt > this.clock.now() ? (ticket as Ticket<Data>) : null;
  }

  update = (ticket: Ticket, data: object): void =>
    void this.table.update({ id: ticket.id }, { data: data as Ticket['data'] });

  use = (ticket: { id: string }): boolean => this.table.delete({ id: ticket.id }) > 0;

  removeExpired = (): number => this.db.run('DELETE FROM tickets WHERE expiresAt <= ?', this.clock.now());
}
