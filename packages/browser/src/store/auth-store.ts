import type { AuthConnection, RedirectResult } from '@authing/browser';
import type { GivenSession } from './given-session.js';
import type { Auth } from './state.js';

/** Where a page looks for a session when it begins, and where it goes after a login. */
export interface StartOptions {
  /**
   * Looks for a session of the service when there is none here: in a hidden frame, where the service is of this page's site.
   * Default false.
   */
  silent?: boolean;
  /**
   * Goes to a path of this origin after a redirect login, with the router of the application. Default: the page is loaded from
   * there, unless it is the present one.
   */
  navigate?: (path: string, result: RedirectResult) => void;
}

/**
 * Who is signed in, for any framework: `subscribe` and `getSnapshot` are what `useSyncExternalStore`, `readable` and signals
 * take. The first subscription starts it, once: an answer of the login page is redeemed, a stored session is found.
 */
export interface AuthStore {
  /** State and actions, of one identity as long as the state does not change. A renewed token is no change of it. */
  getSnapshot(): Auth;
  /** What a page shows that was rendered without a browser: the session it was given, else `loading`. */
  getServerSnapshot(): Auth;
  /** Calls back after each change, also of the token and in another tab. Returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Starts it, unless it is. Resolves when it is known who is signed in; never rejects. */
  start(): Promise<void>;
  /** The access token while it is valid; null otherwise. Never renews: `keepToken` does. */
  token(): string | null;
  /** When it is time for the next token: milliseconds since 1970. */
  refreshAt(): number;
  /** Takes a newer session of the server, when the page is rendered anew. */
  take(session: GivenSession | null): void;
  /** What `useAuthing` gives. */
  readonly client: AuthConnection;
}
