import { type CommonMessage, succeeded } from '../answers.js';
import type { ManagementConnection } from '../connection.js';
import type { LinkIdentityOptions, UnlinkIdentityOptions } from './types.js';

/**
 * Links an account at a social or enterprise provider to a user. Route `POST /api/v2/users/identity/link`.
 *
 * @throws AuthingError `api` when the account is linked to somebody else or the user has one of this provider.
 */
export async function linkIdentity(
  connection: ManagementConnection,
  options: LinkIdentityOptions,
): Promise<CommonMessage> {
  const { userId, userIdInIdp, isSocial, type, identifier, extIdpId } = options;
  await connection.rest('POST /api/v2/users/identity/link', {
    body: { userId, userIdInIdp, isSocial, type, identifier, extIdpId },
  });
  return succeeded('The account has been linked');
}

/**
 * Takes an account at a social or enterprise provider from a user. Route `POST /api/v2/users/identity/unlink`.
 *
 * @throws AuthingError `api` when the user has no such account.
 */
export async function unlinkIdentity(
  connection: ManagementConnection,
  options: UnlinkIdentityOptions,
): Promise<CommonMessage> {
  const { userId, isSocial, type, identifier, extIdpId } = options;
  await connection.rest('POST /api/v2/users/identity/unlink', {
    body: { userId, isSocial, type, identifier, extIdpId },
  });
  return succeeded('The account has been unlinked');
}
