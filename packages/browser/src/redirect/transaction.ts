import { AuthingError, type AuthorizationTransaction } from '@authing/auth';
import type { SessionConnection } from './session-connection.js';

/** A login that left the page. Kept in the tab, one at a time: a newer login replaces an older one. */
export interface Transaction extends AuthorizationTransaction {
  returnTo?: string;
  appState?: unknown;
}

const keyOf = ({ session }: SessionConnection) => `${session.key}:login`;

/** @throws AuthingError `storage` where the tab's storage is blocked: the answer could not be checked. */
export function saveTransaction(connection: SessionConnection, transaction: Transaction): void {
  try {
    sessionStorage.setItem(keyOf(connection), JSON.stringify(transaction));
  } catch (cause) {
    throw new AuthingError(
      'storage',
      'session_storage',
      'Login by redirect needs sessionStorage, which is blocked here',
      { cause },
    );
  }
}

/**
 * The login with this state, which then is used up. A foreign state uses nothing up, or anybody's link could end a login.
 *
 * @throws AuthingError `protocol` (`state`) when this tab has begun no such login.
 */
export function takeTransaction(connection: SessionConnection, state: string): Transaction {
  let transaction: Partial<Transaction> | null = null;
  try {
    transaction = JSON.parse(sessionStorage.getItem(keyOf(connection))!);
  } catch {
    // Blocked or corrupt: as good as absent.
  }
  if (transaction?.state !== state) throw new AuthingError('protocol', 'state', 'This tab has begun no such login');
  sessionStorage.removeItem(keyOf(connection));
  return transaction as Transaction;
}
