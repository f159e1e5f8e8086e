import type { ManagementConnection } from '../connection.js';
import { type CommonMessage, succeeded } from '../results.js';
import type { LinkIdentityOptions, UnlinkIdentityOptions } from './types.js';

/**
 * Links an account at a social or enterprise provider to a user. Route `POST /api/v2/users/identity/link`.
 *
 * @throws AuthingError `api` when the account is linked to somebody else or the user has one of this provider.
 */
export function linkIdentity(connection: ManagementConnection, options: LinkIdentityOptions): Promise<CommonMessage> {
  return connection.rest(
    'POST /api/v2/users/identity/link',
    () => {
      const { userId, userIdInIdp, isSocial, type, identifier, extIdpId } = options;
      return {
        body: { userId, userIdInIdp, isSocial, type, identifier, extIdpId },
      };
    },
    () => succeeded('The account has been linked'),
  );
}

/**
 * Takes an account at a social or enterprise provider from a user. Route `POST /api/v2/users/identity/unlink`.
 *
 * @throws AuthingError `api` when the user has no such account.
 */
export function unlinkIdentity(
  connection: ManagementConnection,
  options: UnlinkIdentityOptions,
): Promise<CommonMessage> {
  return connection.rest(
    'POST /api/v2/users/identity/unlink',
    () => {
      const { userId, isSocial, type, identifier, extIdpId } = options;
      return {
        body: { userId, isSocial, type, identifier, extIdpId },
      };
    },
    () => succeeded('The account has been unlinked'),
  );
}
