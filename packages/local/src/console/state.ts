import { newId } from '../server/ids.js';
import { infoOf } from '../server/info.js';
import type { Input } from '../server/input.js';
import type { Local } from '../server/local.js';
import type { RequestEntry } from '../server/requests.js';
import { userView } from '../topics/users/user-view.js';

const SHOWN_MESSAGES = 50;
const SHOWN_REQUESTS = 100;
const servers = new WeakMap<Local, string>();

/** What the console shows, in one answer; `after` is the id of the newest request it has. */
export function consoleState(local: Local, query: Input) {
  const entries = local.requests.list().filter(isOfInterest);
  const after = query.optionalNumber('after') ?? 0;
  const pool = local.store.pools.default();
  return {
    server: serverId(local),
    now: local.clock.iso(),
    info: infoOf(local),
    users: pool ? local.store.users.count(pool.id) : 0,
    outbox: local.outbox.list().slice(-SHOWN_MESSAGES),
    faults: local.faults.list(),
    /** Older ones are no longer in the log. */
    firstRequest: entries[0]?.id ?? null,
    requests: entries.filter(({ id }) => id > after).slice(-SHOWN_REQUESTS),
  };
}

export function consoleUsers(local: Local, query: Input) {
  const pool = local.store.pools.default();
  if (!pool) return { totalCount: 0, list: [] };
  const { totalCount, list } = local.store.users.page(pool.id, query.page(local));
  return { totalCount, list: list.map((user) => userView(user)) };
}

/** Tells a page that was left open that another server answers now. */
function serverId(local: Local): string {
  const id = servers.get(local) ?? newId();
  servers.set(local, id);
  return id;
}

/** The console's own files are no news. */
const isOfInterest = ({ path }: RequestEntry): boolean => path !== '/' && !/^\/_(console|pages)\//.test(path);
