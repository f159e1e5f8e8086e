import { type Connection, configError, connect as connectCore } from '@authing/core';
import type { AuthOptions } from './options.js';
import { createSession, type UserSession } from './session/user-session.js';

/** A connection that acts for an end user: calls carry the token of its session. */
export interface AuthConnection extends Connection<AuthOptions> {
  readonly session: UserSession;
}

/**
 * Opens a connection for an end user. Nothing is sent until the first call.
 *
 * @throws AuthingError `config` without `appId` or with an address that cannot be used.
 */
export function connect(options: AuthOptions): AuthConnection {
  return connectCore(options ?? {}, ({ options, base }) => {
    if (!options.appId)
      throw configError('app_id', 'appId is required: the id of the application in the Authing console');
    return createSession(options, base);
  });
}
