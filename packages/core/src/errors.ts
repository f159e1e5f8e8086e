import type { ErrorCode } from './error-codes.js';

/**
 * What kind of thing went wrong.
 *
 * - `api`: the service answered and refused; `code` is its business code.
 * - `network`: no answer (refused, reset, DNS); `timeout`: the deadline passed; `aborted`: the caller's signal.
 * - `protocol`: an answer that is not what the contract says (HTML, cut JSON, a redirect, too large).
 * - `config`: an option or argument that cannot work; nothing was sent.
 * - `storage`: the session store failed; `browser`: a popup, window or page did not do its part.
 */
export type ErrorKind = 'api' | 'network' | 'timeout' | 'aborted' | 'protocol' | 'config' | 'storage' | 'browser';

/** What an error knows besides its kind, code and message. Members that do not apply are absent. */
export interface ErrorDetails {
  /** Payload of the service, such as `mfaToken`. Not enumerable: it never reaches logs by itself. */
  data?: unknown;
  /** HTTP status of the answer. */
  status?: number;
  /** GraphQL operation or REST route, for example `loginByEmail` or `GET /api/v2/logout`. */
  operation?: string;
  /** The service's id of the request, when it sent one: quote it to support. */
  requestId?: string;
  /** Seconds the service asked to wait before trying again. */
  retryAfter?: number;
  /** How many times the request was sent. */
  attempts?: number;
  /** Where in the query GraphQL failed: names of fields and places in lists. Not enumerable. */
  path?: readonly (string | number)[];
  /** The underlying failure. Not enumerable. */
  cause?: unknown;
}

/** The one error every rejected call carries. Secrets never appear in its message, stack, JSON or inspection. */
export class AuthingError extends Error implements ErrorDetails {
  declare readonly kind: ErrorKind;
  declare readonly code: ErrorCode;
  declare readonly data?: unknown;
  declare readonly status?: number;
  declare readonly operation?: string;
  declare readonly requestId?: string;
  declare readonly retryAfter?: number;
  declare readonly attempts?: number;
  declare readonly path?: readonly (string | number)[];
  declare readonly cause?: unknown;
  /** What the `onError` hook threw while this error was reported to it. */
  declare readonly hookError?: unknown;

  constructor(kind: ErrorKind, code: ErrorCode, message: string, { data, path, cause, ...details }: ErrorDetails = {}) {
    super(message);
    Object.assign(this, { kind, code }, details);
    hide(this, { data, path, cause });
  }

  override get name(): string {
    return 'AuthingError';
  }

  /** Message and classification, without payload and cause. */
  toJSON(): object {
    const { name, message } = this;
    return Object.assign({ name, message }, this);
  }
}

/** Gives `target` properties that code can read, and that `JSON.stringify`, `console.log` and spreading do not see. */
export function hide(target: object, values: Record<string, unknown>): void {
  for (const key in values) Object.defineProperty(target, key, { value: values[key], configurable: true });
}

/** True for every error of this SDK, also one from another copy of it or another realm. */
export function isAuthingError(error: unknown): error is AuthingError {
  // Errors of another realm, such as a vm context, are no `instanceof` ours.
  return Object.prototype.toString.call(error) === '[object Error]' && (error as Error).name === 'AuthingError';
}

/** Something the caller passed cannot work; nothing was sent. */
export function configError(code: string, message: string): AuthingError {
  return new AuthingError('config', code, message);
}

/** The service does not take the token of this call: HTTP 401, `NOT_LOGGED_IN`, `SESSION_EXPIRED` or `SESSION_INVALID`. */
export const isTokenRefused = ({ status, code }: AuthingError): boolean =>
  status === 401 || code === 2020 || code === 2206 || code === 2207;
