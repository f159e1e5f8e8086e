import type { User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { setCurrentUser } from './session.js';

/** The session under its name of 4.x. `connection.session` can do more: it tells of changes. */

/** Makes later calls carry this token. The record of the former user is forgotten. */
export function setToken({ session }: AuthConnection, token: string): void {
  session.setToken(token);
}

/** Token of the signed-in user, or null. */
export function getToken({ session }: AuthConnection): string | null {
  return session.token() ?? null;
}

/** The signed-in user as last seen, or null. */
export function getUser({ session }: AuthConnection): User | null {
  return session.user() ?? null;
}

/** Makes this user the signed-in one; `user.token` becomes the token of later calls. */
export function setUser(connection: AuthConnection, user: User): void {
  setCurrentUser(connection, user);
}

/** Forgets user and token. The service is not told: see `logout`. */
export function clearUser({ session }: AuthConnection): void {
  session.signOut();
}
