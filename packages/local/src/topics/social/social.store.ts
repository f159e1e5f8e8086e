import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';

/** How a pool has set up a social provider. */
export interface SocialConnectionInstance {
  userPoolId: string;
  provider: string;
  enabled: boolean;
  fields: { key: string; value: string }[];
  createdAt: string;
}

export class SocialConnections {
  static readonly tables = `
CREATE TABLE socialConnectionInstances (
  userPoolId TEXT NOT NULL, provider TEXT NOT NULL, enabled BOOLEAN NOT NULL, fields JSON NOT NULL, createdAt TEXT NOT NULL,
  PRIMARY KEY (userPoolId, provider)
);
`;

  readonly #table: Table<SocialConnectionInstance>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.#table = new Table(db, 'socialConnectionInstances');
  }

  find = (userPoolId: string, provider: string): SocialConnectionInstance | null =>
    this.#table.find({ userPoolId, provider }) ?? null;

  list = (userPoolId: string): SocialConnectionInstance[] =>
    this.#table.list({ userPoolId }, { orderBy: 'createdAt, provider' });

  /** Replaces an earlier set-up of the provider. */
  put = (instance: Omit<SocialConnectionInstance, 'createdAt'>): SocialConnectionInstance =>
    this.#table.put({ ...instance, createdAt: this.clock.iso() });
}
