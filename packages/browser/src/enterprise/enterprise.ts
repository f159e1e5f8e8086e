import { type AuthConnection, type EnterpriseProtocol, enterprise, randomText, type User } from '@authing/auth';
import { loginInWindow, type WindowLoginOptions } from '../windows/window-login.js';

/** How a login at a company's identity provider goes, and who is told. */
export interface EnterpriseAuthorizeOptions extends WindowLoginOptions {}

/**
 * Lets the user log in at their company's identity provider in a window, and makes them the signed-in one. Call it in a
 * click. Inside WeChat and Lark the page itself goes there instead. Routes
 * `GET /api/v2/applications/{appId}/public-config` and, for `oidc`, `POST /api/v2/connections/oidc/start-interaction`.
 *
 * @param protocol `oidc`, `oauth`, `saml`, `cas` or `azure-ad`.
 * @param identifier Identifier of the provider in the console.
 * @throws AuthingError `config` for an unknown provider; otherwise as `social.authorize` does.
 */
export function authorize(
  connection: AuthConnection,
  protocol: EnterpriseProtocol,
  identifier: string,
  options: EnterpriseAuthorizeOptions = {},
): Promise<User> {
  const address = async () =>
    (await enterprise.createLoginRequest(connection, protocol, identifier, location.href)).url;
  return loginInWindow(connection, () => ({ id: randomText(22), eventType: 'enterpriseLogin', address }), options);
}
