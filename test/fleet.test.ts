import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from '@jest/globals';

/** The bench's simulation, with fewer clients: it runs in a process of its own, whose time is virtual. */
const SIZE = 300;

const script = `
  import { fleetOf } from './bench/lib/fleet.mjs';
  const down = { from: 0, to: 60, change: { isDown: true }, endsIn: -60 };
  const renewed = { every: 30, renewsIn: 30, lasts: 600 };
  const result = {};
  for (const kind of ['process', 'process, storage shared', 'page'])
    result[kind] = { down: await fleetOf(kind, ${SIZE}, down), renewed: await fleetOf(kind, ${SIZE}, renewed) };
  console.log(JSON.stringify(result));
`;
let fleets: Record<string, Record<'down' | 'renewed', Record<string, number>>>;
beforeAll(async () => {
  const args = ['--no-warnings', '--input-type=module', '--eval', script];
  fleets = JSON.parse((await promisify(execFile)(process.execPath, args)).stdout);
}, 120_000);

test.each(['process', 'process, storage shared', 'page'])(
  'every %s is served within twice the longest cool-down after an outage in which its token ended, and the load stays near the normal one',
  (kind) => {
    const { down } = fleets[kind]!;
    expect(down.served).toBeLessThanOrEqual(60);
    // 1.12 to 1.15 with ten thousand; with few clients chance adds some.
    expect(down['peak after']).toBeLessThan(1.3);
    // Not a request for each of the fourteen calls a client made: it cools down.
    expect(down['token requests']).toBeLessThan(SIZE * (kind === 'page' ? 6 : 20));
  },
);

test.each(['process', 'page'])(
  'renewals of a minute’s tokens are spread over five minutes: each %s has its own',
  (kind) => {
    const { renewed } = fleets[kind]!;
    expect(renewed['token requests']).toBe(SIZE);
    expect(renewed.spread).toBeGreaterThan(300);
  },
);

test('processes that share a storage renew once', () => {
  expect(fleets['process, storage shared']!.renewed['token requests']).toBe(1);
});
