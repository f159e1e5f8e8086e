/** One access token for all processes: it is kept in Redis, and one of them renews it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ManagementClient } from '@authing/management';

export function createManagement(redis, options) {
  const storage = {
    getItem: (key) => redis.get(key),
    setItem: (key, value) => redis.set(key, value),
    removeItem: (key) => redis.del(key),
  };

  /** Keeps the others out for as long as `work` takes, ten seconds at most. */
  async function lock(name, work) {
    const key = `lock:${name}`;
    const mine = randomUUID();
    while (!(await redis.set(key, mine, 'PX', 10_000, 'NX'))) await pause(50);
    try {
      return await work();
    } finally {
      // Only our own lock: it may have run out and be somebody else's by now.
      await redis.eval("if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end", 1, key, mine);
    }
  }

  return new ManagementClient({ storage, lock, ...options });
}
