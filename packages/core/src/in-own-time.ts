import type { Connection } from './connection.js';
import { startDeadline } from './transport/deadline.js';

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
