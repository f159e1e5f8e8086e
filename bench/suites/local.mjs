import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AuthenticationClient } from '@authing/auth';
import { startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';
import { spread } from '../lib/report.mjs';

export const title = 'The local server';
export const about =
  'Milliseconds until the command line program listens, password logins per second, and a page of ten users at two sizes.';

const cli = fileURLToPath(new URL('../../packages/local/dist/cli.js', import.meta.url));

const timeToListen = () =>
  new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [cli, '--json', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => {
      resolve(performance.now() - start);
      child.kill();
    });
  });

async function withUsers(users) {
  const seeded = Array.from({ length: users }, (_, at) => ({ username: `user${at}`, email: `user${at}@example.com` }));
  const server = await startLocal({ seed: { users: seeded } });
  const { url, userPoolId, userPoolSecret } = server;
  const management = new ManagementClient({ userPoolId, secret: userPoolSecret, host: url });
  const rounds = [];
  const page = async (round) => {
    const start = performance.now();
    await management.users.list(1 + (round % 20), 10);
    rounds.push(performance.now() - start);
  };
  return { server, page, cost: () => spread(rounds.slice(20), 2) };
}

/** Both sizes in turns, so that what else the machine does falls on both. */
async function pageCosts(...sizes) {
  const pools = [];
  for (const size of sizes) pools.push(await withUsers(size));
  for (let round = 0; round < 120; round++) for (const { page } of pools) await page(round);
  for (const { server } of pools) await server.close();
  return pools.map(({ cost }) => cost());
}

async function loginsPerSecond() {
  const server = await startLocal();
  const authing = new AuthenticationClient({ appId: server.appId, appHost: server.url });
  await authing.registerByUsername('ada', 'secret-1');
  await authing.loginByUsername('ada', 'secret-1');
  const start = performance.now();
  for (let round = 0; round < 20; round++)
    await Promise.all(Array.from({ length: 20 }, () => authing.loginByUsername('ada', 'secret-1')));
  const rate = 400 / ((performance.now() - start) / 1000);
  await server.close();
  return rate;
}

export async function run() {
  const listen = [];
  for (let round = 0; round < 7; round++) listen.push(await timeToListen());
  const [small, large] = await pageCosts(1_000, 100_000);
  return [
    { what: 'listening (ms)', value: spread(listen).text, budget: '500' },
    { what: 'page of 1,000 users (ms)', value: small.text, budget: '' },
    { what: 'page of 100,000 users (ms)', value: large.text, budget: '' },
    { what: 'ratio', value: (large.median / small.median).toFixed(2), budget: '1.5' },
    {
      what: 'password logins per second, client in the same process',
      value: (await loginsPerSecond()).toFixed(0),
      budget: '300',
    },
  ];
}
