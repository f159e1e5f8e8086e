import {
  type AuthorizationOptions,
  completeAuthorization,
  createAuthorization,
  logoutAddress,
  type OidcSession,
  type OidcTokens,
  singleFlight,
} from '@authing/auth';
import { openPopup, type PopupOptions } from '../windows/popup.js';
import { landingOf, watchWindow } from '../windows/watch.js';
import { returnAddress } from './return-address.js';
import type { SessionConnection } from './session-connection.js';
import { saveTransaction, takeTransaction } from './transaction.js';
import { windowName } from './window-name.js';

/** Where the user may be sent. */
export interface ReturnOptions {
  /** Where the user goes afterwards, absolute or relative to the page. */
  returnTo?: string;
  /** Origins `returnTo` may name besides that of the page. */
  allowedOrigins?: readonly string[];
}

/** How the login page is asked, and what is to be known when the user is back. */
export interface RedirectLoginOptions extends AuthorizationOptions, ReturnOptions {
  /** Given back by `handleRedirectCallback`. Kept in the tab as JSON. */
  appState?: unknown;
}

/** What is known when the user is back from the login page. */
export interface RedirectResult {
  /** Claims of the ID token. */
  claims: OidcTokens['claims'];
  /** As `loginWithRedirect` was given it; absolute and checked. Going there is up to the page. */
  returnTo?: string;
  appState?: unknown;
}

/** Parameters of an answer, taken out of the page's address once they were read. */
const ANSWER = ['code', 'state', 'iss', 'session_state', 'scope', 'error', 'error_description'];

/** Sends the page to the login page of the service. OpenID Connect code flow with PKCE. Route `GET /oidc/auth`. */
export async function loginWithRedirect(
  connection: SessionConnection,
  options: RedirectLoginOptions = {},
): Promise<void> {
  const { returnTo, allowedOrigins, appState } = options;
  const target = returnTo === undefined ? undefined : returnAddress(returnTo, allowedOrigins);
  const { transaction, url } = await createAuthorization(connection, options);
  saveTransaction(connection, { ...transaction, returnTo: target, appState });
  location.assign(url);
}

/**
 * Completes `loginWithRedirect` on the page the user comes back to, signs the user in and takes the answer out of the
 * page's address. Null when the address has no answer, so that it can be called on every page. Calling it twice for one
 * answer makes one token request. Route `POST /oidc/token`.
 *
 * @throws AuthingError `protocol` (`state`) for an answer to no login of this tab, `login_expired` after 15 minutes;
 * `api` with the provider's error code.
 */
export async function handleRedirectCallback(
  connection: SessionConnection,
  url: string = location.href,
): Promise<RedirectResult | null> {
  const answer = new URL(url);
  const { searchParams: values } = answer;
  const state = values.get('state');
  if (!state || !(values.has('code') || values.has('error'))) return null;
  // In a window or frame of ours the page that opened it reads the answer, and closes this one.
  if (window.name === windowName(state)) return new Promise(() => {});
  return singleFlight(connection.cache, `callback ${state}`, () => finishLogin(connection, answer, state), true);
}

async function finishLogin(connection: SessionConnection, answer: URL, state: string): Promise<RedirectResult> {
  try {
    const transaction = takeTransaction(connection, state);
    const { returnTo, appState } = transaction;
    return {
      claims: await adopt(connection, completeAuthorization(connection, transaction, answer)),
      returnTo,
      appState,
    };
  } finally {
    if (location.href === answer.href) {
      for (const parameter of ANSWER) answer.searchParams.delete(parameter);
      history.replaceState(history.state, '', answer.href);
    }
  }
}

/** Makes the tokens the session of this page. */
async function adopt(connection: SessionConnection, tokens: Promise<OidcSession>) {
  const state = await tokens;
  await connection.session.store({ ...state });
  connection.session.announce();
  return state.oidc.claims;
}

/**
 * Logs the user in in a window and gives the claims of the ID token. Call it in a click. `redirectUri` must be a page of
 * this origin; it may be empty. Routes `GET /oidc/auth` and `POST /oidc/token`.
 *
 * @throws AuthingError `browser`: `popup_blocked`, `popup_closed`, `popup_timeout`; otherwise as `handleRedirectCallback`.
 */
export async function loginWithPopup(
  connection: SessionConnection,
  options: AuthorizationOptions & PopupOptions = {},
): Promise<OidcTokens['claims']> {
  const popup = openPopup('_blank', options);
  try {
    const { transaction, url } = await createAuthorization(connection, options);
    popup.window.name = windowName(transaction.state);
    popup.navigate(url);
    const watch = { signal: connection.options.signal, ...options };
    const answer = await watchWindow(popup.window, watch, landingOf(popup.window, transaction.redirectUri));
    return await adopt(connection, completeAuthorization(connection, transaction, answer));
  } finally {
    popup.close();
  }
}

/** Whether somebody is signed in here and, after a redirect login, the tokens are good or can be renewed. Asks nobody. */
export async function isAuthenticated({ session }: SessionConnection): Promise<boolean> {
  await session.ready;
  const { token, oidc } = session.state();
  return !!token && (!oidc?.expiresAt || !!oidc.refreshToken || Date.now() < oidc.expiresAt);
}

/** Claims of the ID token of a redirect login, as they were checked; undefined without one. */
export async function getIdTokenClaims({ session }: SessionConnection): Promise<OidcTokens['claims'] | undefined> {
  await session.ready;
  return session.state().oidc?.claims;
}

/**
 * Signs out here and sends the page to the service, which ends its own session and sends the user to `returnTo`: an
 * address registered in the console. Route `GET /oidc/session/end`, or `GET /login/profile/logout` without an ID token.
 */
export async function logoutWithRedirect(
  connection: SessionConnection,
  { returnTo, allowedOrigins }: ReturnOptions = {},
): Promise<void> {
  const { session } = connection;
  const target = returnTo === undefined ? undefined : returnAddress(returnTo, allowedOrigins);
  await session.ready;
  const { idToken } = session.state().oidc ?? {};
  session.signOut();
  location.assign(logoutAddress(connection, { idToken, returnTo: target }));
}
