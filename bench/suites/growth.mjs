import { CLIENTS } from '../lib/clients.mjs';
import { startStub } from '../lib/stub.mjs';

export const title = 'Growth';
export const about =
  'CPU per call and heap along 100,000 calls of one client, 16 at a time: nothing may grow with the number of calls made.';

const BLOCK = 20_000;
const CONCURRENCY = 16;

export async function run() {
  const stub = await startStub();
  const call = CLIENTS['@authing/management'](stub.url, 1);
  const rows = [];
  for (let done = 0; done < 100_000; done += BLOCK) {
    const start = process.cpuUsage();
    for (let at = 0; at < BLOCK; at += CONCURRENCY) await Promise.all(Array.from({ length: CONCURRENCY }, call));
    const { user, system } = process.cpuUsage(start);
    globalThis.gc?.();
    const heap = (process.memoryUsage().heapUsed / 1e6).toFixed(0);
    rows.push({
      calls: `${done} to ${done + BLOCK}`,
      'µs per call': ((user + system) / BLOCK).toFixed(0),
      'heap (MB)': heap,
    });
  }
  stub.stop();
  return rows;
}
