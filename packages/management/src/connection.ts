import { type Connection, configError, connect as connectCore } from '@authing/core';
import type { ManagementOptions } from './options.js';
import { tokenSource } from './token/token-source.js';

/** A connection that administers a user pool: calls carry the administrator's access token. */
export type ManagementConnection = Connection<ManagementOptions>;

/**
 * Opens a connection for the administrator of a user pool. Nothing is sent until the first call.
 *
 * @throws AuthingError `config` without `userPoolId` (or `appId`), or without `secret` and `accessToken`.
 */
export function connect(options: ManagementOptions): ManagementConnection {
  if (!options?.userPoolId && !options?.appId)
    throw configError('user_pool_id', 'userPoolId is required: the id of the user pool in the Authing console');
  if (!options.secret && !options.accessToken)
    throw configError('secret', 'Give the secret of the user pool, or an accessToken');
  return connectCore(options, tokenSource);
}

/** The connection for a call inside the tenant of `params`: it goes in the tenant header, under its configured name. */
export const inTenant = (connection: ManagementConnection, params: { tenantId?: string | undefined }) =>
  params?.tenantId === undefined ? connection : connection.with({ tenantId: params.tenantId });
