import type { ManagementClient } from '@authing/management';
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

/** A process of its own in all that matters: its Redis client, its token. The call has a second more than it needs. */
function member(): ManagementClient {
  // Offline it queues commands for ever, as it does by default.
  const client = new Redis(redis.path, { maxRetriesPerRequest: null });
  client.on('error', () => {});
  clients.push(client);
  const { storage, lock } = sharedByRedis(client);
  return world.client({ storage, lock, timeout: 1_500, retry: 0 });
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

  // It serves again: whoever comes now finds what the one before left.
  const after = member();
  await after.users.list();
  const before = requests();
  expect(await member().getToken()).toBe(await after.getToken());
  expect(requests()).toBe(before);
});
