import type { Connection } from './connection.js';
import { AuthingError, isAuthingError } from './errors.js';
import { random } from './random.js';
import { singleFlight } from './single-flight.js';
import { startDeadline } from './transport/deadline.js';

/** How the result of shared work is kept, and how often it is tried. Times in milliseconds. */
export interface SharedRules<Value> {
  /** How long a result is used. Default 0: it serves those who wait for it, and is asked for again by the next. */
  maxAge?: number;
  /** How long a failure is given again before the work is tried anew, first and at most; it doubles. Default: not at all. */
  coolDown?: readonly [first: number, longest: number];
  /** Takes this long at most. Default: what a call of the connection may take, and 10 seconds at least. */
  timeout?: number;
  /** Throws when a result must not be kept. */
  check?(value: Value): void | Promise<void>;
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
  drop(error?: AuthingError): void;
  /** How long to leave the service alone after a failure from now on, in milliseconds. */
  coolDown(): number;
}

interface State<Value> {
  kept?: { value: Value; at: number } | undefined;
  failure?: { error: unknown; until: number; count: number } | undefined;
}

/** Shortest time that shared work is given: a hasty caller must not decide for the others. */
const OWN_TIMEOUT = 10_000;

/** The work known as `key` to this connection and all that are derived from the same one. */
export function sharedWork<Value>(
  connection: Connection,
  key: string,
  work: (own: Connection) => Promise<Value>,
  { maxAge = 0, coolDown: [first, longest] = [0, 0], timeout, check }: SharedRules<Value> = {},
): SharedWork<Value> {
  const { cache, options } = connection;
  const state = (cache.get(key) ?? {}) as State<Value>;
  // Else every token that was ever refreshed would be remembered.
  if (maxAge || longest) cache.set(key, state);
  const running = `${key}, running`;
  const failures = () => {
    const { failure } = state;
    // Long quiet since the last failure: that was another trouble.
    return failure && Date.now() < failure.until + longest ? failure.count : 0;
  };
  const coolDown = () => Math.min(first * 2 ** failures(), longest);
  const fail = (error: unknown) => {
    if (!longest) return;
    const asked = Math.min(((error as AuthingError).retryAfter ?? 0) * 1000, longest);
    // Clients that failed at the same moment do not come back at the same moment.
    const until = Date.now() + Math.max(coolDown() * (1 - random() / 10), asked);
    state.failure = { error, until, count: failures() + 1 };
  };
  const attempt = async () => {
    try {
      const value = await work(ownConnection(connection, timeout ?? Math.max(options.timeout, OWN_TIMEOUT)));
      await check?.(value);
      if (maxAge) state.kept = { value, at: Date.now() };
      return value;
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  return {
    coolDown,
    last: () => state.kept?.value,
    get(age = maxAge) {
      const { kept, failure } = state;
      const left = failure ? failure.until - Date.now() : 0;
      if (kept && Date.now() - kept.at < age) return Promise.resolve(kept.value);
      // More than the longest is left only when the clock was set back.
      if (failure && left > 0 && left <= longest && !cache.has(running))
        return Promise.reject(again(failure.error, left));
      return singleFlight(cache, running, attempt);
    },
    drop(error) {
      state.kept = undefined;
      if (error) fail(error);
    },
  };
}

/** Makes calls as this connection does, but not on behalf of one caller. */
const ownConnection = (connection: Connection, timeout: number) => connection.with({ signal: undefined, timeout });

/** The error of the last attempt, with the seconds that are left until the next. */
function again(error: unknown, left: number): unknown {
  if (!isAuthingError(error)) return error;
  const { kind, code, message, data, path } = error;
  const copy = new AuthingError(kind, code, message, { data, path, cause: error });
  return Object.assign(copy, error, { retryAfter: Math.ceil(left / 1000) });
}

/** Waits for shared work as long as this caller's timeout and signal allow; the work goes on without it. */
export async function inOwnTime<Result>(
  { options, base }: Connection,
  operation: string,
  work: Promise<Result>,
): Promise<Result> {
  const deadline = startDeadline(options, base);
  try {
    return await deadline.within(work);
  } catch (cause) {
    const error = deadline.explain(cause, operation);
    throw Object.assign(error, { operation: error.operation ?? operation });
  } finally {
    deadline.end();
  }
}
