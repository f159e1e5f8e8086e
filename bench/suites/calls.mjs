import { CLIENTS } from '../lib/clients.mjs';
import { spread } from '../lib/report.mjs';
import { startStub } from '../lib/stub.mjs';

export const title = 'CPU per call on a server';
export const about =
  'Microseconds of CPU (user and system) of the calling process per GraphQL call, against a stub in a process of its own. Rounds are interleaved; the ratio is to `node:http` with a kept-alive agent.';

const ROUNDS = 9;
const CASES = [
  { name: 'small answer, one at a time', items: 1, concurrency: 1, calls: 1500 },
  { name: 'small answer, 64 at a time', items: 1, concurrency: 64, calls: 3200 },
  { name: '921 kB answer, one at a time', items: 10_200, concurrency: 1, calls: 20 },
];

export async function run() {
  const stub = await startStub();
  const rows = Object.keys(CLIENTS).map((name) => ({ client: name }));
  for (const { name, items, concurrency, calls } of CASES) {
    const clients = await Promise.all(Object.values(CLIENTS).map((make) => make(stub.url, items)));
    const rounds = clients.map(() => []);
    for (const call of clients) await measure(call, calls / 4, concurrency);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [at, call] of clients.entries()) rounds[at].push(await measure(call, calls, concurrency));
    }
    const base = spread(rounds[0]).median;
    for (const [at, values] of rounds.entries()) {
      const { median, text } = spread(values);
      rows[at][`${name} (µs)`] = text;
      rows[at][`× (${name})`] = (median / base).toFixed(2);
    }
  }
  stub.stop();
  return rows;
}

async function measure(call, calls, concurrency) {
  const start = process.cpuUsage();
  for (let done = 0; done < calls; done += concurrency) {
    if (concurrency === 1) await call();
    else await Promise.all(Array.from({ length: concurrency }, call));
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
}
