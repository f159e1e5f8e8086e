import {
  AuthingError,
  configError,
  decodeToken,
  inOwnTime,
  type JwtTokenStatusFragment,
  type RefreshTokenFragment,
  sharedWork,
  type TrackedSession,
  type User,
} from '@authing/core';
import { RefreshToken } from '@authing/core/documents';
import type { AuthConnection } from '../connection.js';
import { CheckLoginStatus } from './session.generated.js';
import { tokenInTime } from './token-in-time.js';

/**
 * Id of the signed-in user: of the record, else as the token says.
 *
 * @throws AuthingError `config` (`not_signed_in`) when nobody is signed in.
 */
export function checkLoggedIn({ session }: AuthConnection): string {
  const token = session.token();
  const { sub, data } = token ? decodeToken(token) : ({} as Record<string, unknown>);
  const id = session.user()?.id ?? (data as { id?: unknown } | undefined)?.id ?? sub;
  if (typeof id !== 'string') throw notSignedIn();
  return id;
}

/** Makes a user of another reply the signed-in one; `user.token` becomes the token of later calls. */
export function setCurrentUser(connection: AuthConnection, user: User): void {
  if (!user) throw configError('argument', 'user must be given; logout signs out');
  connection.session.signIn(user);
}

/** Makes later calls carry this token. The record of the former user is forgotten. */
export function setToken(connection: AuthConnection, token: string): void {
  connection.session.setToken(token);
}

/**
 * What the service says of a token: whether it is good, whose it is and when it ends. A token that is not good is an
 * answer with another code than 200, not an error. Query `checkLoginStatus`.
 *
 * @param token Default: the token of the session.
 */
export function checkLoginStatus(connection: AuthConnection, token?: string): Promise<JwtTokenStatusFragment | null> {
  return connection.graphql(CheckLoginStatus, { token }, (reply) => reply.checkLoginStatus);
}

/**
 * Gets a new token for the signed-in user, and keeps it unless somebody else was signed in or out meanwhile. Callers at
 * the same time share one request. Mutation `refreshToken`.
 *
 * @throws AuthingError `config` (`not_signed_in`) when nobody is signed in.
 */
export async function refreshToken(connection: AuthConnection): Promise<RefreshTokenFragment> {
  const { session } = connection;
  // Another tab may have signed in or renewed it.
  await session.reload();
  const old = await tokenInTime(connection, 'refreshToken');
  if (!old) throw notSignedIn();
  const renewal = sharedWork(connection, `refreshToken ${old}`, (own) =>
    own.graphql(RefreshToken, {}, ({ refreshToken: fresh }, asked) => {
      if (fresh?.token) session.setToken(fresh.token, asked);
      return fresh ?? { token: null, iat: null, exp: null };
    }),
  );
  return inOwnTime(connection, 'refreshToken', renewal.get());
}

/**
 * Ends the session here at once and then at the service. Route `GET /api/v2/logout`.
 *
 * @throws AuthingError when the service could not be told; nobody is signed in here all the same.
 */
export async function logout(connection: AuthConnection): Promise<void> {
  const token = await leave(connection);
  await connection.rest('GET /api/v2/logout', {
    query: { app_id: connection.options.appId },
    token,
    credentials: true,
  });
}

/**
 * Ends the session of this device: here at once, then at the service. Route `GET /logout`.
 *
 * @throws AuthingError as `logout` does.
 */
export async function logoutCurrent(connection: AuthConnection): Promise<void> {
  const token = await leave(connection);
  await connection.rest('GET /logout', {
    query: { appId: connection.options.appId, deviceId: 'current' },
    token,
    credentials: true,
  });
}

/**
 * The single sign-on session that the cookies of this browser stand for, or null. A server passes its visitor's cookies
 * on with `with({ headers: { cookie } })`. Route `GET /cas/session`.
 */
export async function trackSession(connection: AuthConnection): Promise<TrackedSession | null> {
  const text = await connection.rest('GET /cas/session', { token: false, credentials: true, answer: 'text' });
  try {
    return JSON.parse(String(text));
  } catch {
    throw new AuthingError('protocol', 'not_json', 'Expected JSON from GET /cas/session');
  }
}

/** Signs out here, unless somebody signed in later, and gives the token that was in use. */
async function leave({ session }: AuthConnection): Promise<string | false> {
  const at = session.next();
  // A storage that hangs must not keep anybody signed in.
  if (session.ready) await Promise.race([session.ready, session.reload()]);
  const token = session.token();
  return session.signOut({ at, token: undefined }) && (token ?? false);
}

const notSignedIn = () => configError('not_signed_in', 'Nobody is signed in: log in first or give the token option');
