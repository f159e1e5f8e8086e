import { expect, test } from '@jest/globals';
import { soak } from './many-calls.js';

test('#62 500 calls, half of them failing in random ways, leave no timer, socket or listener, and the heap as it was', async () => {
  const report = await soak({ calls: 500 });
  expect(report).toMatchObject({ strange: [], listeners: 0 });
  // Fewer are fine: what other code of this process had open at the start has ended.
  expect(Math.max(report.timers, report.sockets)).toBeLessThanOrEqual(0);
  expect(report.failed).toBeGreaterThan(100);
  // How many of each differs: what all calls share, the token, fails at random, too.
  for (const kind of ['api', 'protocol', 'timeout']) expect(report.kinds[kind]).toBeGreaterThan(0);
  expect(report.growth).toBeLessThan(12 * 1024 * 1024);
}, 60_000);
