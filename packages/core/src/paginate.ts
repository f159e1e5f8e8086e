import { AuthingError, configError } from './errors.js';

/** One page of a list and how many items there are in all. */
export interface Page<Item> {
  list: Item[];
  totalCount: number;
}

/** The items of a list, each read by `read`. For readers of answers: it throws where the list is none. */
export const mapList = <Item, Result>(list: readonly Item[], read: (item: Item) => Result): Result[] =>
  list.map((item) => read(item));

/** A page with each item read by `read`. For readers of answers: it throws where the page is none. */
export const mapPage = <Item, Result>(
  { totalCount, list }: { list: readonly Item[]; totalCount: number },
  read: (item: Item) => Result,
): Page<Result> => ({ totalCount, list: list.map((item) => read(item)) });

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
  options: IterateOptions = {},
): PagedIterable<Item> {
  async function* pages() {
    if (!options) throw configError('argument', 'The options of a list must be an object');
    const { limit = 50, page = 1 } = options;
    for (let at = page; ; at++) {
      const { list, totalCount } = Object(await fetchPage(at, limit)) as Page<Item>;
      if (!Array.isArray(list)) throw new AuthingError('protocol', 'unexpected_shape', `Page ${at} is not a list`);
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
