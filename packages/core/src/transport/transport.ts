import { AuthingError } from '../errors.js';
import type { ConnectionOptions, Logger } from '../options.js';
import { type RetryBudget, retryDelay, wait } from './retry.js';

/** One HTTP exchange, as an adapter sees it. */
export interface HttpRequest {
  method: string;
  /** Absolute URL. */
  url: string;
  headers: Record<string, string>;
  body?: BodyInit;
  /** Largest answer accepted, in bytes after decompression. */
  maxBytes: number;
}

export interface HttpResponse {
  status: number;
  /** Value of a header by its lower-case name. */
  header(name: string): string | null | undefined;
  /** The whole answer as text, without byte order mark. */
  body: string;
}

/**
 * Sends one request and reads its whole answer. Rejects when the signal aborts (having closed the socket), when the
 * network fails, and through `tooLarge` when the answer passes `maxBytes`. Never follows a redirect.
 */
export type Adapter = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** What an adapter throws when it stops reading an answer beyond the limit. */
export const tooLarge = (maxBytes: number): AuthingError =>
  new AuthingError('protocol', 'response_too_large', `The answer is larger than maxResponseBytes (${maxBytes})`);

/** An answer and how many times the request was sent for it. */
export interface Exchange {
  response: HttpResponse;
  attempts: number;
}

export interface Call extends HttpRequest {
  /** GraphQL operation or REST route: names the call in errors and hooks. */
  operation: string;
  /** Sending it twice does no harm: a read, or a route the contract calls repeatable. */
  repeatable: boolean;
}

/**
 * One deadline over everything a call does, connection, headers, body and retries; the caller's signal; retries of
 * repeatable calls. What it rejects with is an AuthingError of kind `timeout`, `aborted`, `network` or `protocol`.
 */
export async function transport(call: Call, adapter: Adapter, options: ConnectionOptions, budget: RetryBudget): Promise<Exchange> {
  const { operation } = call;
  const { timeout, signal: callers } = options;
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort();
  const deadline = timeout > 0 ? Date.now() + timeout : Infinity;
  const timer = timeout > 0 ? setTimeout(abort, timeout) : undefined;
  callers?.addEventListener('abort', abort);
  if (callers?.aborted) abort();
  let attempts = 0;
  try {
    for (;;) {
      attempts++;
      const outcome = await attempt(call, adapter, options, signal, attempts);
      const { response, error } = outcome;
      const delay = signal.aborted || error instanceof AuthingError ? undefined : retryDelay(call, response, attempts, options, budget);
      if (delay === undefined || Date.now() + delay >= deadline) {
        if (response) return { response, attempts };
        throw error;
      }
      await wait(delay, signal);
    }
  } catch (cause) {
    if (cause instanceof AuthingError) throw Object.assign(cause, { operation, attempts });
    const [kind, text] = callers?.aborted
      ? (['aborted', 'was aborted by its signal'] as const)
      : signal.aborted
        ? (['timeout', `took longer than ${timeout} ms`] as const)
        : (['network', 'got no answer: the service cannot be reached'] as const);
    throw new AuthingError(kind, kind, `${operation} ${text}`, { operation, attempts, cause });
  } finally {
    clearTimeout(timer);
    callers?.removeEventListener('abort', abort);
  }
}

/** Sends once, with the hooks around it. */
async function attempt(call: Call, adapter: Adapter, { onRequest, onResponse, logger }: ConnectionOptions, signal: AbortSignal, number: number) {
  const event = { operation: call.operation, method: call.method, attempt: number };
  const outcome: { response?: HttpResponse; error?: unknown } = {};
  const start = Date.now();
  notify(onRequest, event, logger);
  try {
    if (signal.aborted) throw signal.reason;
    outcome.response = await adapter(call, signal);
  } catch (error) {
    outcome.error = error;
  }
  notify(onResponse, { ...event, status: outcome.response?.status, error: outcome.error, duration: Date.now() - start }, logger);
  return outcome;
}

/** Calls a hook. What it throws is reported and breaks nothing. */
function notify<Event>(hook: ((event: Event) => void) | undefined, event: Event, logger: Logger | undefined): void {
  try {
    hook?.(event);
  } catch (error) {
    logger?.warn?.('authing: a hook threw', error);
  }
}
