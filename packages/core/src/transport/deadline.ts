import { AuthingError, isAuthingError } from '../errors.js';

/**
 * The time of one call: its deadline and the caller's signal as one. Plainer than an AbortSignal, which costs a server
 * more than the rest of the call.
 */
export interface Deadline {
  /** Calls the listener when time is up or the caller aborts; at once when that has happened. Only the last one counts. */
  onStop(listener: () => void): void;
  /** The outcome of `work`, unless the call is stopped first: then a rejection, whatever the work does. */
  within<Result>(work: Result | Promise<Result>): Promise<Result>;
  /** Milliseconds left. */
  left(): number;
  /** Waits. */
  pause(milliseconds: number): Promise<void>;
  /** Why the call failed: its own AuthingError, or `aborted`, `timeout` or `network`. */
  explain(cause: unknown, operation: string): AuthingError;
  /** Stops the timers and lets go of the caller's signal. */
  end(): void;
}

/** Starts the clock. A `timeout` of 0 never runs out. `base` is the address that errors name. */
export function startDeadline(
  { timeout, signal }: { timeout: number; signal?: AbortSignal | undefined },
  base: string,
): Deadline {
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
  const leave = signal && onAbort(signal, stop);
  return {
    onStop,
    within,
    left: () => latest - Date.now(),
    pause: (milliseconds) => within(new Promise<void>((resolve) => timers.push(setTimeout(resolve, milliseconds)))),
    explain(cause, operation) {
      if (isAuthingError(cause)) return cause;
      const kind = signal?.aborted ? 'aborted' : stopped ? 'timeout' : 'network';
      const reason = kind === 'network' ? networkReason(cause, base) : REASONS[kind];
      return new AuthingError(kind, kind, `${operation} ${reason}`, { cause });
    },
    end() {
      for (const timer of timers) clearTimeout(timer);
      leave?.();
    },
  };
}

const REASONS = {
  aborted: 'was aborted by the signal',
  timeout: 'took longer than the timeout option allows',
};

/** Host and port of an address. */
export const hostOf = (address: string): string => address.split('/')[2] ?? '';

/** Names the host and, when the adapter knows, the reason. Nothing else of the address: a query may hold secrets. */
const networkReason = (cause: unknown, base: string) =>
  `could not reach ${hostOf(base)}${(cause as { unreached?: string } | undefined)?.unreached ?? ': got no answer'}`;

/** Who waits for a signal. It gets one listener from all of them: beyond ten, Node warns of a leak. */
const waiting = new WeakMap<AbortSignal, { calls: Set<() => void>; abort: () => void }>();

/** Runs `stop` when the signal aborts, at once when it has. Gives what lets go of it. */
function onAbort(signal: AbortSignal, stop: () => void): () => void {
  if (signal.aborted) stop();
  const shared = waiting.get(signal) ?? listenTo(signal);
  shared.calls.add(stop);
  return () => {
    shared.calls.delete(stop);
    if (shared.calls.size) return;
    waiting.delete(signal);
    signal.removeEventListener('abort', shared.abort);
  };
}

function listenTo(signal: AbortSignal): { calls: Set<() => void>; abort: () => void } {
  const calls = new Set<() => void>();
  const shared = { calls, abort: () => calls.forEach((call) => void call()) };
  waiting.set(signal, shared);
  signal.addEventListener('abort', shared.abort);
  return shared;
}
