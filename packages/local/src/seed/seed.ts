import type { NewApplication } from '../topics/applications/applications.store.js';
import type { FieldTarget, FieldType } from '../topics/custom-data/custom-data.store.js';
import type { DirectoryKind } from '../topics/directories/directories.store.js';
import type { NewPool } from '../topics/user-pools/user-pools.store.js';
import type { User } from '../topics/users/users.store.js';
import type { Webhook } from '../topics/webhooks/webhooks.store.js';

/** A user of the seed: profile members, plain password, role codes, values of custom fields. */
export type SeedUser = Partial<User> & { password?: string; roles?: string[]; customData?: Record<string, unknown> };

/** What a server starts with. Ids and secrets that are given stay the same at every start. */
export interface Seed {
  /** Address of the JSON Schema, for editors: `./node_modules/@authing/local/seed.schema.json`. */
  $schema?: string;
  /** Entries of a page at most, where the option of the same name is not given. 1000 by default. */
  maxPageSize?: number;
  userPool?: Partial<NewPool>;
  /** The first one is the application that `startLocal` reports. */
  applications?: Partial<Omit<NewApplication, 'userPoolId'>>[];
  fields?: { targetType?: FieldTarget; key: string; dataType?: FieldType; label?: string; options?: string }[];
  roles?: { code: string; description?: string; namespace?: string }[];
  users?: SeedUser[];
  /** Addresses that are told what happens in the pool. */
  webhooks?: (Pick<Webhook, 'url'> & Partial<Omit<Webhook, 'userPoolId' | 'createdAt' | 'updatedAt'>>)[];
  /** Accounts of the built-in directories that LDAP and AD logins are checked against. */
  directories?: Partial<Record<DirectoryKind, ({ username: string; password: string } & Partial<User>)[]>>;
}

/** Ids that never change, so that a developer's configuration survives restarts. */
const DEFAULT_POOL_ID = '5f0000000000000000000001';
const DEFAULT_APP_ID = '5f0000000000000000000a01';

export const defaultSeed: Seed = {
  userPool: {
    id: DEFAULT_POOL_ID,
    name: 'Local user pool',
    domain: 'local',
    secret: '0123456789abcdef0123456789abcdef',
  },
  applications: [
    {
      id: DEFAULT_APP_ID,
      name: 'Local application',
      identifier: 'local-app',
      secret: 'fedcba9876543210fedcba9876543210',
      redirectUris: ['http://localhost:3000/callback', 'http://localhost:*', 'http://127.0.0.1:*'],
      logoutRedirectUris: ['http://localhost:3000', 'http://localhost:*', 'http://127.0.0.1:*'],
    },
  ],
  directories: {
    ldap: [{ username: 'ldap-user', password: 'ldap-password', name: 'Ldap User', email: 'ldap-user@example.com' }],
    ad: [{ username: 'ad-user', password: 'ad-password', name: 'Ad User', email: 'ad-user@example.com' }],
  },
};
