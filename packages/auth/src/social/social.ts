import { type LinkedIdentity, type LinkUrl, randomText } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { navigationUrl } from '../navigation.js';

/** Parameters of a social login URL. */
export interface SocialUrlOptions {
  /** Handed to the provider. */
  authorizationParams?: Record<string, unknown>;
  /** The same by its older name; wins. */
  authorization_params?: Record<string, unknown>;
  /** Handed to the pipeline of the user pool. */
  context?: Record<string, unknown>;
  /** Values for custom fields of the user. */
  customData?: Record<string, unknown>;
  /** Answers with the user's identities. Default false. */
  withIdentities?: boolean;
  /** Answers with the values of custom fields. Default false. */
  withCustomData?: boolean;
  /** Protocol the tokens are for. Default `oidc`. */
  protocol?: string;
  /** Names this attempt. Default: 20 random letters and digits. */
  uuid?: string;
  /** Where the window goes at the end. */
  targetUrl?: string;
  /** How the result comes back. */
  relayMethod?: 'web_message' | 'form_post' | 'query';
  /** Version of the login widget. */
  guardVersion?: string;
  /** The page itself goes there instead of a window, as inside WeChat and Lark. Default false. */
  redirected?: boolean;
}

/** Address at which a login with a social provider, such as `github`, starts. Route `GET /connections/social/{provider}`. */
export function buildAuthorizeUrl(connection: AuthConnection, provider: string, options?: SocialUrlOptions): string {
  const given = options ?? {};
  const { uuid = randomText(20), redirected, context, customData } = given;
  const { appId, tenantId } = connection.options;
  return navigationUrl(connection, 'GET /connections/social/{provider}', {
    path: { provider },
    query: {
      from_guard: '1',
      app_id: appId,
      authorization_params: JSON.stringify(given.authorization_params ?? given.authorizationParams),
      with_identities: given.withIdentities ? '1' : '0',
      with_custom_data: given.withCustomData ? '1' : '0',
      protocol: given.protocol ?? 'oidc',
      uuid,
      target_url: given.targetUrl,
      relay_method: given.relayMethod,
      guard_version: given.guardVersion,
      context: JSON.stringify(context),
      tenant_id: tenantId,
      custom_data: JSON.stringify(customData),
      ...(redirected && inPage(connection, uuid)),
    },
  });
}

/** Where the hosted flow goes on when there is no window to come back from. */
const inPage = ({ base }: AuthConnection, uuid: string) =>
  ({
    redirected: '1',
    from_hosted_guard: '1',
    redirect_url: `${base}/interaction/oidc/${encodeURIComponent(uuid)}/login`,
  }) as const;

/**
 * Address at which the signed-in user links an account of another provider. Route `GET /api/v3/generate-link-extidp-url`.
 *
 * @param params The connection, and the user's ID token.
 */
export function generateLinkExtIdpUrl(
  connection: AuthConnection,
  params: { extIdpConnIdentifier: string; idToken: string },
): Promise<LinkUrl> {
  return connection.rest('GET /api/v3/generate-link-extidp-url', () => {
    const { extIdpConnIdentifier, idToken } = params;
    const { appId } = connection.options;
    return { query: { ext_idp_conn_identifier: extIdpConnIdentifier, id_token: idToken, app_id: appId } };
  });
}

/** Takes the account of another provider from the signed-in user. Route `POST /api/v3/unlink-extidp`. */
export function unlinkExtIdp(connection: AuthConnection, params: { extIdpId: string }): Promise<unknown> {
  return connection.rest('POST /api/v3/unlink-extidp', () => ({ body: { extIdpId: params.extIdpId } }));
}

/** Accounts of other providers the signed-in user has. Route `GET /api/v3/get-identities`. */
export function getIdentities(connection: AuthConnection): Promise<LinkedIdentity[]> {
  return connection.rest('GET /api/v3/get-identities');
}
