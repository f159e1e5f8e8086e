import { type RefreshTokenFragment, required } from '@authing/core';
import { RefreshToken } from '@authing/core/documents';
import type { ManagementConnection } from '../connection.js';
import type { LoginStatus } from '../generated/rest.generated.js';
import { type CommonMessage, done, requireSome, succeeded } from '../results.js';
import { SendFirstLoginVerifyEmail } from './users.generated.js';

/** Makes a new token for a user. Times are seconds since 1970. Mutation `refreshToken`. */
export function refreshToken(connection: ManagementConnection, id: string): Promise<RefreshTokenFragment> {
  return connection.graphql(RefreshToken, { id }, (data) => required(data.refreshToken));
}

/** Ends all sessions of several users. Route `POST /api/v2/users/kick`. */
export function kick(connection: ManagementConnection, userIds: string[]): Promise<CommonMessage> {
  return connection.rest('POST /api/v2/users/kick', { body: { userIds } }, () =>
    succeeded('The users have been signed out'),
  );
}

/**
 * Ends a user's sessions. Route `GET /logout`.
 *
 * @param options `appId`: only those of this application. Default: all.
 * @throws AuthingError `config` (`argument`) without `userId`.
 */
export function logout(
  connection: ManagementConnection,
  options: { appId?: string; userId: string },
): Promise<CommonMessage> {
  return connection.rest(
    'GET /logout',
    () => {
      const { appId, userId } = options;
      requireSome(userId, 'userId');
      return { query: { appId, userId } };
    },
    () => succeeded('The user has been signed out'),
  );
}

/**
 * Whether a user has a session, and where. Route `GET /api/v2/users/login-status`.
 *
 * @param appId Only sessions of this application. Default: all.
 * @param deviceId Only sessions on this device. Default: all.
 */
export function checkLoginStatus(
  connection: ManagementConnection,
  userId: string,
  appId?: string,
  deviceId?: string,
): Promise<LoginStatus> {
  return connection.rest('GET /api/v2/users/login-status', { query: { userId, appId, deviceId } });
}

/** Sends a user the mail that verifies their address at the first login to an application. Mutation `sendFirstLoginVerifyEmail`. */
export function sendFirstLoginVerifyEmail(
  connection: ManagementConnection,
  options: { appId: string; userId: string },
): Promise<true> {
  return connection.graphql(
    SendFirstLoginVerifyEmail,
    () => {
      const { appId, userId } = options;
      return { appId, userId };
    },
    done,
  );
}

/**
 * Marks a user as having left the company: they can no longer log in. Route `POST /api/v3/resign-user`.
 *
 * @throws AuthingError `api` when there is no such user.
 */
export function resignUser(connection: ManagementConnection, userId: string): Promise<unknown> {
  return connection.rest('POST /api/v3/resign-user', { body: { userId } });
}

/** Marks several users as having left the company. Route `POST /api/v3/resign-user-batch`. */
export function resignUserBatch(connection: ManagementConnection, userIds: string[]): Promise<unknown> {
  return connection.rest('POST /api/v3/resign-user-batch', { body: { userIds } });
}
