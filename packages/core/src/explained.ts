import { AuthingError } from './errors.js';

/** Functions read answers as the contract says they are. Where one is not, they stumble: that is no error of the program. */
export function explained<Result>(result: Result): Result {
  if (!(result instanceof Promise)) return result;
  return result.catch((cause: unknown) => {
    if (!(cause instanceof TypeError)) throw cause;
    throw new AuthingError(
      'protocol',
      'unexpected_shape',
      'The answer, or an argument, has another shape than expected',
      { cause },
    );
  }) as Result;
}
