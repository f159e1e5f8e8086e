import type { AuthConnection } from '../connection.js';
import { navigationUrl } from '../navigation.js';

/** Address of the SAML 2.0 login. Route `GET /api/v2/saml-idp/{appId}`. */
export function samlAuthorizeUrl(connection: AuthConnection): string {
  return navigationUrl(connection, 'GET /api/v2/saml-idp/{appId}', { path: { appId: connection.options.appId } });
}
