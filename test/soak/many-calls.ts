import { getEventListeners, setMaxListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { everyCall } from '../support/every-call.js';
import { faultServer, json } from '../support/fault-server.js';
import { FAULTS, SLOW_FAULTS } from '../support/faults.js';
import { seeded } from '../support/seeded.js';
import { outcomeOf } from '../support/settled.js';

export interface SoakReport {
  calls: number;
  failed: number;
  /** How many failed in which way. */
  kinds: Record<string, number>;
  /** Calls that ended with something else than a value or an AuthingError, or not in time. */
  strange: string[];
  /** Open timers and sockets at the end, beyond those before. */
  timers: number;
  sockets: number;
  /** Listeners left on the signal that all calls share. */
  listeners: number;
  /** Bytes the heap has grown by from the first tenth of the calls to the end. */
  growth: number;
  seconds: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const count = (kind: RegExp) => process.getActiveResourcesInfo().filter((name) => kind.test(name)).length;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function heap(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    collect();
    await pause(20);
  }
  return process.memoryUsage().heapUsed;
}

/** Makes many calls against a service of which half the answers are wrong in some way, and tells what is left behind. */
export async function soak({
  calls,
  seed = 1,
  concurrency = 40,
}: {
  calls: number;
  seed?: number;
  concurrency?: number;
}): Promise<SoakReport> {
  const random = seeded(seed);
  const quick = Object.entries(FAULTS).flatMap(([name, fault]) => (SLOW_FAULTS.includes(name) ? [] : [fault]));
  let faults = Object.values(FAULTS);
  const user = { id: 'u1', token: 't', email: 'ann@example.com' };
  const server = await faultServer(({ body }, response) => {
    if (random() < 0.5) {
      // A token request that hangs has a clock of its own: all calls would wait for it, and nothing else would be tried.
      const some = body.includes('query accessToken') ? quick : faults;
      return some[Math.floor(random() * some.length)]!({ method: '', url: '', headers: {}, body: '' }, response);
    }
    const [, field = 'user'] = /"query":"(?:query|mutation)[^{]*\{(\w+)/.exec(body) ?? [];
    const value =
      field === 'accessToken' ? { accessToken: 't', iat: 1, exp: 9 } : { ...user, totalCount: 1, list: [user] };
    json(response, { code: 200, data: { [field]: value, ...user, list: [], totalCount: 0 } });
  });
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const { management, calls: operations } = everyCall(server.url, {
    timeout: 1_000,
    retry: 1,
    signal: controller.signal,
  });

  const before = { timers: count(/Timeout/), sockets: count(/TCPSocket|TLS/) };
  const report = { calls, failed: 0, kinds: {} as Record<string, number>, strange: [] as string[] };
  const start = Date.now();
  let done = 0;
  let early = 0;
  const run = async (until: number) => {
    while (done < until) {
      done++;
      const [name, call] = operations[Math.floor(random() * operations.length)]!;
      const { error, strange } = await outcomeOf(call, 5_000);
      if (error) {
        report.failed++;
        const { kind = '?' } = error as { kind?: string };
        report.kinds[kind] = (report.kinds[kind] ?? 0) + 1;
      }
      if (strange) report.strange.push(`${name}: ${strange}`);
      server.seen.length = 0;
    }
  };
  for (const until of [Math.ceil(calls / 10), calls]) {
    await Promise.all(Array.from({ length: concurrency }, () => run(until)));
    if (until < calls) early = await heap();
  }
  const growth = (await heap()) - early;
  // A timer that is not cleared shows only while it would still run: these calls have a minute and need an instant.
  faults = quick;
  const patient = management.with({ timeout: 60_000 });
  for (let call = 0; call < 30; call++) await outcomeOf(() => patient.users.list(), 5_000);
  await server.close();
  for (let wait = 0; wait < 80 && (count(/Timeout/) > before.timers || count(/TCPSocket|TLS/) > before.sockets); wait++)
    await pause(50);
  return {
    ...report,
    timers: count(/Timeout/) - before.timers,
    sockets: count(/TCPSocket|TLS/) - before.sockets,
    listeners: getEventListeners(controller.signal, 'abort').length,
    growth,
    seconds: (Date.now() - start) / 1000,
  };
}
