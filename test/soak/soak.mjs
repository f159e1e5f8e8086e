/**
 * `pnpm soak`: 10,000 calls of the built packages, half of them failing in random ways. Fails when anything is left
 * behind: timers, sockets, listeners, memory. Arguments: number of calls, seed.
 */
import '../../scripts/lib/typescript.mjs';

const { soak } = await import('./many-calls.ts');
const [calls = '10000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`${calls} calls, seed ${seed} …`);
const report = await soak({ calls: Number(calls), seed: Number(seed) });
console.log(report);
const MEGABYTE = 1024 * 1024;
const problems = [
  report.strange.length > 0 && `${report.strange.length} calls did not end as they should`,
  report.failed < report.calls / 5 && 'too few calls failed for this to mean anything',
  report.timers > 0 && `${report.timers} timers are left`,
  report.sockets > 0 && `${report.sockets} sockets are left`,
  report.listeners > 0 && `${report.listeners} listeners are left`,
  report.growth > 8 * MEGABYTE && `the heap grew by ${(report.growth / MEGABYTE).toFixed(1)} MB`,
].filter(Boolean);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
