import { reading } from './explained.js';

/** One page of a list and how many items there are in all. */
export interface Page<Item> {
  list: Item[];
  totalCount: number;
}

/** Reads the items of a list of the service. @throws AuthingError `protocol` (`unexpected_shape`) when it is none. */
export const mapList: <Item, Result>(list: readonly Item[], read: (item: Item) => Result) => Result[] =
  /* @__PURE__ */ reading((list, read) => list.map((item) => read(item)));

/** As `mapList`, for a page. */
export const mapPage: <Item, Result>(page: Answered<Item>, read: (item: Item) => Result) => Page<Result> =
  /* @__PURE__ */ reading(({ totalCount, list }, read) => ({ totalCount, list: mapList(list, read) }));

interface Answered<Item> {
  list: readonly Item[];
  totalCount: number;
}

/** Where an iteration starts and how many items it asks for at a time. */
export interface IterateOptions {
  /** Items per request. Default 50. */
  limit?: number;
  /** First page, from 1. Default 1. */
  page?: number;
}

/** All items of a list, one page in memory at a time: `for await (const item of list)` or, page by page, `.pages()`. */
export interface PagedIterable<Item> extends AsyncIterable<Item> {
  pages(): AsyncGenerator<Item[], void, undefined>;
}

/** Walks the pages of a list. Stops after the last page, on `break`, and with the error of the first page that fails. */
export function paginate<Item>(
  fetchPage: (page: number, limit: number) => Promise<Page<Item>>,
  { limit = 50, page = 1 }: IterateOptions = {},
): PagedIterable<Item> {
  async function* pages() {
    for (let at = page; ; at++) {
      // What is no list fails here, not in the loop of the caller.
      const { list, totalCount } = mapPage(await fetchPage(at, limit), (item) => item);
      if (list.length) yield list;
      // A service may give fewer items than asked for: the count says whether more are left.
      if (!list.length || at * limit >= totalCount) return;
    }
  }
  async function* items() {
    for await (const list of pages()) yield* list;
  }
  return { pages, [Symbol.asyncIterator]: items };
}
