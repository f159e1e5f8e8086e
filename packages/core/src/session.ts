import type { AuthingError } from './errors.js';

/** Whose name calls are made in. Auth keeps the signed-in user here, management the administrator's token. */
export interface Session {
  /** Token for the next call, if there is one. */
  bearer(): string | undefined | Promise<string | undefined>;
  /** A token to use instead of one the service refused, or undefined when there is none to be had. */
  renew?(refused: string, error?: AuthingError): string | undefined | Promise<string | undefined>;
  /** Place of the next call in the order of everything asked of this session: see `Asked`. Absent where replies change nothing. */
  next?(): number;
  /** What is being written to a storage, with a bound of time: calls settle after it. Absent where nothing is stored. */
  settled?(): Promise<unknown> | undefined;
  /** A session of its own that starts with this token: what `connection.with({ token })` uses. */
  fork(token: string): Session;
}

/** A session that is one fixed token or none. */
export const fixedSession = (token?: string): Session => ({ bearer: () => token, fork: fixedSession });
