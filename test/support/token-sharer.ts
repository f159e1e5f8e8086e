import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Lock, ManagementClient, type Storage } from '@authing/management';
import { Redis } from 'ioredis';

// One of many processes that administer the same user pool and share one access token. Run as
// `node <bundle> <redis socket | folder> <options as JSON>`; it says `ready`, waits for `go`, reports what it got, and waits to be stopped.

interface Shared {
  storage: Storage;
  lock: Lock;
  close(): void;
}

/**
 * The recipe for Redis. Storage is GET, SET and DEL. The lock is `SET key owner NX PX ms`: who gets OK has it; the
 * expiry frees it when its holder dies; it is deleted only by its owner, in one step, since it may have expired and be
 * somebody else's by then.
 */
export function sharedByRedis(path: string): Shared {
  const redis = new Redis(path);
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

/** The same with a folder: a file per key, replaced in one step, and a folder that only one process can make. */
function sharedByFolder(folder: string): Shared {
  const file = (key: string) => join(folder, Buffer.from(key).toString('base64url'));
  return {
    storage: {
      getItem(key) {
        try {
          return readFileSync(file(key), 'utf8');
        } catch {
          return null;
        }
      },
      setItem(key, value) {
        const draft = join(folder, randomUUID());
        writeFileSync(draft, value);
        renameSync(draft, file(key));
      },
      removeItem: (key) => rmSync(file(key), { force: true }),
    },
    async lock(name, work) {
      const taken = `${file(name)}.lock`;
      while (!made(taken)) await sleep(20);
      try {
        return await work();
      } finally {
        rmdirSync(taken);
      }
    },
    close() {},
  };
}

function made(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function main(place: string, options: string): Promise<void> {
  const shared = place.endsWith('.sock') ? sharedByRedis(place) : sharedByFolder(place);
  const management = new ManagementClient({ ...JSON.parse(options), storage: shared.storage, lock: shared.lock });
  process.once('message', async () => {
    const { totalCount } = await management.users.list();
    process.send?.({ token: await management.getToken(), totalCount });
  });
  // It stays until it is stopped: the end of a process may be noticed before its last message.
  process.once('disconnect', () => shared.close());
  process.send?.('ready');
}

const [, , place, options] = process.argv;
if (process.send && place && options) main(place, options);
