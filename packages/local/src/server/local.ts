import { Keys } from '../crypto/keys.js';
import { DEFAULT_PASSWORD_COST } from '../crypto/password-hash.js';
import { Database } from '../db/database.js';
import { clearData, restoreSnapshot, takeSnapshot } from '../db/snapshot.js';
import { migrations, openStore, type Store } from '../topics/stores.js';
import { Clock } from './clock.js';
import type { Deployment } from './deployment.js';
import { Events } from './events.js';
import { Faults } from './faults.js';
import { operationNames } from './names.js';
import { Outbox } from './outbox.js';
import type { Parts } from './parts.js';
import { Requests } from './requests.js';

export interface LocalSettings {
  readonly db: string;
  /** scrypt N of stored passwords. */
  readonly passwordCost: number;
  /** Bytes of a request body; uploads have ten times as much. */
  readonly maxBodyBytes: number;
  /** Entries of a page at most: whoever asks for more gets that many, as from the service. */
  readonly maxPageSize: number;
  /** Milliseconds within which a request must have come in whole. */
  readonly requestTimeout: number;
  /** Instead of the contract. */
  readonly deployment?: Deployment;
}

export const defaultSettings = {
  db: ':memory:',
  passwordCost: DEFAULT_PASSWORD_COST,
  maxBodyBytes: 1024 * 1024,
  maxPageSize: 1000,
  requestTimeout: 30_000,
};

const SEEDED = 1;

/** One server's parts, reachable from every handler as `call.local`. */
export class Local {
  readonly clock = new Clock();
  readonly outbox = new Outbox(this.clock);
  readonly faults = new Faults(() => operationNames(this.parts, this.settings.deployment));
  readonly requests = new Requests();
  readonly events = new Events();
  readonly db: Database;
  readonly store: Store;
  readonly keys: Keys;
  /** Origin of the server, known once it listens: `http://127.0.0.1:4000`. */
  url = '';

  private constructor(
    readonly settings: LocalSettings,
    readonly parts: Parts,
  ) {
    this.db = new Database(settings.db);
    this.db.migrate(migrations);
    this.store = openStore(this.db, this.clock);
    this.keys = new Keys(this.db);
  }

  /** Opens the database; a new one, or one whose seeding was cut off, is filled from the seed. */
  static async open(settings: LocalSettings, parts: Parts): Promise<Local> {
    const local = new Local(settings, parts);
    if (local.db.mark() === SEEDED) local.#forgetExpired();
    else await local.#seed();
    return local;
  }

  /** Back to the seed: data, outbox, faults, request log and clock. The server's keys stay. */
  async reset(): Promise<void> {
    for (const part of [this.outbox, this.faults, this.requests]) part.clear();
    this.clock.reset();
    await this.#seed();
  }

  /** Takes another seed in place of all data, until the next reset. @throws Error for one that is not good, and then changes nothing */
  async replaceData(seed: unknown): Promise<void> {
    const before = takeSnapshot(this.db);
    try {
      await this.#seed(seed);
    } catch (error) {
      restoreSnapshot(this.db, before);
      this.db.setMark(SEEDED);
      throw error;
    }
  }

  async #seed(other?: unknown): Promise<void> {
    this.db.setMark(0);
    clearData(this.db);
    await this.parts.seed(this, other);
    this.db.setMark(SEEDED);
  }

  #forgetExpired(): void {
    const { sessions, tickets, codes, failures } = this.store;
    for (const aggregate of [sessions, tickets, codes]) aggregate.removeExpired();
    failures.removeOld();
  }

  close(): void {
    this.db.close();
  }
}
