import { newId } from '../server/ids.js';
import { infoOf } from '../server/info.js';
import type { Input } from '../server/input.js';
import type { Local } from '../server/local.js';
import type { RequestEntry } from '../server/requests.js';

const SHOWN_MESSAGES = 100;
const SHOWN_REQUESTS = 200;
const servers = new WeakMap<Local, string>();

/** What the console shows on every page, in one answer. */
export type ConsoleState = ReturnType<typeof consoleState>;

/** `after` is the id of the newest request the console has. */
export function consoleState(local: Local, query: Input) {
  const entries = local.requests.list().filter(isOfInterest);
  const after = query.optionalNumber('after') ?? 0;
  return {
    server: serverId(local),
    now: local.clock.now(),
    /** Milliseconds the clock was moved. */
    ahead: local.clock.ahead,
    info: infoOf(local),
    pools: poolsOf(local),
    outbox: local.outbox.list().slice(-SHOWN_MESSAGES),
    faults: local.faults.list(),
    /** Older ones are no longer in the log. */
    firstRequest: entries[0]?.id ?? null,
    requests: entries.filter(({ id }) => id > after).slice(-SHOWN_REQUESTS),
  };
}

/** Every pool of the server with the secret that its administrator needs; the first is the one requests mean that name none. */
const poolsOf = ({ store }: Local) =>
  store.pools.table
    .list({}, { orderBy: 'createdAt, id' })
    .map(({ id, name, domain, secret }) => ({ id, name, domain, secret, users: store.users.count(id) }));

/** Tells a page that was left open that another server answers now. */
function serverId(local: Local): string {
  const id = servers.get(local) ?? newId();
  servers.set(local, id);
  return id;
}

/** The console's own files are no news. */
const isOfInterest = ({ path }: RequestEntry): boolean => path !== '/' && !/^\/_(console|pages)\//.test(path);
