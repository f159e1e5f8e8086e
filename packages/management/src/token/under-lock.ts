import { type Logger, warn } from '@authing/core';
import type { Lock } from '../options.js';

/** Milliseconds a lock is waited for where the calls have no deadline. Two tokens do less harm than a call without end. */
const LOCK_WAIT = 5_000;

/**
 * Runs `work` once, while holding the lock `name` when there is one. A lock that is not granted in time, or breaks
 * before it is, costs nothing but the exclusion: the work is done without it.
 */
export async function underLock<Result>(
  lock: Lock | undefined,
  name: string,
  work: () => Promise<Result>,
  logger?: Logger,
  wait = LOCK_WAIT,
): Promise<Result> {
  if (!lock) return work();
  let running: Promise<Result> | undefined;
  const once = () => {
    running ??= work();
    return running;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, wait);
  });
  try {
    await Promise.race([lock(name, once), timeout]);
  } catch (cause) {
    if (!running) warn(logger, 'the lock failed, the access token is asked for without it', cause);
  } finally {
    clearTimeout(timer);
  }
  return once();
}
