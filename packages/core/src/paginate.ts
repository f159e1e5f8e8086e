import { AuthingError, configError } from './errors.js';
import type { Page } from './results.js';

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

/** Repetitions of pages in a row after which a service is taken not to know its pages. */
const MOST_REPEATS = 2;

/**
 * Walks the pages of a list, and follows what comes: a page may be shorter than asked for, `totalCount` missing or wrong,
 * and a page that came before is left out. Stops at an empty page, and at a page that is not full when there are as many
 * items as `totalCount` says: after a full page that count may be too low. Stops on `break`, too, and with the error of the
 * first page that fails.
 *
 * Rejects with AuthingError `config` (`argument`) for a `limit` or `page` that is no whole number from 1.
 */
export function paginate<Item>(
  fetchPage: (page: number, limit: number) => Promise<Page<Item>>,
  options: IterateOptions = {},
): PagedIterable<Item> {
  async function* pages() {
    if (!options) throw configError('argument', 'The options of a list must be an object');
    const { limit = 50, page = 1 } = options;
    checkCount('limit', limit);
    checkCount('page', page);
    const known = new Set<number>();
    let seen = 0;
    let full = limit;
    for (let at = page, repeats = 0; repeats < MOST_REPEATS; at++) {
      const { list, totalCount } = Object(await fetchPage(at, limit)) as Page<Item>;
      if (!Array.isArray(list)) throw new AuthingError('protocol', 'unexpected_shape', `Page ${at} is not a list`);
      if (!list.length) return;
      const print = fingerprint(list);
      if (known.has(print)) repeats++;
      else {
        known.add(print);
        repeats = 0;
        // What lies before the first page counts, too: as pages are given, not as they were asked for.
        seen += list.length * (at === page ? page : 1);
        yield list;
      }
      if (totalCount > 0 && seen >= totalCount && list.length < full) return;
      // A service may give fewer items than it is asked for, in every page.
      full = Math.min(full, list.length);
    }
  }
  async function* items() {
    for await (const list of pages()) yield* list;
  }
  return { pages, [Symbol.asyncIterator]: items };
}

function checkCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1)
    throw configError('argument', `${name} must be a whole number from 1, got ${String(value)}`);
}

/** A number that tells pages apart without keeping them: 53 bits of two hashes. */
function fingerprint(list: readonly unknown[]): number {
  const text = JSON.stringify(list);
  let high = 1;
  let low = 2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x85ebca6b);
    low = Math.imul(low ^ code, 0x01000193);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}
