import { AuthingError, type AuthorizationOptions, type AuthorizationTransaction } from '@authing/auth';
import type { SessionConnection } from './session-connection.js';

/** A login that left the page. Kept in the tab, one at a time: a newer login replaces an older one. */
export interface Transaction extends AuthorizationTransaction {
  /** What the login page was asked, so that it can be asked again. */
  request?: AuthorizationOptions;
  returnTo?: string;
  allowedOrigins?: readonly string[];
  appState?: unknown;
  /** The answer, once it was taken out of the page's address: its code is not redeemed yet. */
  answer?: string;
  /** It happens in a window that another page opened. */
  inWindow?: boolean;
  /** It replaces a login whose code was lost. It is not replaced once more. */
  isSecond?: boolean;
}

/** Milliseconds for which a used code is remembered: longer than a login may take. */
const MARK_LIFE = 30 * 60_000;

const keyOf = ({ session }: SessionConnection) => `${session.key}:login`;
const marksOf = ({ session }: SessionConnection) => `${session.key}:redeemed`;

/**
 * @param page The window the login happens in.
 * @throws AuthingError `storage` where the tab's storage is blocked: the answer could not be checked.
 */
export function saveTransaction(connection: SessionConnection, transaction: Transaction, page: Window = window): void {
  try {
    page.sessionStorage.setItem(keyOf(connection), JSON.stringify(transaction));
  } catch (cause) {
    throw new AuthingError(
      'storage',
      'session_storage',
      'Login by redirect needs sessionStorage, which is blocked here',
      { cause },
    );
  }
}

/** The login of this tab: with `state` only that one, since anybody can make a link with a foreign state. */
export function readTransaction(connection: SessionConnection, state?: string): Transaction | undefined {
  try {
    const found: Transaction | null = JSON.parse(sessionStorage.getItem(keyOf(connection))!);
    return found && (state === undefined || found.state === state) ? found : undefined;
  } catch {
    // Blocked or corrupt: as good as absent.
  }
}

/** Forgets the login with this state: it is over. */
export function dropTransaction(connection: SessionConnection, state: string): void {
  if (readTransaction(connection, state)) sessionStorage.removeItem(keyOf(connection));
}

/** Tells all tabs that the code of this login is used: a second use would make the service revoke the tokens of the first. */
export function markRedeemed(connection: SessionConnection, state: string): void {
  try {
    const marks = Object.entries(readMarks(connection)).filter(([, end]) => end > Date.now());
    const end = Date.now() + MARK_LIFE;
    localStorage.setItem(marksOf(connection), JSON.stringify({ ...Object.fromEntries(marks), [state]: end }));
  } catch {
    // Blocked or full: the service refuses the second use.
  }
}

export const isRedeemed = (connection: SessionConnection, state: string): boolean =>
  Date.now() < (readMarks(connection)[state] ?? 0);

/** When the marks of used codes end, in milliseconds since 1970, by state. */
function readMarks(connection: SessionConnection): Record<string, number> {
  try {
    return Object(JSON.parse(localStorage.getItem(marksOf(connection))!));
  } catch {
    return {};
  }
}
