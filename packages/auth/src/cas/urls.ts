import type { AuthConnection } from '../connection.js';
import { navigationUrl } from '../navigation.js';

/** Parameters of a CAS login URL. */
export interface CasUrlOptions {
  /** Where the user comes back to with a ticket. */
  service?: string;
}

/** Address of the CAS login. Route `GET /cas-idp/{appId}`. */
export function casAuthorizeUrl(connection: AuthConnection, { service }: CasUrlOptions): string {
  return navigationUrl(connection, 'GET /cas-idp/{appId}', {
    path: { appId: connection.options.appId },
    query: { service },
  });
}

/** Address of the CAS logout. Route `GET /cas-idp/logout`. */
export function casLogoutUrl(connection: AuthConnection, url?: string): string {
  return navigationUrl(connection, 'GET /cas-idp/logout', { query: { url } });
}
