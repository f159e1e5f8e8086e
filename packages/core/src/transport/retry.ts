import type { AuthingError } from '../errors.js';
import { random } from '../random.js';
import type { HttpResponse } from './transport.js';

/**
 * Shared by all calls of a connection: a retry takes one, a call that succeeds gives a tenth back. When a service is
 * down for everybody, the first few calls retry and the rest fail at once instead of adding load.
 */
export interface RetryBudget {
  left: number;
}

export const FULL_BUDGET = 10;
const BASE_DELAY = 200;
const MAX_DELAY = 10_000;

/**
 * Milliseconds to wait before a repeatable call is sent again, or undefined when this failure is final or the wait would
 * take all of the time that is left. The budget pays only for what is sent.
 */
export function retryDelay(
  { kind, status, retryAfter }: AuthingError,
  attempts: number,
  budget: RetryBudget,
  left: number,
): number | undefined {
  if ((kind !== 'network' && status !== 429 && !(status! >= 500)) || budget.left < 1) return;
  const delay = retryAfter === undefined ? random() * BASE_DELAY * 2 ** attempts : retryAfter * 1000;
  if (delay > MAX_DELAY || delay >= left) return;
  budget.left--;
  return delay;
}

/** Seconds the service asks to wait: `Retry-After` as a number or as a date. Undefined when absent or unreadable. */
export function retryAfter(response: HttpResponse): number | undefined {
  const value = response.header('retry-after');
  const seconds = value && (/\D/.test(value) ? (Date.parse(value) - Date.now()) / 1000 : +value);
  if (seconds || seconds === 0) return Math.max(Math.ceil(seconds), 0);
}
