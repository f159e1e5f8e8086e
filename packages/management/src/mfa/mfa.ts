import type { MfaAuthenticator } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { MfaFragment } from '../generated/graphql.generated.js';
import type { MfaBound, MfaFactor } from '../generated/rest.generated.js';
import { done, requireSome } from '../results.js';
import { ChangeMfa, QueryMfa } from './mfa.generated.js';

/** Whose second factor: by its own id, or by user (of another pool when named). */
export interface MfaKey {
  /** Id of the factor itself. */
  id?: string;
  userId?: string;
  /** Default: the pool of the connection. */
  userPoolId?: string;
}

/** What to change about a second factor. */
export interface ChangeMfaOptions extends MfaKey {
  /** Whether logins ask for it. */
  enable?: boolean;
  /** Whether it gets a new secret. The authenticator app has to be set up again. */
  refresh?: boolean;
}

/** Which second factors a user has. Route `GET /api/v2/users/{userId}/mfa-bound`. */
export function getStatus(connection: ManagementConnection, userId: string): Promise<MfaBound> {
  return connection.rest('GET /api/v2/users/{userId}/mfa-bound', { path: { userId } });
}

/** Takes a second factor from a user. Route `DELETE /api/v2/users/{userId}/mfa-bound`. */
export function unAssociateMfa(connection: ManagementConnection, userId: string, type: MfaFactor): Promise<true> {
  return connection.rest('DELETE /api/v2/users/{userId}/mfa-bound', { path: { userId }, query: { type } }, done);
}

/**
 * Gives a user a one-time password authenticator whose secret is known already, as when moving from another system.
 * Route `POST /api/v2/mfa/totp/import`.
 *
 * @param secret Shared secret in base32.
 * @param recoveryCode Stands in once for a lost authenticator. Default: the service makes one.
 * @throws AuthingError `config` (`argument`) without user id or secret.
 */
export function importTotp(
  connection: ManagementConnection,
  userId: string,
  secret: string,
  recoveryCode?: string,
): Promise<MfaAuthenticator> {
  return connection.rest('POST /api/v2/mfa/totp/import', () => {
    requireSome(userId, 'userId');
    requireSome(secret, 'secret');
    return { body: { userId, secret, recoveryCode } };
  });
}

/** The one-time password factor of a user with its secret, or null. Query `queryMfa`. */
export function queryMfa(connection: ManagementConnection, input: MfaKey): Promise<MfaFragment | null> {
  return connection.graphql(
    QueryMfa,
    () => {
      const { id, userId, userPoolId } = input;
      return { id, userId, userPoolId };
    },
    ({ queryMfa }) => queryMfa,
  );
}

/** Switches the one-time password factor of a user on or off, or gives it a new secret. Mutation `changeMfa`. */
export function changeMfa(connection: ManagementConnection, options: ChangeMfaOptions): Promise<MfaFragment | null> {
  return connection.graphql(
    ChangeMfa,
    () => {
      const { id, userId, userPoolId, enable, refresh } = options;
      return { id, userId, userPoolId, enable, refresh };
    },
    ({ changeMfa }) => changeMfa,
  );
}
