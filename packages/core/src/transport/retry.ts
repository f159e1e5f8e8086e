import type { ConnectionOptions } from '../options.js';
import type { Call, HttpResponse } from './transport.js';

/**
 * Shared by all calls of a connection: a retry takes one, a call that needed none gives a tenth back. When a service is
 * down for everybody, the first few calls retry and the rest fail at once instead of adding load.
 */
export interface RetryBudget {
  left: number;
}

export const FULL_BUDGET = 10;
const BASE_DELAY = 200;
const MAX_DELAY = 10_000;

/** Milliseconds to wait before the next attempt, or undefined when this outcome is final. */
export function retryDelay(
  call: Call,
  response: HttpResponse | undefined,
  attempts: number,
  options: ConnectionOptions,
  budget: RetryBudget,
): number | undefined {
  if (response && response.status !== 429 && response.status < 500) {
    budget.left = Math.min(budget.left + 0.1, FULL_BUDGET);
    return;
  }
  if (!call.repeatable || attempts > options.retry || budget.left < 1) return;
  const seconds = response && retryAfter(response);
  const delay = seconds === undefined ? random() * BASE_DELAY * 2 ** attempts : seconds * 1000;
  if (delay > MAX_DELAY) return;
  budget.left--;
  return delay;
}

/** Seconds the service asks to wait: `Retry-After` as a number or as a date. Undefined when absent or unreadable. */
export function retryAfter(response: HttpResponse): number | undefined {
  const value = response.header('retry-after');
  if (!value) return;
  const seconds = /^\d+$/.test(value) ? +value : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(seconds, 0);
}

/** 0 to 1. Not Math.random: nothing in this SDK uses it, so that no secret ever can by mistake. */
const random = () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;

/** Resolves after the delay; rejects as soon as the signal aborts. */
export const wait = (delay: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, delay);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop);
  });
