import { ManagementClient } from '@authing/management';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

// A simulation: a hundred clients run the real token code against a modelled service, and time is a number.
const CLIENTS = 100;
const LIFE = 1_209_600;
let now = 0;
let down = false;
let tokenRequests: number[];
let load: Map<number, number>;
beforeEach(() => {
  now = 1_000_000;
  down = false;
  tokenRequests = [];
  load = new Map();
  jest.spyOn(Date, 'now').mockImplementation(() => now * 1000);
});
afterEach(() => void jest.restoreAllMocks());

const service = (async (_url: string, { body }: { body: string }) => {
  load.set(now, (load.get(now) ?? 0) + 1);
  const asksToken = body.includes('query accessToken');
  if (asksToken) tokenRequests.push(now);
  if (down) return new Response('down', { status: 503 });
  const data = asksToken
    ? { accessToken: { accessToken: 't', iat: 0, exp: LIFE } }
    : { users: { totalCount: 0, list: [] } };
  return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
}) as unknown as typeof fetch;

const fleet = () =>
  Array.from(
    { length: CLIENTS },
    () =>
      new ManagementClient({ userPoolId: 'p', secret: 's', host: 'https://fleet.example', fetch: service, retry: 0 }),
  );
const callAll = (clients: ManagementClient[]) => Promise.allSettled(clients.map(({ users }) => users.list()));

test('renewals of one minute’s tokens are spread over five minutes and more', async () => {
  const clients = fleet();
  for (const [at, client] of clients.entries()) {
    now = 1_000_000 + (60 * at) / CLIENTS;
    await client.users.list();
  }
  tokenRequests = [];
  for (now = 1_000_000 + LIFE - 3_610; now < 1_000_000 + LIFE - 3_100; now += 20) await callAll(clients);
  expect(tokenRequests).toHaveLength(CLIENTS);
  expect(Math.max(...tokenRequests) - Math.min(...tokenRequests)).toBeGreaterThan(300);
});

test('after an outage in which all tokens ended, everybody is served within twice the longest back-off', async () => {
  const clients = fleet();
  await callAll(clients);
  const start = 1_000_000 + LIFE;
  let served = 0;
  for (now = start; now < start + 120 && served < CLIENTS; now++) {
    down = now < start + 60;
    served = (await callAll(clients)).filter(({ status }) => status === 'fulfilled').length;
  }
  expect(served).toBe(CLIENTS);
  // While it is down it gets one request per client and cool-down; afterwards little more than the calls themselves.
  const during = [...load].filter(([at]) => at >= start && at < start + 60).reduce((sum, [, count]) => sum + count, 0);
  expect(during).toBeLessThanOrEqual(CLIENTS * 7);
  const peak = Math.max(...[...load].filter(([at]) => at >= start + 60).map(([, count]) => count));
  expect(peak).toBeLessThan(CLIENTS * 1.2);
});
