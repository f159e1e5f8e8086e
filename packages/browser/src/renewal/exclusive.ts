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
  /** Work without an answer may be tried by another page at once, since the service does it only once. Default false. */
  isHarmless?: boolean;
}

type Lease = ReturnType<typeof leaseIn>;

/** By session: a lease that it has not given back, and may take again. */
const left = /* @__PURE__ */ new WeakMap<object, Lease>();

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
  { found, isShared, work, isSaved, isHarmless }: ExclusiveWork<Result>,
): Promise<Result> {
  const { storage, timeout } = options;
  const key = `${session.key}:${name}`;
  // As long as the request of another page may take, and a little for the rest.
  const patience = (timeout || 30_000) + 500;
  return withLock(key, patience, async (granted) => {
    const lease = storage && leaseIn(storage, key, patience, left.get(session)?.owner);
    for (const end = Date.now() + 2 * patience; ; await pause(LOOK_EVERY)) {
      const outcome = await found();
      if (outcome !== undefined) return outcome;
      const taken = await lease?.take();
      if (taken || (taken === undefined && (granted || !(await isShared())))) break;
      if (Date.now() > end)
        throw { kind: 'timeout', code: 'busy', message: 'Another page of this application is busy with this' };
    }
    left.get(session)?.stop();
    left.delete(session);
    try {
      // It may have been done while the lease settled.
      const outcome = (await found()) ?? (await work());
      if (lease && !(await isSaved())) keepUntilSaved(session, lease, isSaved);
      return outcome;
    } catch (error) {
      if (lease && !isHarmless && /network|timeout/.test((error as { kind?: string }).kind ?? '')) {
        lease.stop();
        left.set(session, lease);
      }
      throw error;
    } finally {
      if (left.get(session) !== lease) await lease?.release();
    }
  });
}

/** Milliseconds after which it is tried again at the latest: other pages go on with the state before until then. */
const SAVE_EVERY = 500;

async function keepUntilSaved(session: object, lease: Lease, isSaved: () => Promise<boolean>): Promise<void> {
  left.set(session, lease);
  for (let delay = 50; left.get(session) === lease; delay = Math.min(2 * delay, SAVE_EVERY)) {
    await pause(delay);
    if (left.get(session) !== lease || !(await isSaved())) continue;
    left.delete(session);
    await lease.release();
  }
}
