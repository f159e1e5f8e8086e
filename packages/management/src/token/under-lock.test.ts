import { expect, jest, test } from '@jest/globals';
import type { Lock } from '../options.js';
import { underLock } from './under-lock.js';

const never: Lock = () => new Promise(() => {});

test('without a lock the work is simply done', async () => {
  expect(await underLock(undefined, 'name', async () => 7, undefined, 5_000)).toBe(7);
});

test('the work is done while the lock is held, under its name', async () => {
  const steps: string[] = [];
  const lock: Lock = async (name, work) => {
    steps.push(`lock ${name}`);
    const result = await work();
    steps.push('unlock');
    return result;
  };
  const work = async () => {
    steps.push('work');
    return 7;
  };
  expect(await underLock(lock, 'token', work, undefined, 5_000)).toBe(7);
  expect(steps).toEqual(['lock token', 'work', 'unlock']);
});

test('a lock that is never granted is waited for only so long', async () => {
  const work = jest.fn(async () => 7);
  expect(await underLock(never, 'name', work, undefined, 20)).toBe(7);
  expect(work).toHaveBeenCalledTimes(1);
});

test('a lock granted late does not do the work again', async () => {
  const work = jest.fn(async () => 7);
  let late: Promise<unknown> = Promise.resolve();
  const lock: Lock = (_, run) => {
    const granted = new Promise<void>((resolve) => setTimeout(resolve, 60)).then(run);
    late = granted;
    return granted;
  };
  expect(await underLock(lock, 'name', work, undefined, 10)).toBe(7);
  expect(await late).toBe(7);
  expect(work).toHaveBeenCalledTimes(1);
});

test('work that takes longer than the wait for the lock is not cut short or repeated', async () => {
  const work = jest.fn(() => new Promise<number>((resolve) => setTimeout(() => resolve(7), 60)));
  expect(await underLock((_, run) => run(), 'name', work, undefined, 10)).toBe(7);
  expect(work).toHaveBeenCalledTimes(1);
});

test('a lock out of order costs the exclusion only and is reported', async () => {
  const warn = jest.fn();
  const broken: Lock = async () => {
    throw new Error('no connection');
  };
  expect(await underLock(broken, 'name', async () => 7, { warn }, 5_000)).toBe(7);
  expect(warn).toHaveBeenCalledTimes(1);
});

test('what the work throws is thrown, once done', async () => {
  const work = jest.fn(async () => {
    throw new Error('refused');
  });
  await expect(underLock((_, run) => run(), 'name', work, undefined, 5_000)).rejects.toThrow('refused');
  expect(work).toHaveBeenCalledTimes(1);
});

test('the result is there before the lock is given back', async () => {
  const neverGivenBack: Lock = async (_, work) => {
    await work();
    return new Promise(() => {});
  };
  expect(await underLock(neverGivenBack, 'name', async () => 7, undefined, 60_000)).toBe(7);
});

test('a lock that never does the work, or throws at once, is broken', async () => {
  const idle = (async () => {}) as unknown as Lock;
  const throwing = (() => {
    throw new Error('no client');
  }) as Lock;
  for (const lock of [idle, throwing]) expect(await underLock(lock, 'name', async () => 7, undefined, 60_000)).toBe(7);
});
