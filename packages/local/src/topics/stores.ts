import { Keys } from '../crypto/keys.js';
import type { Database, Migration } from '../db/database.js';
import type { Clock } from '../server/clock.js';
import { Agreements } from './agreements/agreements.store.js';
import { AccessAccounts } from './applications/access-accounts.store.js';
import { Applications } from './applications/applications.store.js';
import { Codes } from './codes/codes.store.js';
import { Fields } from './custom-data/custom-data.store.js';
import { Devices } from './devices/devices.store.js';
import { Directories } from './directories/directories.store.js';
import { EmailTemplates } from './email-templates/email-templates.store.js';
import { Functions } from './functions/functions.store.js';
import { Groups } from './groups/groups.store.js';
import { Failures } from './login/failures.store.js';
import { Tickets } from './login/tickets.store.js';
import { MfaFactors } from './mfa/mfa.store.js';
import { Orgs } from './org/org.store.js';
import { NodeMembers } from './org/org-members.store.js';
import { Grants } from './permissions/grants.store.js';
import { Namespaces } from './permissions/namespaces.store.js';
import { Policies } from './permissions/policies.store.js';
import { Principals } from './principal/principal.store.js';
import { Resources } from './resources/resources.store.js';
import { Roles } from './roles/roles.store.js';
import { ProtocolRecords } from './session/protocol-records.store.js';
import { Sessions } from './session/session.store.js';
import { SocialConnections } from './social/social.store.js';
import { Actions } from './statistics/statistics.store.js';
import { ExtIdps } from './tenants/ext-idps.store.js';
import { Tenants } from './tenants/tenants.store.js';
import { Uploads } from './uploads/uploads.store.js';
import { Environment } from './user-pools/environment.store.js';
import { Pools } from './user-pools/user-pools.store.js';
import { Identities } from './users/identities.store.js';
import { Users } from './users/users.store.js';
import { Webhooks } from './webhooks/webhooks.store.js';
import { Whitelists } from './whitelists/whitelists.store.js';

/** The records that the server itself speaks of. */
export type { Application } from './applications/applications.store.js';
export type { Ticket } from './login/tickets.store.js';
export type { Session } from './session/session.store.js';
export type { NewAction } from './statistics/statistics.store.js';
export type { UserPool } from './user-pools/user-pools.store.js';
export type { User } from './users/users.store.js';

/** Every aggregate; handlers reach them as `call.local.store.users`. Tables come before the triggers on them. */
const stores = {
  pools: Pools,
  applications: Applications,
  users: Users,
  roles: Roles,
  groups: Groups,
  orgs: Orgs,
  nodeMembers: NodeMembers,
  resources: Resources,
  namespaces: Namespaces,
  policies: Policies,
  grants: Grants,
  accessAccounts: AccessAccounts,
  actions: Actions,
  agreements: Agreements,
  codes: Codes,
  devices: Devices,
  directories: Directories,
  emailTemplates: EmailTemplates,
  environment: Environment,
  extIdps: ExtIdps,
  failures: Failures,
  fields: Fields,
  functions: Functions,
  identities: Identities,
  mfaFactors: MfaFactors,
  principals: Principals,
  protocolRecords: ProtocolRecords,
  sessions: Sessions,
  socialConnections: SocialConnections,
  tenants: Tenants,
  tickets: Tickets,
  uploads: Uploads,
  webhooks: Webhooks,
  whitelists: Whitelists,
};

export type Store = { readonly [Name in keyof typeof stores]: InstanceType<(typeof stores)[Name]> };

export const openStore = (db: Database, clock: Clock): Store =>
  Object.fromEntries(Object.entries(stores).map(([name, Aggregate]) => [name, new Aggregate(db, clock)])) as Store;

/** In the order of application. What changes after a release is a migration of its own, at the end. */
export const migrations: readonly Migration[] = Object.entries({ keys: Keys, ...stores }).map(
  ([name, { tables: sql }]) => ({ id: `${name}-1`, sql }),
);
