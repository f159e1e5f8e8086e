import { warn } from '@authing/core';
import type { Lock, ManagementOptions } from '../options.js';
import { isStoredToken, type StoredToken } from './stored-token.js';
import { underLock } from './under-lock.js';

/** Milliseconds that storage and lock may cost in all, when nothing else is said. */
const PATIENCE = 500;

/** Milliseconds of it that are kept for reading once the lock is held. */
const LAST_READ = 100;

type SharingOptions = Pick<ManagementOptions, 'storage' | 'lock' | 'logger' | 'sharingTimeout'>;

/** Finds a token that another process left, else asks for one and leaves it to the others. */
export type FindShared = (
  isUsable: (found: StoredToken) => boolean,
  request: () => Promise<StoredToken>,
) => Promise<StoredToken>;

/**
 * Shares tokens through `storage`, under `lock`. Neither can fail the search or hold it for longer than `sharingTimeout`:
 * out of order they cost a token request.
 */
export function sharedToken(
  { storage, lock, logger, sharingTimeout = PATIENCE }: SharingOptions,
  key: string,
): FindShared {
  const read = async (latest: number): Promise<StoredToken | undefined> => {
    try {
      const stored = storage && (await inTime(() => storage.getItem(key), latest));
      const value = typeof stored === 'string' ? JSON.parse(stored) : stored;
      if (isStoredToken(value)) return value;
    } catch (cause) {
      warn(logger, 'the shared access token could not be read', cause);
    }
  };
  const write = async (token: StoredToken) => {
    try {
      // A life without end has no form in JSON; nobody could tell when to drop such a token.
      if (storage && token.expiresAt !== Infinity)
        await inTime(() => storage.setItem(key, JSON.stringify(token)), Date.now() + sharingTimeout);
    } catch (cause) {
      warn(logger, 'the access token could not be shared', cause);
    }
  };
  return async (isUsable, request) => {
    const latest = Date.now() + sharingTimeout;
    const found = await read(latest);
    if (found && isUsable(found)) return found;
    let written: Promise<void> | undefined;
    const work = async () => {
      const meanwhile = lock && (await read(latest));
      if (meanwhile && isUsable(meanwhile)) return meanwhile;
      const token = await request();
      written = write(token);
      return token;
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
    return underLock(untilWritten, key, work, logger, latest - LAST_READ - Date.now());
  };
}

/** The outcome of what may hang, such as the commands that a Redis client queues while it is offline. */
async function inTime<Result>(work: () => Result | Promise<Result>, latest: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long')), Math.max(latest - Date.now(), 0));
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
