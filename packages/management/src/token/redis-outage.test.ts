import type { ManagementClient, ManagementOptions } from '@authing/management';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { useManagement } from '../../../../test/support/management.js';
import { hasRedis, type RedisServer, startRedis } from '../../../../test/support/redis.js';
import { sharedByRedis } from '../../../../test/support/shared-by-redis.js';

// On CI it has to be there; elsewhere the machine may lack it.
const run = hasRedis() || process.env.CI ? test : test.skip;
const world = useManagement();
const clients: Redis[] = [];
let redis: RedisServer;
beforeAll(async () => {
  if (run === test) redis = await startRedis();
});
afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect();
});
afterAll(() => redis?.close());

/** A process of its own in all that matters: its Redis client, its token. The call has two seconds more than it needs. */
function member(options: Partial<ManagementOptions> = {}): ManagementClient {
  // Offline it queues commands for ever, as it does by default.
  const client = new Redis(redis.path, { maxRetriesPerRequest: null, disconnectTimeout: 50 });
  client.on('error', () => {});
  clients.push(client);
  const { storage, lock } = sharedByRedis(client);
  return world.client({ storage, lock, timeout: 3_000, retry: 0, ...options });
}

run('#69 a Redis that is paused, stopped and started in the middle fails no call and holds none', async () => {
  const known = member();
  const others = [member(), member()];
  const everybody = () => Promise.all([known, ...others].map((management) => management.users.list()));
  const requests = () => world.server.requests.list('accessToken').length;
  await known.users.list();
  await everybody();
  expect(requests()).toBe(1);

  const refuseAll = async () => {
    for (const management of [known, ...others]) {
      world.server.faults.next('users', { expire: true });
      await management.users.list();
    }
  };
  const outage = async () => {
    await everybody();
    await refuseAll();
    expect(await member().users.list()).toMatchObject({ totalCount: 0 });
  };
  redis.pause();
  await outage();
  redis.resume();
  await everybody();
  await redis.stop();
  await outage();
  await redis.start();
  await everybody();

  // It serves again: whoever comes now, with time to wait on a busy machine, finds a token that somebody left.
  const patient = { timeout: 30_000, sharingTimeout: 30_000 };
  await member(patient).users.list();
  const before = requests();
  await member(patient).users.list();
  expect(requests()).toBe(before);
});
