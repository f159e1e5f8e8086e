import { isLater, type Logger, type Storage, storageFailure, warn } from '@authing/core';
import type { OrderedState } from './session-state.js';

/** The copy of a session in its storage. Remembers what it last saw there, so that a change made elsewhere shows. */
export interface StoredState {
  /** Reads the storage and calls `onFound` with what was stored elsewhere since the last look; `{}` when it was removed. */
  look(onFound: (found: OrderedState) => void): Promise<void> | undefined;
  /** Stores the state that is current when the storage is free, unless it is undefined by then. */
  write(current: () => OrderedState | undefined, onFound?: (found: OrderedState) => void): Promise<void> | undefined;
}

type Later<Value> = Value | PromiseLike<Value>;

const then = <Value, Result>(value: Later<Value>, next: (value: Value) => Later<Result>): Later<Result> =>
  isLater(value) ? Promise.resolve(value).then(next) : next(value);

/**
 * A storage may fail now and then, and each failure costs that one access. What could not be written lives on in memory:
 * what the storage still holds is known to be older, and only something else than that is news.
 */
export function storedState(key: string, storage: Storage | undefined, logger: Logger | undefined): StoredState {
  if (!storage) return { look: () => undefined, write: () => undefined };
  /** What the storage held at the last look or write. Undefined before the first. */
  let seen: string | null | undefined;
  /** Memory has something that the storage could not take. */
  let unsaved = false;
  /** Which accesses fail at present: the logger is told once. */
  let failing: 'reading' | 'writing' | undefined;
  const inOrder = queue();

  const attempt = (kind: typeof failing, work: () => Later<void>): Promise<void> | undefined => {
    const succeed = () => {
      if (failing === kind) failing = undefined;
    };
    const fail = (cause: unknown) => {
      if (!failing) warn(logger, 'the session storage failed', storageFailure(cause));
      failing ??= kind;
    };
    // One after the other: an asynchronous storage could turn a sign-in and a sign-out round.
    return inOrder(() => {
      try {
        const done = work();
        return isLater(done) ? Promise.resolve(done).then(succeed, fail) : succeed();
      } catch (cause) {
        fail(cause);
      }
    });
  };
  const read = () => then(storage.getItem(key) as Later<unknown>, toText);
  const put = (state: OrderedState) =>
    (state.token ? storage.setItem(key, JSON.stringify(state)) : storage.removeItem(key)) as Later<unknown>;

  return {
    look: (onFound) =>
      attempt('reading', () =>
        then(read(), (text) => {
          const isNews = text !== seen && !(seen === undefined && unsaved);
          seen = text;
          if (!isNews) return;
          unsaved = false;
          const found = parse(text);
          onFound(found ?? {});
          // What nobody can read is as good as absent, and is not left for the next page.
          if (text && !found)
            return then(storage.removeItem(key) as Later<unknown>, () => {
              seen = null;
            });
        }),
      ),
    write: (current, onFound) =>
      attempt('writing', () => {
        const state = current();
        if (!state) return;
        unsaved = true;
        return then(put(state), () =>
          then(read(), (text) => {
            const before = seen;
            seen = text;
            const kept = parse(text) ?? {};
            // Some storages drop what is too large, or all there is, and say nothing.
            if (kept.token !== state.token && text === before) throw new Error('The storage did not keep the session');
            unsaved = false;
            if (kept.token !== state.token) onFound?.(kept);
          }),
        );
      }),
  };
}

/** Runs synchronous work at once, and asynchronous work one after the other. The work must not reject. */
function queue() {
  let running: Promise<void> | undefined;
  return (work: () => Later<void>): Promise<void> | undefined => {
    const result = running ? running.then(work) : work();
    if (!isLater(result)) return;
    const mine = Promise.resolve(result).then(() => {
      if (running === mine) running = undefined;
    });
    running = mine;
    return mine;
  };
}

/** Some drivers parse JSON by themselves. */
const toText = (stored: unknown): string | null =>
  typeof stored === 'string' ? stored : stored == null ? null : JSON.stringify(stored);

/** A stored state, or undefined for anything else. */
function parse(text: string | null): OrderedState | undefined {
  try {
    const state = JSON.parse(text!);
    return state?.token && typeof state.token === 'string' ? state : undefined;
  } catch {
    return undefined;
  }
}
