import { configError, type User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { decodeToken } from './token.js';

/**
 * Id of the signed-in user: of the record, else as the token says.
 *
 * @throws AuthingError `config` (`not_signed_in`) when nobody is signed in.
 */
export function checkLoggedIn({ session }: AuthConnection): string {
  const token = session.token();
  const { sub, data } = token ? decodeToken(token) : ({} as Record<string, unknown>);
  const id = session.user()?.id ?? (data as { id?: unknown } | undefined)?.id ?? sub;
  if (typeof id !== 'string') throw configError('not_signed_in', 'Nobody is signed in: log in first or give the token option');
  return id;
}

/** `checkLoggedIn` once an asynchronous storage was read. */
export async function currentUserId(connection: AuthConnection): Promise<string> {
  await connection.session.ready;
  return checkLoggedIn(connection);
}

/** Makes a user of another reply the signed-in one; `user.token` becomes the token of later calls. */
export function setCurrentUser(connection: AuthConnection, user: User): void {
  connection.session.signIn(user);
}

/** Makes later calls carry this token. The record of the former user is forgotten. */
export function setToken(connection: AuthConnection, token: string): void {
  connection.session.setToken(token);
}

/**
 * Ends the session here at once and then at the service. Route `GET /api/v2/logout`.
 *
 * @throws AuthingError when the service could not be told; nobody is signed in here all the same.
 */
export async function logout(connection: AuthConnection): Promise<void> {
  const token = await connection.session.bearer();
  connection.session.signOut();
  await connection.rest('GET /api/v2/logout', { query: { app_id: connection.options.appId }, token });
}
