import { type Logger, warn } from '@authing/core';
import type { Lock } from '../options.js';

/**
 * Runs `work` once, while holding the lock `name` when there is one, and gives its result as soon as it is there. A lock
 * that is not granted after `wait` milliseconds, or breaks before it is, costs nothing but the exclusion. When the time is up
 * `waitLonger` says how many milliseconds to add.
 */
export function underLock<Result>(
  lock: Lock | undefined,
  name: string,
  work: () => Promise<Result>,
  logger: Logger | undefined,
  wait: number,
  waitLonger: () => Promise<number> = async () => 0,
): Promise<Result> {
  if (!lock || wait <= 0) return work();
  return new Promise((resolve, reject) => {
    let running: Promise<Result> | undefined;
    const once = () => {
      clearTimeout(timer);
      running ??= work();
      running.then(resolve, reject);
      return running;
    };
    const onLate = async () => {
      const more = await waitLonger();
      if (running) return;
      if (more > 0) timer = setTimeout(onLate, more);
      else once();
    };
    let timer = setTimeout(onLate, wait);
    const broken = (cause: unknown) => {
      if (!running) warn(logger, 'the lock failed, the access token is asked for without it', cause);
      once();
    };
    try {
      // Granted or not: one that never runs what it is given is broken, too.
      lock(name, once).then(once, broken);
    } catch (cause) {
      broken(cause);
    }
  });
}
