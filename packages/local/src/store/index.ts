import type { Clock } from '../clock.js';
import { Actions } from './actions.js';
import { Applications } from './applications.js';
import { Codes } from './codes.js';
import type { Database } from './database.js';
import { Directories } from './directories.js';
import { Failures } from './failures.js';
import { Fields } from './fields.js';
import { Identities } from './identities.js';
import { Pools } from './pools.js';
import { Roles } from './roles.js';
import { Sessions } from './sessions.js';
import { Tickets } from './tickets.js';
import { Users } from './users.js';
import { Whitelists } from './whitelists.js';

/** One entry per aggregate; handlers reach them as `call.local.store.users`. */
export function openStore(db: Database, clock: Clock) {
  return {
    actions: new Actions(db, clock),
    applications: new Applications(db, clock),
    codes: new Codes(db, clock),
    directories: new Directories(db),
    failures: new Failures(db, clock),
    fields: new Fields(db),
    identities: new Identities(db, clock),
    pools: new Pools(db, clock),
    roles: new Roles(db, clock),
    sessions: new Sessions(db, clock),
    tickets: new Tickets(db, clock),
    users: new Users(db, clock),
    whitelists: new Whitelists(db, clock),
  };
}

export type Store = ReturnType<typeof openStore>;
