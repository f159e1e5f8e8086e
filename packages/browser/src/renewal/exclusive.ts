import type { SessionConnection } from '../redirect/session-connection.js';
import { pause } from '../util/pause.js';
import { leaseIn } from './lease.js';
import { withLock } from './lock.js';

const LOOK_EVERY = 50;

/** What only one page may do at a time. */
export interface ExclusiveWork<Result> {
  /** The outcome, where another page has brought it about meanwhile. Asked before each attempt to become the one. */
  found(): Promise<Result | undefined>;
  /** Whether other pages can do the same work: they share what it is about. */
  isShared(): Promise<boolean>;
  work(): Promise<Result>;
  /** Stores the outcome where that has failed. Whether other pages see it now, or need not any more. */
  isSaved(): Promise<boolean>;
  /** Sending it twice does no harm, so that another page may try at once what got no answer. Default false. */
  isRepeatable?: boolean;
}

type Lease = ReturnType<typeof leaseIn>;

/** By session and name: leases that it has not given back, and may take again. */
const left = /* @__PURE__ */ new WeakMap<object, Map<string, Lease>>();

/**
 * Does something in one page at a time, among all that share the session's storage. One thing excludes the others: the
 * lease in the storage, which everybody takes first, with a Web Lock or without. The Web Lock is the queue: it says when it is our
 * turn, and saves pages from looking again and again. It decides only where no lease can be written.
 *
 * The lease is given back when the outcome is in the storage: who reads the state before would do the work again. Work
 * that got no answer, also because its page ends, may have been done: its lease is left to end by itself.
 *
 * Rejects with `timeout` (`busy`) when another page keeps the turn for longer than two requests may take.
 */
export function exclusively<Result>(
  { options, session }: SessionConnection,
  name: string,
  { found, isShared, work, isSaved, isRepeatable }: ExclusiveWork<Result>,
): Promise<Result> {
  const { storage, timeout } = options;
  const key = `${session.key}:${name}`;
  const leases = left.get(session) ?? new Map<string, Lease>();
  left.set(session, leases);
  // As long as the request of another page may take, and a little for the rest.
  const patience = (timeout || 30_000) + 500;
  return withLock(key, patience, async (granted) => {
    const lease = storage && leaseIn(storage, key, patience, leases.get(name)?.owner);
    for (const end = Date.now() + 2 * patience; ; await pause(LOOK_EVERY)) {
      const outcome = await found();
      if (outcome !== undefined) return outcome;
      const taken = await lease?.take();
      if (taken || (taken === undefined && (granted || !(await isShared())))) break;
      if (Date.now() > end)
        throw { kind: 'timeout', code: 'busy', message: 'Another page of this application is busy with this' };
    }
    leases.get(name)?.stop();
    leases.delete(name);
    try {
      // It may have been done while the lease settled.
      const outcome = (await found()) ?? (await work());
      if (lease && !(await isSaved())) keepUntilSaved(leases, name, lease, isSaved);
      return outcome;
    } catch (error) {
      if (lease && !isRepeatable && /network|timeout/.test((error as { kind?: string }).kind ?? '')) {
        lease.stop();
        leases.set(name, lease);
      }
      throw error;
    } finally {
      if (leases.get(name) !== lease) await lease?.release();
    }
  });
}

/** Milliseconds after which it is tried again at the latest: other pages go on with the state before until then. */
const SAVE_EVERY = 500;

async function keepUntilSaved(
  leases: Map<string, Lease>,
  name: string,
  lease: Lease,
  isSaved: () => Promise<boolean>,
): Promise<void> {
  leases.set(name, lease);
  for (let delay = 50; leases.get(name) === lease; delay = Math.min(2 * delay, SAVE_EVERY)) {
    await pause(delay);
    if (leases.get(name) !== lease || !(await isSaved())) continue;
    leases.delete(name);
    await lease.release();
  }
}
