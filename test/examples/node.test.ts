/** The examples for Node, each run as its README says. */
import { type LocalServer, startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import Redis from 'ioredis';
import { chromiumPath } from '../../scripts/lib/chromium.mjs';
import { type RedisServer, startRedis } from '../support/redis.js';
import { environment, run, start } from './run.js';

let server: LocalServer;
let redis: RedisServer;
beforeAll(async () => {
  server = await startLocal({ passwordCost: 16 });
  redis = await startRedis();
});
beforeEach(() => server.reset());
afterAll(async () => {
  await redis.close();
  await server.close();
});

const administrator = () =>
  new ManagementClient({ userPoolId: server.userPoolId, secret: server.userPoolSecret, host: server.url });

test('node-script writes all users as CSV', async () => {
  await administrator().users.create({ email: 'grace@example.com', nickname: 'Amazing "Grace"' });
  const lines = (await run(['node-script/export-users.mjs'], environment(server))).trim().split('\n');
  expect(lines).toEqual([
    'id,email,nickname,created',
    expect.stringMatching(/^"\w+","grace@example.com","Amazing ""Grace""","20/),
  ]);
});

test('express lets in the right users', async () => {
  const { id, token } = await server.signIn({ email: 'grace@example.com', nickname: 'Grace' });
  const management = administrator();
  const { url, stop } = await start(['express/server.mjs'], { ...environment(server), PORT: '0' });
  const get = async (path: string, bearer = token) => {
    const response = await fetch(url + path, bearer ? { headers: { authorization: `Bearer ${bearer}` } } : {});
    return [response.status, await response.text()];
  };
  try {
    expect(await get('/', '')).toEqual([200, 'Everybody may read this.']);
    expect(await get('/me', '')).toEqual([401, expect.any(String)]);
    expect(await get('/me', 'forged')).toEqual([401, expect.any(String)]);
    expect(await get('/me')).toEqual([200, '{"hello":"Grace"}']);
    expect(await get('/staff')).toEqual([403, expect.any(String)]);
    expect(await get('/books/7')).toEqual([403, expect.any(String)]);

    await management.roles.create('staff');
    await management.roles.addUsers('staff', [id]);
    await management.policies.create({
      code: 'reader',
      statements: [{ resource: 'books:*', actions: ['books:read'], effect: 'ALLOW' }],
    });
    await management.policies.addAssignments(['reader'], 'USER', [id]);
    expect(await get('/staff')).toEqual([200, 'Only staff may read this.']);
    expect(await get('/books/7')).toEqual([200, 'Book 7']);
  } finally {
    await stop();
  }
});

test('redis-shared-token: many processes, one token request', async () => {
  const env = { ...environment(server), REDIS: redis.path };
  const outputs = await Promise.all([1, 2, 3].map(() => run(['redis-shared-token/worker.mjs'], env)));
  expect(outputs).toEqual(['0 users\n', '0 users\n', '0 users\n']);
  expect(server.requests.list('accessToken')).toHaveLength(1);
  const client = new Redis(redis.path);
  // A process that ends while it still waits for the lock may leave it behind: with an end, or nobody would get it again.
  for (const left of await client.keys('lock:*')) expect(await client.pttl(left)).not.toBe(-1);
  client.disconnect();
}, 60_000);

test('testing-with-jest: its tests pass', async () => {
  const jest = `${process.cwd()}/node_modules/jest/bin/jest.js`;
  const args = [
    '--experimental-vm-modules',
    jest,
    '--rootDir',
    '.',
    '--testMatch',
    '**/*.test.mjs',
    '--testTimeout=30000',
    '--json',
  ];
  const report = JSON.parse(await run(args, environment(server), 'examples/testing-with-jest'));
  expect(report).toMatchObject({ numPassedTests: 4, numTotalTests: 4 });
}, 60_000);

test('testing-with-playwright: its test passes', async () => {
  const cli = `${process.cwd()}/examples/node_modules/@playwright/test/cli.js`;
  const env = { ...environment(server), CHROMIUM_PATH: chromiumPath };
  expect(await run([cli, 'test'], env, 'examples/testing-with-playwright')).toMatch(/1 passed/);
}, 90_000);
