import { AuthingError, answerIn, logoutAddress, type OidcTokens, type SessionState, singleFlight } from '@authing/auth';
import { offerAnswer } from '../windows/answer-channel.js';
import { isLost, isUnanswered, redeem } from './redemption.js';
import { returnAddress } from './return-address.js';
import type { SessionConnection } from './session-connection.js';
import { leaveForLogin, type RedirectLoginOptions, type ReturnOptions, startLogin } from './start.js';
import { dropTransaction, readTransaction, saveTransaction, type Transaction } from './transaction.js';
import { windowName } from './window-name.js';

export type { RedirectLoginOptions, ReturnOptions } from './start.js';

/** What is known when the user is back from the login page. */
export interface RedirectResult {
  /** Claims of the ID token. */
  claims: OidcTokens['claims'];
  /** As `loginWithRedirect` was given it; absolute and checked. Going there is up to the page. */
  returnTo?: string;
  appState?: unknown;
}

/** Parameters of an answer, taken out of the page's address before anything is sent. */
const ANSWER = ['code', 'state', 'iss', 'session_state', 'scope', 'error', 'error_description'];

/** Sends the page to the login page of the service. OpenID Connect code flow with PKCE. Route `GET /oidc/auth`. */
export function loginWithRedirect(connection: SessionConnection, options: RedirectLoginOptions = {}): Promise<void> {
  return startLogin(connection, options);
}

/**
 * Completes `loginWithRedirect` on the page the user comes back to and signs the user in. The answer is taken out of the
 * page's address at once. Null when there is nothing to complete, so that it can be called on every page. Calling it twice
 * for one answer makes one token request, in all tabs. A login or logout that is asked for meanwhile wins. A login whose token request got no answer is completed by the next
 * call, also after a reload; when its code is used up, the page goes to the service once more, which does not ask a user
 * it knows. In a window of `loginWithPopup` the page that opened it completes the login; where that is gone, it is completed
 * here, and the window closes where it may. Route `POST /oidc/token`.
 *
 * @throws AuthingError `protocol` (`state`) for an answer to no login of this tab, `login_expired` after 15 minutes;
 * `config` (`return_to`) when the `returnTo` that was kept leads elsewhere; `api` with the provider's error code.
 */
export async function handleRedirectCallback(
  connection: SessionConnection,
  url: string = location.href,
): Promise<RedirectResult | null> {
  const address = new URL(url, location.href);
  const state = answerIn(address)?.get('state');
  // In a hidden frame of ours the page reads the answer, and removes the frame.
  if (state && window !== parent && window.name === windowName(state)) return new Promise(() => {});
  const transaction = readTransaction(connection, state ?? undefined);
  const answer = state ? address.href : transaction?.answer;
  const name = state ?? transaction?.state;
  if (!answer || !name) return null;
  if (state) {
    keepAnswer(connection, transaction, address.href);
    if (location.href === address.href) history.replaceState(history.state, '', withoutAnswer(address));
  }
  return singleFlight(
    connection.cache,
    `callback ${name}`,
    () => finishLogin(connection, transaction, name, answer),
    true,
  );
}

/** A reload or a failed request loses the address, but not the login. */
function keepAnswer(connection: SessionConnection, transaction: Transaction | undefined, answer: string): void {
  try {
    if (transaction) saveTransaction(connection, { ...transaction, answer });
  } catch {
    // Full: a failed request is the end of it.
  }
}

/** The address without the parameters of the answer, which are in its query or in its fragment. */
function withoutAnswer(address: URL): string {
  const kept = new URL(address);
  const values = answerIn(kept)!;
  for (const name of ANSWER) values.delete(name);
  if (values !== kept.searchParams) kept.hash = String(values);
  return kept.href;
}

async function finishLogin(
  connection: SessionConnection,
  transaction: Transaction | undefined,
  state: string,
  answer: string,
): Promise<RedirectResult | null> {
  const stopWatching = endWhenOvertaken(connection, state);
  let isOver = true;
  try {
    // Not every window can be given its transaction: then only the page that opened it can finish.
    if (transaction ? transaction.inWindow : opener) await offerAnswer(state, answer);
    if (!transaction) throw new AuthingError('protocol', 'state', 'This tab has begun no such login');
    return await signIn(connection, transaction, answer);
  } catch (cause) {
    const error = cause as AuthingError;
    isOver = !isUnanswered(error);
    const isGone = !transaction || transaction.isSecond || !readTransaction(connection, state);
    if (isGone || !isLost(error)) throw error;
    if (transaction.inWindow && error.code === 'code_used' && closeWindow()) return null;
    return await startAnew(connection, transaction);
  } finally {
    if (isOver) {
      dropTransaction(connection, state);
      stopWatching();
    }
  }
}

/** Who logs in or out meanwhile has no use for this login any more: neither now nor after a reload. */
function endWhenOvertaken(connection: SessionConnection, state: string): () => void {
  const { session } = connection;
  const before = userOf(session.state());
  return session.subscribe((now) => userOf(now) === before || dropTransaction(connection, state));
}

const userOf = ({ token, oidc, user }: SessionState) => token && (oidc?.claims?.sub ?? user?.id ?? '');

async function signIn(
  connection: SessionConnection,
  transaction: Transaction,
  answer: string,
): Promise<RedirectResult> {
  const { returnTo, allowedOrigins, appState, inWindow } = transaction;
  // What lies in the tab may have been changed there.
  const target = returnTo === undefined ? undefined : returnAddress(returnTo, allowedOrigins);
  const { claims, elsewhere } = await redeem(connection, transaction, answer);
  // Where no other page is left, this one goes on as the application.
  if (inWindow && (elsewhere || (opener && !opener.closed))) closeWindow();
  return { claims, returnTo: target, appState };
}

/** Whether the browser takes this for a window that a script may close. On a phone it is often a tab that stays. */
function closeWindow(): boolean {
  close();
  return closed;
}

/** The code is lost, but the service knows the user by now: it is not told to ask again. */
function startAnew(connection: SessionConnection, transaction: Transaction): Promise<never> {
  const { request, returnTo, allowedOrigins, appState } = transaction;
  const { prompt: _, ...authorizationParams } = request?.authorizationParams ?? {};
  const options = { ...request, prompt: '', authorizationParams, returnTo, allowedOrigins, appState };
  return leaveForLogin(connection, options, { isSecond: true });
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
  await session.settled();
  location.assign(logoutAddress(connection, { idToken, returnTo: target }));
}
