import { type CommonMessageFragment, configError, type Page } from '@authing/core';

/** What calls without a result of their own answer: `code` is 200, the message is for people. */
export type CommonMessage = CommonMessageFragment;

/** The answer of 4.x where the service's own says nothing: failures reject, so there is only this one. */
export const succeeded = (message: string): CommonMessage => ({ code: 200, message });

/** A page of what may not exist: then it is empty. */
export const pageOrEmpty = <Item>(page: Page<Item> | null | undefined): Page<Item> =>
  page ?? { totalCount: 0, list: [] };

/** @throws AuthingError `config` (`argument`) for an empty list, object or text: the service would do something else. */
export function requireSome(value: readonly unknown[] | object | string | null | undefined, name: string): void {
  const some = typeof value === 'string' ? value : Object.keys(value ?? {}).length;
  if (!some) throw configError('argument', `${name} must not be empty`);
}

/** Reads `true` out of an answer that says nothing more, as 4.x did. A failed call rejects. */
export const done = (): true => true;
