import { AuthingError } from '@authing/auth';
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
}

/**
 * Does something in one page at a time, among all that share the session's storage. A Web Lock says when it is our turn; a
 * lease in the storage excludes the others, also without Web Locks and when a page never gives its lock back.
 *
 * @throws AuthingError `timeout` (`busy`) when another page keeps the turn for longer than two requests may take.
 */
export function exclusively<Result>(
  { options, session }: SessionConnection,
  name: string,
  { found, isShared, work }: ExclusiveWork<Result>,
): Promise<Result> {
  const { storage, timeout } = options;
  const key = `${session.key}:${name}`;
  // As long as the request of another page may take, and a little for the rest.
  const patience = (timeout || 30_000) + 500;
  return withLock(key, patience, async (granted) => {
    const lease = storage && leaseIn(storage, key, patience);
    for (const end = Date.now() + 2 * patience; ; await pause(LOOK_EVERY)) {
      const outcome = await found();
      if (outcome !== undefined) return outcome;
      const taken = await lease?.take(granted);
      if (taken || (taken === undefined && (granted || !(await isShared())))) break;
      if (Date.now() > end)
        throw new AuthingError('timeout', 'busy', 'Another page of this application is busy with this');
    }
    try {
      // It may have been done while the lease settled.
      return (await found()) ?? (await work());
    } finally {
      await lease?.release();
    }
  });
}
