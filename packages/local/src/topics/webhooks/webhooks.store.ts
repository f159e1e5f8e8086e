import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId } from '../../server/ids.js';

/** How often a delivery that failed is tried again, and after what pause; as the service's API names it. */
export interface RetryConfig {
  enabled: boolean;
  /** Further attempts; 3 by default. */
  count?: number;
  /** Pause before each of them; 1 by default. */
  delay?: number;
  /** Second by default. */
  delayUnit?: 'Second' | 'Minute' | 'Hour' | 'Day';
}

/** An address that wants to hear what happens in a pool. */
export interface Webhook {
  id: string;
  userPoolId: string;
  name: string;
  url: string;
  /** Names of events; none means all. */
  events: string[];
  /** Sent along in clear with each delivery. */
  secret: string | null;
  enabled: boolean;
  retryConfig: RetryConfig | null;
  createdAt: string;
  updatedAt: string;
}
export type NewWebhook = Partial<Webhook> & Pick<Webhook, 'userPoolId' | 'url'>;

export class Webhooks {
  static readonly tables = `
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL, events JSON NOT NULL, secret TEXT,
  enabled BOOLEAN NOT NULL, retryConfig JSON, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE INDEX webhooksByPool ON webhooks (userPoolId, createdAt);
`;

  readonly table: Table<Webhook>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'webhooks');
  }

  create(input: NewWebhook): Webhook {
    const at = this.clock.iso();
    const defaults = { id: newId(), name: 'Webhook', events: [], secret: null, enabled: true, retryConfig: null };
    return this.table.insert({ ...defaults, createdAt: at, updatedAt: at, ...input });
  }

  /** Those of a pool, oldest first. */
  of = (userPoolId: string): Webhook[] => this.table.list({ userPoolId }, { orderBy: 'createdAt, id' });
}
