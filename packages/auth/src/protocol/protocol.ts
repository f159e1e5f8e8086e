import { configError, randomText } from '@authing/core';
import { type CasUrlOptions, casAuthorizeUrl, casLogoutUrl } from '../cas/urls.js';
import type { AuthConnection } from '../connection.js';
import { navigationUrl } from '../navigation.js';
import { type OauthUrlOptions, oauthAuthorizeUrl } from '../oauth2/urls.js';
import { getCodeChallengeDigest } from '../oidc/pkce.js';
import { type OidcUrlOptions, oidcAuthorizeUrl, oidcLogoutUrl } from '../oidc/urls.js';
import { samlAuthorizeUrl } from '../saml/urls.js';

/** Parameters of an authorize URL: those of the protocol the connection speaks. */
export type AuthorizeUrlOptions = OidcUrlOptions | OauthUrlOptions | CasUrlOptions;

/** An authorize URL and what has to be kept until the user comes back. */
export interface AuthorizeRequest {
  /** Where to send the user. */
  url: string;
  /** Must equal the `state` the user comes back with. */
  state: string;
  /** Must equal the `nonce` in the ID token. */
  nonce: string;
  /** Goes to `getAccessTokenByCode(code, { codeVerifier })`. */
  codeVerifier: string;
}

/** Where and how a user logs out. */
export interface LogoutUrlOptions {
  /** `true`: the standard endpoint of OpenID Connect instead of the hosted page. Default false. */
  expert?: boolean;
  /** Where the user goes afterwards. With `expert` only together with `idToken`. */
  redirectUri?: string;
  /** ID token of the session, for `expert`. */
  idToken?: string;
}

/**
 * Address of the login page, for the `protocol` of the options. Without them state and nonce are random and cannot be
 * compared on return: use `createAuthorizeRequest`, which gives them to you.
 *
 * @throws AuthingError `config` for an unknown protocol or without a redirect address.
 */
export function buildAuthorizeUrl(connection: AuthConnection, options?: AuthorizeUrlOptions): string {
  const given = options ?? {};
  const { protocol = 'oidc' } = connection.options;
  if (protocol === 'oidc') return oidcAuthorizeUrl(connection, given as OidcUrlOptions);
  if (protocol === 'oauth') return oauthAuthorizeUrl(connection, given as OauthUrlOptions);
  if (protocol === 'saml') return samlAuthorizeUrl(connection);
  if (protocol === 'cas') return casAuthorizeUrl(connection, given as CasUrlOptions);
  throw configError('protocol', 'protocol must be oidc, oauth, saml or cas');
}

/**
 * An OpenID Connect login with fresh state, nonce and PKCE verifier (S256). Keep them until the user is back; compare
 * the state, exchange the code with the verifier, compare the nonce.
 *
 * @throws AuthingError `config` for another protocol, without a redirect address, or without WebCrypto.
 */
export function createAuthorizeRequest(
  connection: AuthConnection,
  options?: Omit<OidcUrlOptions, 'codeChallenge' | 'codeChallengeMethod'>,
): AuthorizeRequest {
  const given = options ?? {};
  if ((connection.options.protocol ?? 'oidc') !== 'oidc')
    throw configError('protocol', 'createAuthorizeRequest is for OpenID Connect');
  const { state = randomText(32), nonce = randomText(32), responseType = 'code' } = given;
  const codeVerifier = randomText(43);
  const pkce = responseType.includes('code') && {
    codeChallenge: getCodeChallengeDigest({ codeChallenge: codeVerifier }),
    codeChallengeMethod: 'S256' as const,
  };
  return { url: oidcAuthorizeUrl(connection, { ...options, state, nonce, ...pkce }), state, nonce, codeVerifier };
}

/**
 * Address that logs the user out: the hosted page, with `expert` the standard endpoint of OpenID Connect, and for the
 * protocol `cas` its own. The session here is not touched: see `logout`.
 *
 * @throws AuthingError `config` when `expert` comes with only one of `idToken` and `redirectUri`.
 */
export function buildLogoutUrl(connection: AuthConnection, options?: LogoutUrlOptions): string {
  const given = options ?? {};
  const { protocol = 'oidc' } = connection.options;
  const { redirectUri, expert } = given;
  if (protocol === 'cas') return casLogoutUrl(connection, redirectUri);
  if (protocol === 'oidc' && expert) return oidcLogoutUrl(connection, given);
  return navigationUrl(connection, 'GET /login/profile/logout', { query: { redirect_uri: redirectUri } });
}
