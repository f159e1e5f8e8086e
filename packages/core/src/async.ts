/** Milliseconds of the longest timer that runtimes know, 24 days. A longer one ends at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Whether something is to be waited for. Not by `instanceof`: libraries and other realms have promises of their own, and
 * zone.js puts another one in the place of the global.
 */
export const isLater = <Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> =>
  typeof (value as PromiseLike<Value> | undefined)?.then === 'function';

/** Resolves after the delay, at once when the signal aborts. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });

/**
 * The outcome of what may hang, such as the commands that a Redis client queues while it is offline. Rejects after these
 * milliseconds; an answer that came while this process was busy counts.
 */
export async function within<Result>(milliseconds: number, work: () => Result | Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('It took too long'));
    timer = setTimeout(
      () => {
        timer = setTimeout(fail, 0);
      },
      Math.min(milliseconds, LONGEST_TIMER),
    );
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
