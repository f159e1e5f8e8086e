import { inOwnTime, isLater } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/** The session's token. A storage that gives no answer is waited for as long as the call may take. */
export function tokenInTime(
  connection: AuthConnection,
  operation: string,
): string | undefined | Promise<string | undefined> {
  const token = connection.session.bearer();
  return isLater(token) ? inOwnTime(connection, operation, Promise.resolve(token)) : token;
}
