import { type AuthConnection, type AuthOptions, connect as connectAuth } from '@authing/auth';
import { forBrowser } from './redirect/session-connection.js';
import { renewRefused, renewSession } from './tabs/renew.js';
import { syncTabs } from './tabs/sync-tabs.js';

/**
 * Opens a connection for the user of this page, with the session in localStorage and in step with other tabs. A token the
 * service refuses is renewed once for all tabs. Nothing is sent until the first call.
 *
 * @throws AuthingError `config` without `appId`, with an address that cannot be used, or with a `secret`.
 */
export function connect(options: AuthOptions): AuthConnection {
  const connection = connectAuth(forBrowser(options));
  syncTabs(connection);
  renewRefused(connection, (refused) => renewSession(connection, refused));
  return connection;
}
