import { badRequest } from './errors.js';

/** The server's only source of time, so that tests can let codes and tokens run out without waiting. */
export class Clock {
  #offset = 0;

  /** Milliseconds it was moved: behind when negative. */
  get ahead(): number {
    return this.#offset;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** Seconds since the epoch, as tokens count time. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** ISO 8601 text in UTC; sorts like time. */
  iso(at: number = this.now()): string {
    return new Date(at).toISOString();
  }

  /** Moves the server's time forward (or back, when negative) by `milliseconds`. @throws 400 */
  advance(milliseconds: number): void {
    if (!Number.isFinite(milliseconds))
      throw badRequest(`advance must be a number of milliseconds, such as 60000 for a minute, got ${milliseconds}`);
    this.#offset += milliseconds;
  }

  reset(): void {
    this.#offset = 0;
  }
}
