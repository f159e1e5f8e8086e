import { warn } from '@authing/core';
import type { Lock, ManagementOptions } from '../options.js';
import { isStoredToken, type StoredToken } from './stored-token.js';
import { underLock } from './under-lock.js';

/** Milliseconds that a storage and a lock that do not answer may cost in all, when nothing else is said. */
const PATIENCE = 500;

/** Milliseconds of it that are kept for reading once the lock is held. */
const LAST_READ = 100;

/** Milliseconds for one process to get a token, for callers that have no timeout of their own. */
const LONGEST_REQUEST = 10_000;

type SharingOptions = Pick<ManagementOptions, 'storage' | 'lock' | 'logger' | 'sharingTimeout' | 'timeout'>;

/** Finds a token that another process left, else asks for one and leaves it to the others. */
export type FindShared = (
  isUsable: (found: StoredToken) => boolean,
  request: () => Promise<StoredToken>,
) => Promise<StoredToken>;

/**
 * Shares tokens through `storage`, under `lock`. Neither can fail the search or hold it for longer than `sharingTimeout`
 * without an answer: out of order they cost a token request. A lock does not tell whether it is held or hangs, so its holder
 * leaves a note in the storage; those who read it wait for the token for half of their call's time.
 */
export function sharedToken(
  { storage, lock, logger, sharingTimeout = PATIENCE, timeout }: SharingOptions,
  key: string,
): FindShared {
  const note = `${key}:requested`;
  const longest = timeout || LONGEST_REQUEST;
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
  const announce = async () => storage?.setItem(note, String(Date.now() + Math.max(longest, LONGEST_REQUEST)));
  const isRequested = async (latest: number) => {
    const until = await inTime(async () => storage?.getItem(note), latest).catch(() => null);
    return Number(until) > Date.now();
  };
  return async (isUsable, request) => {
    const giveUp = Date.now() + longest / 2;
    let latest = Date.now() + sharingTimeout;
    const found = await read(latest);
    if (found && isUsable(found)) return found;
    const waitLonger = async () => {
      if (Date.now() >= giveUp || !(await isRequested(latest))) return 0;
      latest = Date.now() + sharingTimeout;
      const meanwhile = await read(latest);
      return meanwhile && isUsable(meanwhile) ? 0 : Math.min(latest - LAST_READ, giveUp) - Date.now();
    };
    let written: Promise<void> | undefined;
    const work = async () => {
      const meanwhile = lock && (await read(latest));
      if (meanwhile && isUsable(meanwhile)) return meanwhile;
      // Beside the request: it costs no time, and when it fails the others only wait less.
      if (lock) announce().catch(() => {});
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
    return underLock(untilWritten, key, work, logger, latest - LAST_READ - Date.now(), waitLonger);
  };
}

/** The outcome of what may hang, such as the commands that a Redis client queues while it is offline. */
async function inTime<Result>(work: () => Result | Promise<Result>, latest: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('It took too long'));
    // One turn more: an answer that came while this process was busy counts.
    timer = setTimeout(
      () => {
        timer = setTimeout(fail, 0);
      },
      Math.max(latest - Date.now(), 0),
    );
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
