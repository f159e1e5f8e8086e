/** Any console-like object; `console` itself fits. */
export interface Logger {
  debug?(message: string, details?: unknown): void;
  warn?(message: string, details?: unknown): void;
}

/** Runs what must not break a call: a hook, a listener. What it throws is logged and returned. */
export function guard(logger: Logger | undefined, name: string, run: () => void): unknown {
  try {
    run();
  } catch (error) {
    warn(logger, `${name} threw`, error);
    return error;
  }
}

/**
 * The failure of a storage as it is told to a logger: name, message, code and stack. Errors of databases hold the command
 * that failed, and so the tokens in it.
 */
export function storageFailure(cause: unknown): unknown {
  const { name, message, code, stack } = Object(cause);
  return Object.assign(new Error(message), { name, code, stack });
}

/** Tells the logger. One that throws breaks nothing either. */
export function warn(logger: Logger | undefined, message: string, details: unknown): void {
  try {
    logger?.warn?.(`authing: ${message}`, details);
  } catch {
    // Nobody is left to be told.
  }
}
