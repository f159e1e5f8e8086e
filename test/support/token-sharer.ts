import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ManagementClient, type ManagementOptions } from '@authing/management';
import { Redis } from 'ioredis';
import { type Shared, sharedByRedis } from './shared-by-redis.js';

// One of many processes that administer the same user pool and share one access token. It is told where (a Redis socket or
// a folder) and the options of its client, round after round.

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

/** One round: it says `ready`, waits for `go` and reports what it got. */
async function share({ place, options }: { place: string; options: ManagementOptions }): Promise<void> {
  const shared = place.endsWith('.sock') ? sharedByRedis(new Redis(place)) : sharedByFolder(place);
  const management = new ManagementClient({ ...options, storage: shared.storage, lock: shared.lock });
  process.once('message', async () => {
    const { totalCount } = await management.users.list();
    process.send?.({ token: await management.getToken(), totalCount });
    shared.close();
    process.once('message', share);
  });
  process.send?.('ready');
}

// It stays until it is stopped: the end of a process may be noticed before its last message.
process.once('message', share);
