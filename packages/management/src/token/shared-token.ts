import { storageFailure, warn, within } from '@authing/core';
import type { Lock, ManagementOptions } from '../options.js';
import { requestNote } from './request-note.js';
import { isStoredToken, type StoredToken } from './stored-token.js';
import { underLock } from './under-lock.js';

/** Milliseconds that a storage and a lock that do not answer may cost in all, when nothing else is said. */
const PATIENCE = 500;

/** Milliseconds of it that are kept for reading once the lock is held. */
const LAST_READ = 100;

/** Milliseconds to wait for another process that requests the token, when calls have no timeout. */
const LONGEST_WAIT = 5_000;

type SharingOptions = Pick<ManagementOptions, 'storage' | 'lock' | 'logger' | 'sharingTimeout' | 'timeout'>;

/** Finds a token that another process left, else asks for one and leaves it to the others. */
export type FindShared = (
  isUsable: (found: StoredToken) => boolean,
  request: () => Promise<StoredToken>,
) => Promise<StoredToken>;

/**
 * Shares tokens through `storage`, under `lock`. Neither can fail the search or hold it for longer than `sharingTimeout`
 * without an answer: out of order they cost a token request. Who requests the token leaves a note in the storage; those who
 * read it wait for half of their call's time.
 */
export function sharedToken(
  { storage, lock, logger, sharingTimeout = PATIENCE, timeout }: SharingOptions,
  key: string,
): FindShared {
  const note = requestNote(storage, key);
  const read = async (latest: number): Promise<StoredToken | undefined> => {
    try {
      const stored = storage && (await within(latest - Date.now(), () => storage.getItem(key)));
      const value = typeof stored === 'string' ? JSON.parse(stored) : stored;
      if (isStoredToken(value)) return value;
    } catch (cause) {
      warn(logger, 'the shared access token could not be read', storageFailure(cause));
    }
  };
  const write = async (token: StoredToken) => {
    try {
      // A life without end has no form in JSON; nobody could tell when to drop such a token.
      if (storage && token.expiresAt !== Infinity)
        await within(sharingTimeout, () => storage.setItem(key, JSON.stringify(token)));
    } catch (cause) {
      warn(logger, 'the access token could not be shared', storageFailure(cause));
    }
  };
  return async (isUsable, request) => {
    const giveUp = Date.now() + (timeout ? timeout / 2 : LONGEST_WAIT);
    let latest = Date.now() + sharingTimeout;
    const found = await read(latest);
    if (found && isUsable(found)) return found;
    const waitLonger = async () => {
      if (!(await note.isThere(latest))) return 0;
      latest = Date.now() + sharingTimeout;
      const meanwhile = await read(latest);
      return meanwhile && isUsable(meanwhile) ? 0 : Math.min(latest - LAST_READ, giveUp) - Date.now();
    };
    let written: Promise<void> | undefined;
    const work = async () => {
      const meanwhile = lock && (await read(latest));
      if (meanwhile && isUsable(meanwhile)) return meanwhile;
      const takeAway = lock && note.leave();
      try {
        const token = await request();
        written = write(token);
        return token;
      } finally {
        if (takeAway) Promise.resolve(written).then(takeAway);
      }
    };
    // The next to hold the lock must find what was written; whoever waits for the token need not wait for that.
    const untilWritten: Lock | undefined =
      lock &&
      ((name, run) =>
        lock(name, async () => {
          const result = await run();
          await written;
          return result;
        }));
    return underLock(untilWritten, key, work, logger, latest - LAST_READ - Date.now(), waitLonger);
  };
}
