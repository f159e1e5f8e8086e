import { expect, test } from '@jest/globals';
import { paginate } from './index.node.js';

const items = Array.from({ length: 7 }, (_, index) => index);
const list = (calls: number[][]) => async (page: number, limit: number) => {
  calls.push([page, limit]);
  return { totalCount: items.length, list: items.slice((page - 1) * limit, page * limit) };
};

test('gives every item in order and asks for no page too many', async () => {
  const calls: number[][] = [];
  const found: number[] = [];
  for await (const item of paginate(list(calls), { limit: 3 })) found.push(item);
  expect(found).toEqual(items);
  expect(calls).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('stops asking on break, and can start later', async () => {
  const calls: number[][] = [];
  for await (const item of paginate(list(calls), { limit: 2, page: 2 })) if (item === 3) break;
  expect(calls).toEqual([[2, 2]]);
});

test('pages() gives whole pages', async () => {
  const pages: number[][] = [];
  for await (const page of paginate(list([]), { limit: 4 }).pages()) pages.push(page);
  expect(pages).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6],
  ]);
});

test('an empty list ends at once, an error ends the iteration', async () => {
  let calls = 0;
  for await (const _ of paginate(async () => ({ list: [], totalCount: ++calls })));
  expect(calls).toBe(1);
  const failing = paginate(async () => Promise.reject(new Error('down')));
  await expect(failing[Symbol.asyncIterator]().next()).rejects.toThrow('down');
});
