import { AuthingError, isAuthingError } from './errors.js';
import { random } from './random.js';

/** How long work that failed is left alone. */
export interface CoolDown {
  /** A failure counts from now on. */
  fail(error: unknown): void;
  /** The error of the last attempt with the seconds that are left as `retryAfter`, or undefined when it may be tried anew. */
  refusal(): unknown;
  /** Milliseconds that a failure from now on would cool down for. */
  length(): number;
}

/** Gives a failure again for `first` milliseconds before the work is tried anew; each further one doubles it, up to `longest`. */
export const coolDown = (first: number, longest: number) => (): CoolDown => {
  let last: { error: unknown; until: number; count: number } | undefined;
  // Long quiet since the last failure: that was another trouble.
  const failures = () => (last && Date.now() < last.until + longest ? last.count : 0);
  const length = () => Math.min(first * 2 ** failures(), longest);
  return {
    length,
    fail(error) {
      const asked = Math.min(((error as AuthingError).retryAfter ?? 0) * 1000, longest);
      // Clients that failed at the same moment do not come back at the same moment.
      const until = Date.now() + Math.max(length() * (1 - random() / 2), asked);
      last = { error, until, count: failures() + 1 };
    },
    refusal() {
      const left = last ? last.until - Date.now() : 0;
      // More than the longest is left only when the clock was set back.
      return last && left > 0 && left <= longest ? again(last.error, left) : undefined;
    },
  };
};

function again(error: unknown, left: number): unknown {
  if (!isAuthingError(error)) return error;
  const { kind, code, message, data, path } = error;
  const copy = new AuthingError(kind, code, message, { data, path, cause: error });
  return Object.assign(copy, error, { retryAfter: Math.ceil(left / 1000) });
}
