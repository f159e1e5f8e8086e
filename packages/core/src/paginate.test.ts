import { describe, expect, test } from '@jest/globals';
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

describe('#77 a walk follows what comes', () => {
  /** All items, and the pages that were asked for; more than 50 would be a walk without end. */
  const walk = async (answer: (page: number, limit: number) => unknown, limit = 3) => {
    const asked: number[] = [];
    const found: number[] = [];
    const fetchPage = async (page: number, size: number) => {
      if (asked.push(page) > 50) throw new Error('The walk does not end');
      return answer(page, size) as { list: number[]; totalCount: number };
    };
    for await (const item of paginate(fetchPage, { limit })) found.push(item);
    return { found, asked };
  };
  const cut = (page: number, size: number) => items.slice((page - 1) * size, page * size);

  test.each([[null], [0], [undefined], [-1], [NaN], ['many'], [100], [7]])('totalCount %p', async (totalCount) => {
    expect((await walk((page, limit) => ({ list: cut(page, limit), totalCount }))).found).toEqual(items);
  });

  test.each([[1], [2], [3], [4], [5]])('totalCount %p, too few, while pages are full', async (totalCount) => {
    const { found } = await walk((page, limit) => ({ list: cut(page, limit), totalCount }));
    expect(found).toEqual(items);
  });

  test('totalCount counts each page by itself', async () => {
    const { found } = await walk((page, limit) => ({ list: cut(page, limit), totalCount: cut(page, limit).length }));
    expect(found).toEqual(items);
  });

  test.each([
    [6, 6],
    [6, 7],
    [9, 9],
    [3, 9],
    [6, 9],
  ])('totalCount %p at a full page, of %p items, is looked behind', async (totalCount, length) => {
    const all = Array.from({ length }, (_, index) => index);
    const { found, asked } = await walk((page) => ({ list: all.slice((page - 1) * 3, page * 3), totalCount }));
    expect(found).toEqual(all);
    expect(asked).toHaveLength(Math.floor(length / 3) + 1);
  });

  test('totalCount too low while pages are shorter than asked for', async () => {
    expect((await walk((page) => ({ list: cut(page, 2), totalCount: 4 }), 500)).found).toEqual(items);
  });

  test.each([[7], [null], [100]])('pages shorter than asked for, totalCount %p', async (totalCount) => {
    expect((await walk((page) => ({ list: cut(page, 2), totalCount }), 500)).found).toEqual(items);
  });

  test.each([[7], [null], [100]])('the same page for ever, totalCount %p', async (totalCount) => {
    const { found } = await walk(() => ({ list: [1, 2, 3], totalCount }));
    expect(found).toEqual([1, 2, 3]);
  });

  test('the last page for ever, and a page that comes twice in the middle', async () => {
    expect((await walk((page, limit) => ({ list: cut(Math.min(page, 3), limit), totalCount: null }))).found).toEqual(
      items,
    );
    expect(
      (await walk((page, limit) => ({ list: cut(page < 3 ? page : page - 1, limit), totalCount: 7 }))).found,
    ).toEqual(items);
  });

  test.each([[0], [-1], [NaN], [1.5], [Infinity], ['3']])('limit %p, and page, are refused by name', async (value) => {
    for (const name of ['limit', 'page']) {
      const walked = paginate(async () => ({ list: [], totalCount: 0 }), { [name]: value });
      const error = { kind: 'config', code: 'argument', message: expect.stringContaining(name) };
      await expect(walked.pages().next()).rejects.toMatchObject(error);
    }
  });
});
