import { AuthingError } from './errors.js';

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

/**
 * The value, which a success must have although the contract lets the service send null.
 *
 * @throws AuthingError `protocol` (`no_user` for the `what` "user") where it is missing.
 */
export function required<Value>(value: Value | null | undefined, what = 'data'): Value {
  if (value === null || value === undefined) {
    throw new AuthingError('protocol', `no_${what}`, `The service reported success but sent no ${what}`);
  }
  return value;
}

/** The object without the members that say nothing: null, undefined and the empty text. */
export const withoutEmpty = <Result extends object>(object: object): Result =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value != null && value !== '')) as Result;
