import { inspect } from 'node:util';
import { isAuthingError } from '@authing/core';

/** How a call ended. `strange` is what must never be: an error that is not ours, or no end at all. */
export interface Outcome {
  value?: unknown;
  error?: Error;
  strange?: string;
}

/** The end of a call, whatever it is, within `limit` milliseconds. */
export async function outcomeOf(call: () => unknown, limit: number): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ strange: `not settled after ${limit} ms` }), limit);
  });
  const end = (async (): Promise<Outcome> => {
    try {
      return { value: await call() };
    } catch (error) {
      return isAuthingError(error) ? { error } : { error: error as Error, strange: `rejected with ${inspect(error)}` };
    }
  })();
  try {
    return await Promise.race([end, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Everything an error shows when somebody logs it in whatever way. */
export const shown = (error: unknown): string => {
  const { stack, message } = error as Error;
  const cause = (error as Error).cause;
  return [
    String(error),
    message,
    stack,
    JSON.stringify(error),
    inspect(error, { depth: 9 }),
    cause ? shown(cause) : '',
  ].join('\n');
};
