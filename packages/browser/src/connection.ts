import { type AuthConnection, type AuthOptions, connect as connectAuth } from '@authing/auth';
import { forBrowser } from './redirect/session-connection.js';

/**
 * Opens a connection for the user of this page, with the session in localStorage. Nothing is sent until the first call.
 *
 * @throws AuthingError `config` without `appId`, with an address that cannot be used, or with a `secret`.
 */
export const connect = (options: AuthOptions): AuthConnection => connectAuth(forBrowser(options));
