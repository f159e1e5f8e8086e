import { Clock } from './clock.js';
import { Keys } from './crypto/keys.js';
import { DEFAULT_PASSWORD_COST } from './crypto/password-hash.js';
import { Events } from './events.js';
import { Faults } from './faults.js';
import type { Deployment } from './graphql/schema.js';
import { Outbox } from './outbox.js';
import { Requests } from './requests.js';
import { applySeed } from './seed/apply.js';
import type { Seed } from './seed/seed.js';
import { Database } from './store/database.js';
import { openStore, type Store } from './store/index.js';
import { migrations } from './store/migrations.js';
import { clearData } from './store/snapshot.js';

export interface LocalSettings {
  readonly db: string;
  readonly seed: Seed;
  /** scrypt N of stored passwords. */
  readonly passwordCost: number;
  /** Bytes of a request body; uploads have ten times as much. */
  readonly maxBodyBytes: number;
  /** Instead of the contract. */
  readonly deployment?: Deployment;
}

export const defaultSettings = { db: ':memory:', passwordCost: DEFAULT_PASSWORD_COST, maxBodyBytes: 1024 * 1024 };

/** One server's parts, reachable from every handler as `call.local`. */
export class Local {
  readonly clock = new Clock();
  readonly outbox = new Outbox(this.clock);
  readonly faults = new Faults();
  readonly requests = new Requests();
  readonly events = new Events();
  readonly db: Database;
  readonly store: Store;
  readonly keys: Keys;
  /** Origin of the server, known once it listens: `http://127.0.0.1:4000`. */
  url = '';

  private constructor(readonly settings: LocalSettings) {
    this.db = new Database(settings.db);
    this.db.migrate(migrations);
    this.store = openStore(this.db, this.clock);
    this.keys = new Keys(this.db);
    this.keys.warmUp();
  }

  /** Opens the database and fills it from the seed when it is new. */
  static async open(settings: LocalSettings): Promise<Local> {
    const local = new Local(settings);
    if (!local.store.pools.default()) await applySeed(local, settings.seed);
    return local;
  }

  /** Back to the seed: data, outbox, faults, request log and clock. The server's keys stay. */
  async reset(): Promise<void> {
    clearData(this.db);
    for (const part of [this.outbox, this.faults, this.requests]) part.clear();
    this.clock.reset();
    await applySeed(this, this.settings.seed);
  }

  close(): void {
    this.db.close();
  }
}
