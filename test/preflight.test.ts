import { AuthenticationClient } from '@authing/auth';
import { ManagementClient } from '@authing/management';
import { afterEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from './support/fault-server.js';

let server: FaultServer;
afterEach(() => server.close());

test('clients look once whether the service is there, when they are made, and not again for a derived one', async () => {
  server = await faultServer((_, response) => json(response, { code: 200, data: { publicKey: 'k' } }));
  const asked = () => server.seen.filter(({ url }) => url === '/api/v2/.well-known').length;
  const until = async (count: number) => {
    while (asked() < count) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const authing = new AuthenticationClient({ appId: 'app', appHost: server.url, preflight: true });
  await until(1);
  const management = new ManagementClient({ userPoolId: 'p', secret: 's', host: server.url, preflight: true });
  await until(2);
  authing.with({ timeout: 1_000 });
  management.with({ timeout: 1_000 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked()).toBe(2);
});
