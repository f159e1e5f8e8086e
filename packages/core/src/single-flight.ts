/**
 * Runs `work` once for all who ask at the same time. With `keep` a success is remembered for the life of `cache`;
 * a failure never is: everybody waiting gets it, and the next caller tries anew.
 */
export function singleFlight<T>(
  cache: Map<string, unknown>,
  key: string,
  work: () => Promise<T>,
  keep = false,
): Promise<T> {
  let running = cache.get(key) as Promise<T> | undefined;
  if (!running) {
    running = work();
    cache.set(key, running);
    const forget = () => cache.delete(key);
    running.then(keep ? undefined : forget, forget);
  }
  return running;
}
