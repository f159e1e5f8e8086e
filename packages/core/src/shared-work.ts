import type { Connection } from './connection.js';
import type { CoolDown } from './cool-down.js';
import { singleFlight } from './single-flight.js';

/** How the result of shared work is kept, and how often it is tried. Times in milliseconds. */
export interface SharedRules {
  /** How long a result is used. Default 0: it serves those who wait for it, and is asked for again by the next. */
  maxAge?: number;
  /** How long a failure is given again before the work is tried anew: `coolDown(first, longest)`. Default: not at all. */
  coolDown?: () => CoolDown;
  /** Takes this long at most. Default: what a call of the connection may take, and 10 seconds at least. */
  timeout?: number;
}

/** Work that many calls wait for and none of them owns. */
export interface SharedWork<Value> {
  /**
   * A result no older than `maxAge`. All who ask at the same time share one attempt, which has a clock of its own: it is
   * not ended by the signal or the timeout of one of them. Rejects at once, with the error of the last attempt and
   * `retryAfter`, while that cools down.
   */
  get(maxAge?: number): Promise<Value>;
  /** The last result, however old it is. */
  last(): Value | undefined;
  /** Forgets the result: it turned out to be of no use. With an error, new attempts wait for the cool-down. */
  drop(error?: unknown): void;
  /** How long to leave the service alone after a failure from now on, in milliseconds. */
  coolDown(): number;
}

interface State<Value> {
  kept?: { value: Value; at: number } | undefined;
  cooling?: CoolDown | undefined;
}

/** Shortest time that shared work is given: a hasty caller must not decide for the others. */
const OWN_TIMEOUT = 10_000;

/** The work known as `key` to this connection and all that are derived from the same one. */
export function sharedWork<Value>(
  connection: Connection,
  key: string,
  work: (own: Connection) => Promise<Value>,
  { maxAge = 0, coolDown, timeout }: SharedRules = {},
): SharedWork<Value> {
  const { cache, options } = connection;
  const state = (cache.get(key) ?? { cooling: coolDown?.() }) as State<Value>;
  const { cooling } = state;
  // Else every token that was ever refreshed would be remembered.
  if (maxAge || cooling) cache.set(key, state);
  const running = `${key}, running`;
  const attempt = async () => {
    try {
      const value = await work(
        connection.with({ signal: undefined, timeout: timeout ?? Math.max(options.timeout, OWN_TIMEOUT) }),
      );
      if (maxAge) state.kept = { value, at: Date.now() };
      return value;
    } catch (error) {
      cooling?.fail(error);
      throw error;
    }
  };
  return {
    coolDown: () => cooling?.length() ?? 0,
    last: () => state.kept?.value,
    get(age = maxAge) {
      const { kept } = state;
      // A result of the future is of a clock that was set back: nobody knows how old it is.
      if (kept && Math.abs(Date.now() - kept.at) < age) return Promise.resolve(kept.value);
      const refusal = cache.has(running) ? undefined : cooling?.refusal();
      return refusal ? Promise.reject(refusal) : singleFlight(cache, running, attempt);
    },
    drop(error) {
      state.kept = undefined;
      if (error) cooling?.fail(error);
    },
  };
}
