/**
 * Runs `work` while no other page of this origin holds the Web Lock of this name. After `patience` milliseconds, or where
 * there are no Web Locks, it runs without: `granted` tells.
 */
export function withLock<Result>(
  name: string,
  patience: number,
  work: (granted: boolean) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    let running: Promise<Result> | undefined;
    const start = (granted: boolean) => {
      clearTimeout(timer);
      if (running) return;
      running = work(granted);
      resolve(running);
      return running;
    };
    const timer = setTimeout(() => {
      waiting.abort();
      start(false);
    }, patience);
    const request = globalThis.navigator?.locks?.request(name, { signal: waiting.signal }, () => start(true));
    if (!request) start(false);
    // Locks are refused to pages without an origin of their own. When the work failed, our caller hears of it.
    else request.catch(() => void start(false));
  });
}
