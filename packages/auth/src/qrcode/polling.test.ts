import { getEventListeners } from 'node:events';
import { AuthenticationClient, type AuthOptions, type QrCodePolling, type QrCodePollingOptions } from '@authing/auth';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';

let service: FaultServer;
afterEach(() => service.close());
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers the n-th question with the n-th state (the last one again and again): a state, an HTTP status, or `null` for a reset. */
async function answering(answers: (object | number | null)[], delay = 0, options: Partial<AuthOptions> = {}) {
  let [running, most, brokenOff] = [0, 0, 0];
  service = await faultServer(async (_, response, count) => {
    most = Math.max(most, ++running);
    response.on('close', () => {
      if (!response.writableEnded) brokenOff++;
    });
    await pause(delay);
    running--;
    const answer = answers[Math.min(count, answers.length) - 1];
    if (answer === null) response.destroy();
    else if (typeof answer === 'number') json(response, { code: answer, message: 'no' }, answer < 600 ? answer : 200);
    else json(response, { code: 200, data: { random: 'r', ...answer } });
  });
  const { qrcode } = new AuthenticationClient({ appId: 'a', appHost: service.url, retry: 0, ...options });
  return { qrcode, mostAtOnce: () => most, brokenOff: () => brokenOff };
}

/** Names and arguments of all callbacks, in their order. */
function listener() {
  const heard: [string, ...unknown[]][] = [];
  const names = ['onScanned', 'onSuccess', 'onCancel', 'onExpired', 'onMfa', 'onAuthFlow', 'onError'] as const;
  const options = Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => heard.push([name, ...args])]));
  return { heard, options: { interval: 5, ...options } as QrCodePollingOptions };
}

/** All there is to hear, and whether the questions stop afterwards. */
async function outcome(answers: (object | number | null)[], delay = 0) {
  const { qrcode } = await answering(answers, delay);
  const { heard, options } = listener();
  await qrcode.startPolling('r', options);
  while (heard.every(([name]) => name === 'onScanned')) await pause(5);
  const asked = service.seen.length;
  await pause(60);
  expect(service.seen).toHaveLength(asked);
  return heard;
}

describe('the end of a code', () => {
  test('used', async () => {
    const user = { nickname: 'Ann', photo: null };
    expect(
      await outcome([
        { status: 0 },
        { status: 1, userInfo: user },
        { status: 1, userInfo: user },
        { status: 2, userInfo: user, ticket: 't' },
      ]),
    ).toEqual([
      ['onScanned', user],
      ['onSuccess', user, 't'],
    ]);
  });

  test('refused', async () => {
    expect(await outcome([{ status: 3 }])).toEqual([['onCancel']]);
  });

  test('expired, told once however slow the answers are', async () => {
    expect(await outcome([{ status: 0 }, { status: -1 }], 30)).toEqual([['onExpired']]);
  });

  test('a second factor', async () => {
    const scannedResult = { code: 1636, message: 'more', data: { mfaToken: 'm' } };
    expect(await outcome([{ status: 4, scannedResult }])).toEqual([
      ['onMfa', 1636, 'more', { mfaToken: 'm' }],
      ['onAuthFlow', scannedResult],
    ]);
  });

  test('failed, with the text of the service', async () => {
    const [end] = await outcome([{ status: 5, scannedResult: { errmsg: 'no such account' } }]);
    expect(end).toEqual([
      'onError',
      expect.objectContaining({ kind: 'api', code: 'qrcode_failed', message: 'no such account' }),
    ]);
  });

  test('refused by the service: final', async () => {
    expect(await outcome([2241])).toEqual([['onError', expect.objectContaining({ kind: 'api', code: 2241 })]]);
  });
});

test('failures that pass are survived', async () => {
  const four = [null, 503, 429, null];
  expect(await outcome([...four, { status: 0 }, ...four, { status: 3 }])).toEqual([['onCancel']]);
});

test('a service that is gone is given up after five failures in a row, with growing pauses', async () => {
  const { qrcode } = await answering([null]);
  const timers = jest.spyOn(globalThis, 'setTimeout');
  const error = await new Promise((resolve) => qrcode.startPolling('r', { interval: 7, onError: resolve }));
  const pauses = timers.mock.calls.map(([, delay]) => delay!).filter((delay) => delay && delay % 7 === 0);
  timers.mockRestore();
  expect(error).toMatchObject({ kind: 'network' });
  expect(service.seen).toHaveLength(5);
  expect(pauses).toEqual([7, 14, 28, 56, 112]);
});

test('one question at a time, and every answer is told', async () => {
  const { qrcode, mostAtOnce } = await answering([{ status: 0 }], 40);
  const states: number[] = [];
  const timer = await qrcode.startPolling('r', { interval: 5, onResult: ({ status }) => states.push(status) });
  while (states.length < 3) await pause(5);
  await qrcode.stopPolling(timer);
  expect(mostAtOnce()).toBe(1);
});

test('the default pause is that of 4.x', async () => {
  const { qrcode } = await answering([{ status: 0 }]);
  const timers = jest.spyOn(globalThis, 'setTimeout');
  const timer = await qrcode.startPolling('r');
  const delays = timers.mock.calls.map(([, delay]) => delay);
  timers.mockRestore();
  timer.stop();
  expect(delays).toEqual([800]);
});

test.each([
  ['stopPolling', async (timer: QrCodePolling, qrcode: AuthenticationClient['qrcode']) => qrcode.stopPolling(timer)],
  ['its own stop', async (timer: QrCodePolling) => timer.stop()],
])('%s ends it in the middle of a question: nothing is told and nothing asked any more', async (_name, stop) => {
  const errors: unknown[] = [];
  const { qrcode, brokenOff } = await answering([{ status: 2 }], 2_000, { onError: (code) => errors.push(code) });
  const { heard, options } = listener();
  const timer = await qrcode.startPolling('r', options);
  while (!service.seen.length) await pause(2);
  await stop(timer, qrcode);
  while (!brokenOff()) await pause(2);
  await pause(30);
  expect([heard, errors]).toEqual([[], []]);
  expect(service.seen).toHaveLength(1);
});

test('the signal of the client ends it too, before it began or later', async () => {
  const { qrcode } = await answering([{ status: 0 }]);
  expect(qrcode).toBeDefined();
  const controller = new AbortController();
  const client = new AuthenticationClient({ appId: 'a', appHost: service.url, signal: controller.signal });
  await client.qrcode.startPolling('r', { interval: 5 });
  while (!service.seen.length) await pause(2);
  controller.abort();
  await pause(20);
  const asked = service.seen.length;
  await client.qrcode.startPolling('r', { interval: 5 });
  await pause(50);
  expect(service.seen).toHaveLength(asked);
});

test('a poll that is stopped leaves neither timer nor listener', async () => {
  const { signal } = new AbortController();
  const { qrcode } = await answering([{ status: 0 }], 0, { signal });
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const polls = await Promise.all(['r', 's'].map((random) => qrcode.startPolling(random, { interval: 60_000 })));
  expect([timers() - before, getEventListeners(signal, 'abort').length]).toEqual([2, 2]);
  for (const poll of polls) poll.stop();
  expect([timers() - before, getEventListeners(signal, 'abort').length]).toEqual([0, 0]);
});

test('a poll may be stopped from a callback, and twice', async () => {
  const { qrcode } = await answering([{ status: 1 }]);
  const told: string[] = [];
  const timer = await new Promise<QrCodePolling>((resolve) => {
    let mine: QrCodePolling;
    qrcode.startPolling('r', {
      interval: 5,
      onStart: (handle) => (mine = handle),
      onResult: () => {
        told.push('result');
        mine.stop();
        resolve(mine);
      },
      onScanned: () => told.push('scanned'),
    });
  });
  await qrcode.stopPolling(timer);
  await qrcode.stopPolling(undefined);
  await pause(30);
  expect(told).toEqual(['result']);
});

test('a callback that throws is logged and breaks nothing', async () => {
  const warnings: unknown[] = [];
  const { qrcode } = await answering([{ status: 1 }, { status: 3 }], 0, {
    logger: { warn: (_, error) => warnings.push(error) },
  });
  const boom = new Error('boom');
  await new Promise<void>((resolve) => {
    qrcode.startPolling('r', {
      interval: 5,
      onScanned: () => {
        throw boom;
      },
      onCancel: resolve,
    });
  });
  expect(warnings).toEqual([boom]);
});

test('#83 an answer without a state ends the poll with an AuthingError; options may be null', async () => {
  const { qrcode } = await answering([{}]);
  await qrcode.startPolling('r', null as never).then((polling) => polling.stop());
  await service.close();
  service = await faultServer((_, response) => json(response, { code: 200, data: null }));
  const { qrcode: other } = new AuthenticationClient({ appId: 'a', appHost: service.url });
  const error = await new Promise((onError) => void other.startPolling('r', { interval: 1, onError }));
  expect(error).toMatchObject({ name: 'AuthingError', kind: 'protocol' });
});
