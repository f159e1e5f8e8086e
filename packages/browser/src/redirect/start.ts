import { AuthingError, type AuthorizationOptions, createAuthorization } from '@authing/auth';
import { pause } from '../util/pause.js';
import { returnAddress } from './return-address.js';
import type { SessionConnection } from './session-connection.js';
import { saveTransaction, type Transaction } from './transaction.js';

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

/** Milliseconds after which a page that did not leave goes on. */
const PATIENCE = 30_000;

/** Sends the page to the login page of the service and keeps what its answer is compared with. */
export async function startLogin(
  connection: SessionConnection,
  options: RedirectLoginOptions,
  changes?: Pick<Transaction, 'isSecond'>,
): Promise<void> {
  const { returnTo, allowedOrigins, appState } = options;
  const target = returnTo === undefined ? undefined : returnAddress(returnTo, allowedOrigins);
  const { transaction, url } = await createAuthorization(connection, options);
  const kept = { request: requestOf(options), returnTo: target, allowedOrigins, appState };
  saveTransaction(connection, { ...transaction, ...kept, ...changes });
  location.assign(url);
}

/**
 * Sends the page to the login page instead of an outcome: nothing that waits for one goes on.
 *
 * @throws AuthingError `browser` (`not_left`) when the page is still here after half a minute.
 */
export async function leaveForLogin(...how: Parameters<typeof startLogin>): Promise<never> {
  await startLogin(...how);
  await pause(PATIENCE);
  throw new AuthingError('browser', 'not_left', 'The page could not be sent to the login page: start the login again');
}

/** What the login page is asked, without what is only for this page. */
export const requestOf = (options: AuthorizationOptions): AuthorizationOptions => {
  const { scope, redirectUri, tenantId, prompt, authorizationParams } = options;
  return { scope, redirectUri, tenantId, prompt, authorizationParams };
};
