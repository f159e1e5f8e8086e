/** A fleet of clients in virtual time, against a service that is a function. */
import { connectSession, getAccessTokenSilently, memoryStorage } from '@authing/browser';
import { ManagementClient } from '@authing/management';
import { virtualTime } from './virtual-time.mjs';

const BARS = '▁▂▃▄▅▆▇█';
const host = 'https://fleet.example';

/** What a fleet can be made of: seconds a token lives, seconds before its end it is renewed, and how one is started. Each gives its call. */
const KINDS = {
  process: { life: 1_209_600, early: 3_600, start: (fetch) => oneProcess({ fetch }) },
  'process, storage shared': {
    life: 1_209_600,
    early: 3_600,
    start: (fetch, storage) => oneProcess({ fetch, storage }),
  },
  page: { life: 3_600, early: 360, start: (fetch) => onePage(fetch) },
};

function oneProcess(options) {
  const client = new ManagementClient({ userPoolId: 'p', secret: 's', host, ...options });
  return () => client.users.list();
}

/** A signed-in page that calls an API of its own, which counts as load. */
function onePage(fetch) {
  const connection = connectSession({ appId: 'a', appHost: host, storage: memoryStorage(), fetch });
  let signedIn;
  const signIn = () => {
    const expiresAt = Date.now() + KINDS.page.life * 1000;
    const margin = 60_000 + (KINDS.page.life / 12) * Math.random() * 1000;
    const oidc = { refreshToken: 'r', claims: { sub: 'ada' }, expiresAt, refreshAt: expiresAt - margin };
    return connection.session.store({ token: 'first', oidc }, { at: connection.session.next() });
  };
  return async () => {
    signedIn ??= signIn();
    await signedIn;
    const token = await getAccessTokenSilently(connection);
    const answer = await fetch(`${host}/api`, { body: token });
    return answer.ok || Promise.reject(new Error('down'));
  };
}

/**
 * @param how.every Seconds between two calls of a client, and of a bar of the chart.
 * @param how.from First second of the measurement in which the service is as `change` says; `to` the first in which it is well again.
 * @param how.endsIn Second in which the first token ends; `renewsIn` that in which the first renewal is due.
 * @param how.lasts Seconds of the measurement.
 */
export async function fleetOf(kind, size, { every = 5, from = 0, to = 0, change, endsIn, renewsIn, lasts = 180 }) {
  const { life, early, start } = KINDS[kind];
  const time = virtualTime();
  const service = modelledService(time, every, life);
  const storage = memory();
  const clients = Array.from({ length: size }, () => start(service.fetch, storage));
  /** By client: the second of the first answer since the service is well. */
  const served = new Map();
  let failed = 0;
  const call = async (client, well) => {
    const isAnswered = await clients[client]().then(Boolean, () => false);
    if (!isAnswered) failed++;
    else if (time.now() >= well && !served.has(client)) served.set(client, time.now() - well);
  };
  /** Every client calls once in so many seconds, one after the other. */
  const callEvery = (seconds, well = 0) => {
    const start = time.now();
    let made = 0;
    return () => {
      for (; made < ((time.now() - start) / seconds) * size; made++) call(made % size, well);
    };
  };

  // All start within a minute.
  await time.passUntil(60, callEvery(60));
  await time.passUntil(65);
  const begin = renewsIn ? life - early - renewsIn : endsIn === undefined ? 1_000 : life - endsIn;
  time.jumpTo(begin);
  service.count();
  served.clear();
  failed = 0;
  const callAll = callEvery(every, begin + to);
  await time.passUntil(begin + from, callAll);
  service.is(change);
  await time.passUntil(begin + to, callAll);
  service.is();
  await time.passUntil(begin + lasts, callAll);
  time.end();

  const { load, renewals } = service.counted();
  const whole = Array.from({ length: lasts / every }, (_, bar) => load[bar] ?? 0);
  return {
    load: whole.map((count) => BARS[Math.min(Math.max(Math.round((count / size) * 4) - 1, 0), 7)]).join(''),
    'peak after': Math.max(...whole.slice(to / every)) / size,
    served: served.size < size ? Infinity : Math.max(...served.values()),
    'calls that failed': failed,
    'token requests': renewals.length,
    // They are in the order of time.
    spread: renewals.length ? renewals.at(-1) - renewals[0] : 0,
  };
}

/** Answers token requests and calls after a while. `is({ isDown, latency })` changes it. */
function modelledService(time, every, life) {
  const WELL = { isDown: false, latency: 300 };
  let state = WELL;
  let start = 0;
  let load = [];
  let renewals = [];
  return {
    is: (change) => (state = { ...WELL, ...change }),
    counted: () => ({ load, renewals }),
    count() {
      start = time.now();
      load = [];
      renewals = [];
    },
    async fetch(url, { body }) {
      const { isDown, latency } = state;
      const isRefresh = url.endsWith('/oidc/token');
      const asksToken = isRefresh || body.includes('query accessToken');
      const at = time.now() - start;
      const bar = Math.floor(at / every);
      load[bar] = (load[bar] ?? 0) + 1;
      if (asksToken) renewals.push(at);
      await new Promise((resolve) => setTimeout(resolve, latency));
      if (isDown) return new Response('down', { status: 503 });
      const token = `token-${start}-${at}`;
      const answer = isRefresh
        ? { access_token: token, refresh_token: 'r', token_type: 'Bearer', expires_in: life }
        : { data: asksToken ? { accessToken: { accessToken: token, iat: 0, exp: life } } : { users: { list: [] } } };
      return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
    },
  };
}

function memory() {
  const kept = new Map();
  return {
    getItem: async (key) => kept.get(key) ?? null,
    setItem: async (key, value) => void kept.set(key, value),
    removeItem: async (key) => void kept.delete(key),
  };
}
