import { configError, randomText } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { navigationUrl } from '../navigation.js';
import { redirectUriOf } from '../redirect-uri.js';

/** Parameters of an OpenID Connect authorize URL. */
export interface OidcUrlOptions {
  /** Default: that of the connection. */
  appId?: string;
  /** Where the user comes back to. Default: that of the connection. */
  redirectUri?: string;
  /** What comes back. Default `code`. */
  responseType?:
    | 'code'
    | 'code id_token token'
    | 'code id_token'
    | 'code token'
    | 'id_token token'
    | 'id_token'
    | 'none';
  /** How it comes back. Default: the service decides by the response type. */
  responseMode?: 'query' | 'fragment' | 'form_post';
  /** Comes back unchanged. Default: random. */
  state?: string;
  /** Comes back in the ID token. Default: random. */
  nonce?: string;
  /** Default `openid profile email phone address`. With `offline_access` the user is asked for consent. */
  scope?: string;
  /** How `codeChallenge` was made. */
  codeChallengeMethod?: 'plain' | 'S256';
  /** PKCE challenge: see `getCodeChallengeDigest`. */
  codeChallenge?: string;
  /** Tenant to sign in to. Default: that of the connection. */
  tenantId?: string;
}

/** Address of the OpenID Connect login. Route `GET /oidc/auth`. */
export function oidcAuthorizeUrl(connection: AuthConnection, options: OidcUrlOptions): string {
  const { scope = 'openid profile email phone address' } = options;
  return navigationUrl(connection, 'GET /oidc/auth', {
    query: {
      nonce: options.nonce ?? randomText(32),
      state: options.state ?? randomText(32),
      scope,
      client_id: options.appId ?? connection.options.appId,
      redirect_uri: redirectUriOf(connection, options.redirectUri),
      response_type: options.responseType ?? 'code',
      prompt: scope.split(' ').includes('offline_access') ? 'consent' : undefined,
      response_mode: options.responseMode,
      code_challenge: options.codeChallenge,
      code_challenge_method: options.codeChallengeMethod,
      tenant_id: options.tenantId ?? connection.options.tenantId,
    },
  });
}

/** Address of the OpenID Connect logout. Route `GET /oidc/session/end`. */
export function oidcLogoutUrl(
  connection: AuthConnection,
  { idToken, redirectUri }: { idToken?: string; redirectUri?: string },
): string {
  if (!idToken !== !redirectUri)
    throw configError('argument', 'Give idToken and redirectUri together, or none of them');
  return navigationUrl(connection, 'GET /oidc/session/end', {
    query: { id_token_hint: idToken, post_logout_redirect_uri: redirectUri },
  });
}
