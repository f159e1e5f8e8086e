import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { everyCall } from '../support/every-call.js';
import { type FaultServer, faultServer, json } from '../support/fault-server.js';
import { FAULTS } from '../support/faults.js';
import { SECRETS } from '../support/operations.js';
import { seeded } from '../support/seeded.js';
import { outcomeOf, shown } from '../support/settled.js';

const faults = Object.values(FAULTS);
let server: FaultServer;
let random = seeded(1);
beforeAll(async () => {
  server = await faultServer((request, response) => {
    if (random() < 0.3)
      return json(response, {
        code: 200,
        data: { accessToken: { accessToken: 'canary-access-token', iat: 1, exp: 9 } },
      });
    faults[Math.floor(random() * faults.length)]!(request, response);
  });
});
afterAll(() => server.close());

const TIMEOUT = 500;

/** How often timers, sockets and the like are open in this process. */
const resources = () =>
  process.getActiveResourcesInfo().filter((name) => /Timeout|TCPSocketWrap|TLSWrap/.test(name)).length;

test.each([1, 2, 3, 4, 5])(
  '#66 a random mix of all faults over random calls: all settle in time with our errors, which tell no secret, and nothing stays open (seed %i)',
  async (seed) => {
    random = seeded(seed);
    const { calls } = everyCall(server.url, { timeout: TIMEOUT, retry: 2 });
    const before = resources();
    const problems: string[] = [];
    const kinds = new Map<string, number>();
    const worker = async () => {
      for (let step = 0; step < 15; step++) {
        const [name, call] = calls[Math.floor(random() * calls.length)]!;
        const start = Date.now();
        // A call may need a public key or a token first: each request has a deadline of its own.
        const { error, strange } = await outcomeOf(call, 5 * TIMEOUT + 2_000);
        const { kind = 'none' } = (error ?? {}) as { kind?: string };
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (strange) problems.push(`${name}: ${strange}`);
        for (const secret of Object.values(SECRETS))
          if (error && shown(error).includes(secret))
            problems.push(`${name} tells ${secret} after ${Date.now() - start} ms`);
      }
    };
    await Promise.all(Array.from({ length: 20 }, worker));
    expect(problems).toEqual([]);
    for (const kind of ['none', 'api', 'network', 'protocol', 'timeout'])
      expect([kind, kinds.get(kind) ?? 0]).not.toEqual([kind, 0]);
    for (let wait = 0; resources() > before + 30 && wait < 40; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(resources()).toBeLessThanOrEqual(before + 30);
  },
);
