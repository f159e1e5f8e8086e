import type { RedirectResult } from '@authing/browser';
import type { GivenSession } from './given-session.js';
import type { AuthActions } from './state.js';
import type { AuthUser } from './user.js';

/** Where a store has its session from: this page, or a server. */
export interface AuthSource extends AuthActions {
  /** The signed-in user, of one identity as long as nothing of it changes. */
  user(): AuthUser | null;
  /** The access token while it is valid. */
  token(): string | null;
  /** When it is time for the next token: milliseconds since 1970. */
  refreshAt(): number;
  /** Whether only `start` can tell who is signed in. */
  isPending(): boolean;
  /** Finds out who is signed in. Gives the redirect login that it completed. */
  start(): Promise<RedirectResult | null>;
  /** Calls back after each change. Returns a function that stops it. */
  follow(changed: () => void): () => void;
  /** Takes the session that the server rendered the page with. */
  take?(session: GivenSession | null): void;
  /** Whether a logout leaves the page. */
  leavesForLogout(): boolean;
}
