import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lock, Storage } from '@authing/management';
import type { Redis } from 'ioredis';

/** Where processes share a token, and how they take turns. */
export interface Shared {
  storage: Storage;
  lock: Lock;
  close(): void;
}

/**
 * The recipe for Redis. Storage is GET, SET and DEL. The lock is `SET key owner NX PX ms`: who gets OK has it; the
 * expiry frees it when its holder dies; it is deleted only by its owner, in one step, since it may have expired and be
 * somebody else's by then.
 */
export function sharedByRedis(redis: Redis): Shared {
  const release = 'if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end';
  return {
    storage: {
      getItem: (key) => redis.get(key),
      setItem: (key, value) => redis.set(key, value),
      removeItem: (key) => redis.del(key),
    },
    async lock(name, work) {
      const key = `lock:${name}`;
      const owner = randomUUID();
      while ((await redis.set(key, owner, 'PX', 10_000, 'NX')) !== 'OK') await sleep(20);
      try {
        return await work();
      } finally {
        await redis.eval(release, 1, key, owner);
      }
    },
    close: () => redis.disconnect(),
  };
}
