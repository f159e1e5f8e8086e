import { type AuthorizationTransaction, createAuthorization, type OidcTokens } from '@authing/auth';
import { redeem } from '../redirect/redemption.js';
import { presentAddress } from '../redirect/return-address.js';
import type { SessionConnection } from '../redirect/session-connection.js';
import { leaveForLogin, type RedirectLoginOptions, requestOf } from '../redirect/start.js';
import { saveTransaction, type Transaction } from '../redirect/transaction.js';
import { onAnswer } from './answer-channel.js';
import { inAppBrowser } from './in-app.js';
import { openPopup, type Popup, type PopupOptions } from './popup.js';
import { type Listen, landingOf, watchWindow } from './watch.js';

/** How a login in a window goes. */
export interface PopupLoginOptions extends RedirectLoginOptions, PopupOptions {
  /**
   * `redirect`: where the browser opens no window, the page itself goes to the login page; `handleRedirectCallback` gives
   * `returnTo`, by default the present address. Without it the call rejects with `popup_blocked`.
   */
  fallback?: 'redirect';
}

/**
 * Logs the user in in a window and gives the claims of the ID token. Call it in a click. `redirectUri` must be a page of
 * this origin. It may be empty; where the provider cuts the window off (`Cross-Origin-Opener-Policy`), or this page is
 * reloaded meanwhile, the login is finished only when that page calls `handleRedirectCallback`, which then signs in there
 * and closes the window. Routes `GET /oidc/auth` and `POST /oidc/token`.
 *
 * @throws AuthingError `browser`: `popup_blocked`, `popup_closed`, `popup_timeout`; otherwise as `handleRedirectCallback`.
 */
export async function loginWithPopup(
  connection: SessionConnection,
  options: PopupLoginOptions = {},
): Promise<OidcTokens['claims']> {
  const popup = openWindow(options);
  if (!popup) return leaveForLogin(connection, { returnTo: presentAddress(), ...options });
  try {
    const { transaction, url } = await createAuthorization(connection, options);
    handOver(connection, { ...transaction, request: requestOf(options), inWindow: true }, popup.window);
    popup.navigate(url);
    const watch = { signal: connection.options.signal, ...options };
    const answer = await watchWindow(popup.window, watch, answerOf(popup.window, transaction));
    return (await redeem(connection, transaction, answer)).claims;
  } finally {
    popup.close();
  }
}

/** The window, or undefined where there is none to be had and the page may go itself. */
function openWindow(options: PopupLoginOptions): Popup | undefined {
  if (options.fallback !== 'redirect') return openPopup('_blank', options);
  if (inAppBrowser()) return;
  try {
    return openPopup('_blank', options);
  } catch {
    // Blocked.
  }
}

/** The window gets a copy in its own storage: it can finish the login without us. */
function handOver(connection: SessionConnection, transaction: Transaction, page: Window): void {
  try {
    saveTransaction(connection, transaction, page);
  } catch {
    // A window that was given is elsewhere already, or storage is blocked: then it depends on us.
  }
}

/** Waits until the window is back with the answer, or says so. */
const answerOf =
  (page: Window, { redirectUri, state }: AuthorizationTransaction): Listen<string> =>
  (settle) => {
    const stops = [landingOf(page, redirectUri)(settle), onAnswer(state, settle)];
    return () => {
      for (const stop of stops) stop();
    };
  };
