/**
 * Runs `work` while no other page of this origin runs any under the same name. Waits `patience` milliseconds at most:
 * where the lock is not granted by then, or there are no Web Locks, the work is done without.
 */
export function withLock<Result>(name: string, work: () => Promise<Result>, patience = 5_000): Promise<Result> {
  return new Promise((resolve) => {
    let running: Promise<Result> | undefined;
    const start = () => {
      clearTimeout(timer);
      running ??= work();
      resolve(running);
      return running;
    };
    const timer = setTimeout(start, patience);
    const request = navigator.locks?.request(name, start);
    if (!request) start();
    // Locks are refused to pages without an origin of their own. When the work failed, our caller hears of it.
    else request.catch(() => void start());
  });
}
