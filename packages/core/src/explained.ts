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
export function explained<Result>(result: Result): Result {
  if (!(result instanceof Promise)) return result;
  const outcome = result.catch((cause: unknown) => {
    if (!(cause instanceof TypeError)) throw cause;
    const text = 'The answer, or an argument, has another shape than expected';
    throw new AuthingError('protocol', 'unexpected_shape', text, { cause });
  });
  return (told.has(result) ? toldByCallback(outcome) : outcome) as Result;
}
