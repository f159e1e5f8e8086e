import type { Clock } from '../clock.js';
import { AccessAccounts } from './access-accounts.js';
import { Actions } from './actions.js';
import { Agreements } from './agreements.js';
import { Applications } from './applications.js';
import { Codes } from './codes.js';
import type { Database } from './database.js';
import { Devices } from './devices.js';
import { Directories } from './directories.js';
import { EmailTemplates } from './email-templates.js';
import { Environment } from './environment.js';
import { ExtIdps } from './ext-idps.js';
import { Failures } from './failures.js';
import { Fields } from './fields.js';
import { Functions } from './functions.js';
import { Grants } from './grants.js';
import { Groups } from './groups.js';
import { Identities } from './identities.js';
import { MfaFactors } from './mfa-factors.js';
import { Namespaces } from './namespaces.js';
import { NodeMembers } from './node-members.js';
import { Orgs } from './orgs.js';
import { Policies } from './policies.js';
import { Pools } from './pools.js';
import { Principals } from './principals.js';
import { ProtocolRecords } from './protocol-records.js';
import { Resources } from './resources.js';
import { Roles } from './roles.js';
import { Sessions } from './sessions.js';
import { SocialConnections } from './social-connections.js';
import { Tenants } from './tenants.js';
import { Tickets } from './tickets.js';
import { Uploads } from './uploads.js';
import { Users } from './users.js';
import { Whitelists } from './whitelists.js';

/** One entry per aggregate; handlers reach them as `call.local.store.users`. */
export function openStore(db: Database, clock: Clock) {
  return {
    accessAccounts: new AccessAccounts(db, clock),
    agreements: new Agreements(db),
    grants: new Grants(db, clock),
    namespaces: new Namespaces(db, clock),
    nodeMembers: new NodeMembers(db, clock),
    orgs: new Orgs(db, clock),
    policies: new Policies(db, clock),
    resources: new Resources(db, clock),
    actions: new Actions(db, clock),
    applications: new Applications(db, clock),
    codes: new Codes(db, clock),
    devices: new Devices(db, clock),
    directories: new Directories(db),
    extIdps: new ExtIdps(db, clock),
    failures: new Failures(db, clock),
    emailTemplates: new EmailTemplates(db),
    environment: new Environment(db),
    fields: new Fields(db),
    functions: new Functions(db, clock),
    groups: new Groups(db, clock),
    socialConnections: new SocialConnections(db, clock),
    identities: new Identities(db, clock),
    mfaFactors: new MfaFactors(db, clock),
    pools: new Pools(db, clock),
    protocolRecords: new ProtocolRecords(db, clock),
    principals: new Principals(db, clock),
    roles: new Roles(db, clock),
    sessions: new Sessions(db, clock),
    tenants: new Tenants(db, clock),
    tickets: new Tickets(db, clock),
    uploads: new Uploads(db, clock),
    users: new Users(db, clock),
    whitelists: new Whitelists(db, clock),
  };
}

export type Store = ReturnType<typeof openStore>;
