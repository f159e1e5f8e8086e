import { AuthingError } from './errors.js';

/** Promises whose failure a callback was told: nobody need look at them. */
const told = new WeakSet<Promise<unknown>>();

/** Marks a promise whose failure a callback is told, so that ignoring the promise is no unhandled rejection. */
export function toldByCallback<Result>(promise: Promise<Result>): Promise<Result> {
  told.add(promise);
  promise.catch(() => {});
  return promise;
}

/** Functions read answers as the contract says they are. Where one is not, they stumble: that is no error of the program. */
function explain(cause: unknown): unknown {
  if (!(cause instanceof TypeError)) return cause;
  const text = 'The answer, or an argument, has another shape than expected';
  return new AuthingError('protocol', 'unexpected_shape', text, { cause });
}

/** The function that reads a part of an answer, made to say `unexpected_shape` where it stumbles. */
export function reading<Args extends unknown[], Result>(read: (...args: Args) => Result): (...args: Args) => Result {
  return (...args) => {
    try {
      return read(...args);
    } catch (error) {
      throw explain(error);
    }
  };
}

/** What a method returns; a promise that fails on an answer of another shape says so. */
export function explained<Result>(result: Result): Result {
  if (!(result instanceof Promise)) return result;
  const outcome = result.catch((cause: unknown) => {
    throw explain(cause);
  });
  return (told.has(result) ? toldByCallback(outcome) : outcome) as Result;
}
