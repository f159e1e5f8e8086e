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
  return connectCore(options ?? {}, (connection) => {
    const { userPoolId, appId, secret, accessToken } = connection.options;
    if (!userPoolId && !appId)
      throw configError('user_pool_id', 'userPoolId is required: the id of the user pool in the Authing console');
    if (!secret && !accessToken) throw configError('secret', 'Give the secret of the user pool, or an accessToken');
    return tokenSource(connection);
  });
}

/** The connection for a call inside the tenant of `params`: it goes in the tenant header, under its configured name. */
export const inTenant = (connection: ManagementConnection, params: { tenantId?: string | undefined }) =>
  params?.tenantId === undefined ? connection : connection.with({ tenantId: params.tenantId });
