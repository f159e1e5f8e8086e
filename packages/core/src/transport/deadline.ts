import { AuthingError } from '../errors.js';
import type { ConnectionOptions } from '../options.js';

/**
 * The time of one call: its deadline and the caller's signal as one. Plainer than an AbortSignal, which costs a server
 * more than the rest of the call.
 */
export interface Deadline {
  /** Calls the listener when time is up or the caller aborts; at once when that has happened. Only the last one counts. */
  onStop(listener: () => void): void;
  /** The outcome of `work`, unless the call is stopped first: then a rejection, whatever the work does. */
  within<Result>(work: Result | Promise<Result>): Promise<Result>;
  /** Waits; false without waiting when the time left is shorter. */
  pause(milliseconds: number): Promise<boolean>;
  /** Why the call failed: its own AuthingError, or `aborted`, `timeout` or `network`. */
  explain(cause: unknown, operation: string): AuthingError;
  /** Stops the timers and lets go of the caller's signal. */
  end(): void;
}

/** Starts the clock. A `timeout` of 0 never runs out. */
export function startDeadline({ timeout, signal }: Pick<ConnectionOptions, 'timeout' | 'signal'>): Deadline {
  let stopped = false;
  let listener = () => {};
  const stop = () => {
    stopped = true;
    listener();
  };
  const onStop = (next: () => void) => {
    listener = next;
    if (stopped) next();
  };
  const within: Deadline['within'] = (work) =>
    Promise.race([work, new Promise<never>((_, reject) => onStop(() => reject()))]);
  const timers = timeout > 0 ? [setTimeout(stop, timeout)] : [];
  const latest = timeout > 0 ? Date.now() + timeout : Infinity;
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  return {
    onStop,
    within,
    async pause(milliseconds) {
      if (Date.now() + milliseconds >= latest) return false;
      await within(new Promise((resolve) => timers.push(setTimeout(resolve, milliseconds))));
      return true;
    },
    explain(cause, operation) {
      if (cause instanceof AuthingError) return cause;
      const kind = signal?.aborted ? 'aborted' : stopped ? 'timeout' : 'network';
      return new AuthingError(kind, kind, `${operation} ${REASONS[kind]}`, { cause });
    },
    end() {
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    },
  };
}

const REASONS = {
  aborted: 'was aborted by the signal',
  timeout: 'took longer than the timeout option allows',
  network: 'got no answer from the service',
};
