import {
  type AuthConnection,
  type AuthOptions,
  baseAddress,
  configError,
  createSession,
  resolveOptions,
} from '@authing/auth';
import { browserStorage } from '../storage/local-storage.js';

/** What a session needs of a connection. `connect()` gives it, and `connectSession()` gives nothing else. */
export type SessionConnection = Pick<AuthConnection, 'base' | 'options' | 'session' | 'cache'>;

/**
 * A connection that keeps a session and calls nothing of the service: for a page that logs in by redirect and sends the
 * token to its own server. Three kilobytes smaller than `connect()`.
 */
export function connectSession(given: AuthOptions): SessionConnection {
  const options = resolveOptions(forBrowser(given));
  const base = baseAddress(options);
  return { options, base, cache: new Map(), session: createSession(options, base) };
}

/**
 * The options of a connection of this page: the session is in localStorage unless said otherwise.
 *
 * @throws AuthingError `config` (`secret`) for a secret: everybody can read what a page has.
 */
export function forBrowser(options: AuthOptions): AuthOptions {
  if (options?.secret) throw configError('secret', 'A page cannot keep a secret');
  return { ...options, storage: options?.storage ?? browserStorage };
}
