import { generateKeyPairSync } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../test/support/fault-server.js';
import { connect, coolDown, encryptPassword, inOwnTime, publicKey, sharedWork } from './index.node.js';

const pem = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).publicKey;
const key = pem();

let server: FaultServer;
let answer: (response: ServerResponse, count: number, body: string) => void;
let offset = 0;
beforeEach(async () => {
  offset = 0;
  const now = Date.now.bind(Date);
  jest.spyOn(Date, 'now').mockImplementation(() => now() + offset);
  answer = (response) => json(response, { code: 200, data: { publicKey: key } });
  server = await faultServer(({ body }, response, count) => answer(response, count, body));
});
afterEach(() => {
  jest.restoreAllMocks();
  return server.close();
});
const connection = () => connect({ host: server.url, retry: 0 });

test('#76 whoever aborts or is hasty fails alone: the shared request goes on for the others', async () => {
  let release = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = (response) => {
      release = () => json(response, { code: 200, data: { publicKey: key } });
      resolve();
    };
  });
  const from = connection();
  const abort = new AbortController();
  const first = publicKey(from.with({ signal: abort.signal, timeout: 60_000 }));
  const hasty = publicKey(from.with({ timeout: 1 }));
  const patient = publicKey(from.with({ timeout: 60_000 }));
  await expect(hasty).rejects.toMatchObject({ kind: 'timeout', operation: 'GET /api/v2/.well-known' });
  await asked;
  abort.abort();
  await expect(first).rejects.toMatchObject({ kind: 'aborted' });
  release();
  expect(await patient).toBe(key);
  expect(server.seen).toHaveLength(1);
});

test('shared work that answers nothing ends by its own clock', async () => {
  answer = () => {};
  const work = sharedWork(connection(), 'k', (own) => own.rest('GET /api/v2/.well-known'), { timeout: 20 });
  await expect(work.get()).rejects.toMatchObject({ kind: 'timeout' });
});

describe('a failure', () => {
  const failing = () => {
    // This clock stands: a slow machine must not take a cool-down for over.
    const start = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => start + offset);
    const work = jest.fn(async () => Promise.reject(new Error('down')));
    return { work, shared: sharedWork(connection(), 'k', work, { coolDown: coolDown(1_000, 30_000) }) };
  };

  test('is given again while it cools down, and longer each time', async () => {
    const { work, shared } = failing();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt++) {
      await expect(shared.get()).rejects.toThrow('down');
      expect(work).toHaveBeenCalledTimes(attempt);
      const nominal = Math.min(1_000 * 2 ** (attempt - 1), 30_000);
      offset += nominal * 0.49;
      await expect(shared.get()).rejects.toThrow('down');
      expect(work).toHaveBeenCalledTimes(attempt);
      offset += nominal * 0.52;
      waits.push(nominal);
    }
    expect(waits.at(-1)).toBe(30_000);
  });

  test('after a long quiet is a first one again', async () => {
    const { work, shared } = failing();
    for (let attempt = 0; attempt < 6; attempt++, offset += 30_001) await expect(shared.get()).rejects.toThrow();
    offset += 60_000;
    await expect(shared.get()).rejects.toThrow();
    offset += 1_001;
    await expect(shared.get()).rejects.toThrow();
    expect(work).toHaveBeenCalledTimes(8);
  });

  test('of the service is the same typed error, with the time that is left', async () => {
    answer = (response) => json(response, { code: 1234, message: 'no' });
    const shared = sharedWork(connection(), 'k', (own) => own.rest('GET /api/v2/.well-known'), {
      coolDown: coolDown(1_000, 30_000),
    });
    const first = await shared.get().catch((error) => error);
    const second = await shared.get().catch((error) => error);
    expect(second.toJSON()).toEqual({ ...first.toJSON(), retryAfter: 1 });
    expect(second.cause).toBe(first);
    expect(server.seen).toHaveLength(1);
  });

  test('is tried anew when the clock was set back', async () => {
    const { work, shared } = failing();
    await expect(shared.get()).rejects.toThrow();
    offset = -86_400_000;
    await expect(shared.get()).rejects.toThrow();
    expect(work).toHaveBeenCalledTimes(2);
  });
});

test('work that is not kept leaves nothing in the cache', async () => {
  const from = connection();
  expect(await sharedWork(from, 'k', async () => 7).get()).toBe(7);
  expect(from.cache.size).toBe(0);
});

test('a caller without a timeout waits for the work, another not', async () => {
  const from = connection();
  expect(await inOwnTime(from.with({ timeout: 0 }), 'work', Promise.resolve(7))).toBe(7);
  await expect(
    inOwnTime(from.with({ signal: AbortSignal.abort() }), 'work', new Promise(() => {})),
  ).rejects.toMatchObject({ kind: 'aborted' });
});

describe('#79 the key for passwords', () => {
  test.each([[''], [null], [7], ['not a key'], [undefined]])(
    'is not kept when it is %p, and asked for again',
    async (bad) => {
      answer = (response, count) => json(response, { code: 200, data: { publicKey: count === 1 ? bad : key } });
      const from = connection();
      await expect(encryptPassword(from, 'p')).rejects.toMatchObject({ kind: 'protocol', code: 'unexpected_shape' });
      expect(await encryptPassword(from, 'p')).toMatch(/=$/);
      await encryptPassword(from, 'p');
      expect(server.seen).toHaveLength(2);
    },
  );

  test('is fetched anew after an hour', async () => {
    const from = connection();
    await publicKey(from);
    offset = 3_590_000;
    await publicKey(from);
    expect(server.seen).toHaveLength(1);
    offset = 3_601_000;
    await publicKey(from);
    expect(server.seen).toHaveLength(2);
  });

  describe('when the service cannot read what it encrypted', () => {
    const keys = () => server.seen.filter(({ url }) => url.includes('.well-known')).length;
    const login = (from: ReturnType<typeof connection>) =>
      from.graphql('mutation loginByEmail { x }' as never, async () => ({
        password: await encryptPassword(from, 'p'),
      }));
    const refusing = (times: number) => {
      let refused = 0;
      answer = (response, _, body) => {
        if (!body) return json(response, { code: 200, data: { publicKey: key } });
        if (refused++ < times) return json(response, { errors: [{ message: { code: 2016, message: 'unreadable' } }] });
        json(response, { data: { x: 1 } });
      };
    };

    test('is fetched anew, and the call made once more', async () => {
      refusing(1);
      expect(await login(connection())).toEqual({ x: 1 });
      expect(keys()).toBe(2);
      expect(server.seen).toHaveLength(4);
    });

    test('once: the second refusal surfaces', async () => {
      refusing(Infinity);
      await expect(login(connection())).rejects.toMatchObject({ code: 2016 });
      expect(server.seen).toHaveLength(4);
    });

    test('not when the key is the caller’s own', async () => {
      refusing(1);
      const from = connect({ host: server.url, retry: 0, publicKey: key } as { host: string; retry: number });
      await expect(login(from)).rejects.toMatchObject({ code: 2016 });
      expect(server.seen).toHaveLength(1);
    });
  });
});

test('#79 a result of before the clock was set back is asked for again: nobody knows how old it is', async () => {
  const from = connection();
  offset = 86_400_000;
  await publicKey(from);
  offset = 0;
  await publicKey(from);
  await publicKey(from);
  expect(server.seen).toHaveLength(2);
});
