import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId, newSecret } from '../../server/ids.js';

/** Everything about an application that is configuration; resources may add members of their own. */
export interface ApplicationSettings {
  /** The second factors the application asks for at login, e.g. `['SMS', 'EMAIL', 'OTP', 'FACE']`; empty: none. */
  mfa: string[];
  /** Seconds a user's token lives; null: as the pool says. */
  tokenExpiresAfter: number | null;
  [member: string]: unknown;
}

export interface Application {
  id: string;
  userPoolId: string;
  name: string;
  identifier: string;
  secret: string;
  description: string | null;
  logo: string | null;
  redirectUris: string[];
  logoutRedirectUris: string[];
  settings: ApplicationSettings;
  createdAt: string;
  updatedAt: string;
}

const defaultApplicationSettings: ApplicationSettings = { mfa: [], tokenExpiresAfter: null };

export type NewApplication = Omit<Partial<Application>, 'settings'> &
  Pick<Application, 'userPoolId' | 'name'> & { settings?: Partial<ApplicationSettings> };

export class Applications {
  static readonly tables = `
CREATE TABLE applications (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, name TEXT NOT NULL, identifier TEXT NOT NULL, secret TEXT NOT NULL,
  description TEXT, logo TEXT, redirectUris JSON NOT NULL, logoutRedirectUris JSON NOT NULL, settings JSON NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX applicationsByIdentifier ON applications (userPoolId, identifier);
CREATE INDEX applicationsByCreation ON applications (userPoolId, createdAt, id);
`;

  readonly table: Table<Application>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'applications');
  }

  byId = (id: string): Application | null => this.table.find({ id }) ?? null;

  /** The application that stands for the pool when a request names none: the oldest. */
  firstOf(userPoolId: string): Application | null {
    return this.table.list({ userPoolId }, { orderBy: 'createdAt, id', page: 1, limit: 1 })[0] ?? null;
  }

  create({ settings, ...input }: NewApplication): Application {
    const at = this.clock.iso();
    const id = input.id ?? newId();
    return this.table.insert({
      id,
      identifier: id,
      secret: newSecret(),
      description: null,
      logo: null,
      redirectUris: [],
      logoutRedirectUris: [],
      createdAt: at,
      updatedAt: at,
      ...input,
      settings: { ...defaultApplicationSettings, ...settings },
    });
  }

  update(
    app: Application,
    { settings, ...patch }: Omit<Partial<Application>, 'settings'> & { settings?: Partial<ApplicationSettings> },
  ): Application {
    const merged = settings ? { settings: { ...app.settings, ...settings } } : {};
    this.table.update({ id: app.id }, { ...patch, ...merged, updatedAt: this.clock.iso() });
    return this.byId(app.id) as Application;
  }
}
