import type {
  AccessTokenOptions,
  AuthConnection,
  AuthingError,
  OidcTokens,
  PopupLoginOptions,
  RedirectLoginOptions,
  ReturnOptions,
} from '@authing/browser';
import type { AuthUser } from './user.js';

/** `loading` until it is known whether somebody is signed in, and while the page leaves for a logout. */
export type AuthStatus = 'loading' | 'signed-in' | 'signed-out';

/** Who is signed in. Of one identity as long as nothing of it changes. */
export type AuthState =
  | { readonly status: 'loading'; readonly user: null; readonly error: AuthingError | null }
  | { readonly status: 'signed-in'; readonly user: AuthUser; readonly error: AuthingError | null }
  | { readonly status: 'signed-out'; readonly user: null; readonly error: AuthingError | null };

/** What a page can do about who is signed in. Functions without `this`, the same ones at all times. */
export interface AuthActions {
  /**
   * Sends the page to the login page, and the user back to where it was called: `returnTo` says otherwise. Calls at the
   * same time are one.
   *
   * @throws AuthingError as `loginWithRedirect` does; it is the `error` of the state as well.
   */
  login(options?: RedirectLoginOptions): Promise<void>;
  /**
   * Logs in in a window: call it in a click. Gives the claims of the ID token.
   *
   * @throws AuthingError `browser`: `popup_blocked`, `popup_closed`, `popup_timeout`; otherwise as `loginWithPopup` does.
   */
  loginWithPopup(options?: PopupLoginOptions): Promise<OidcTokens['claims']>;
  /**
   * Signs out here and at the service. After a redirect login the page goes to the service, which sends the user to `returnTo`,
   * by default `redirectUri`: register it as logout address. After any other login the page stays.
   *
   * @throws AuthingError as `logoutWithRedirect` and `logout` do. Nobody is signed in here all the same.
   */
  logout(options?: ReturnOptions): Promise<void>;
  /**
   * An access token that is valid for a while, renewed when due. Waits until the start is over.
   *
   * @throws AuthingError as `getAccessTokenSilently` does, such as `api` (`login_required`).
   */
  getAccessToken(options?: AccessTokenOptions): Promise<string>;
  /** The connection that functions of `@authing/browser` take first: `loginByEmail(client, email, password)`. */
  readonly client: AuthConnection;
}

/** State and actions together: what a component gets. */
export type Auth = AuthState & AuthActions;
