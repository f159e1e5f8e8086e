import { AuthingError, type Connection, configError, derive, fixedSession, queryString } from '@authing/core';
import type { OidcTokens, SessionState } from '../session/session-state.js';
import type { RequestSecrets, SendForm } from './oidc.js';
import { issuerOf, type OidcConnection, withOidc } from './provider.js';

/**
 * An OpenID Connect login without window, storage or tabs: a page, a server or a native app brings those. Authorization
 * code flow with PKCE (S256), state, nonce, and checks of issuer and ID token.
 */

/** What the user is asked for at the login page. */
export interface AuthorizationOptions {
  /** Where the user comes back to: registered in the console. Default: `redirectUri` of the connection. */
  redirectUri?: string;
  /** Default `openid profile email phone address offline_access`; without `offline_access` there is no refresh token. */
  scope?: string;
  /**
   * `login` asks even who is signed in; an empty text leaves it to the service. Default: `consent` with `offline_access`, as
   * the standard wants it.
   */
  prompt?: string;
  /** Tenant to sign in to. Default: that of the connection. */
  tenantId?: string;
  /** Further parameters of the authorization endpoint, such as `login_hint`. */
  authorizationParams?: Record<string, string>;
}

/** One login under way: keep it, in secret, until the user is back. Plain data, so that it survives as JSON. */
export interface AuthorizationTransaction extends Omit<RequestSecrets, 'challenge'> {
  redirectUri: string;
  /** The provider it was sent to: the answer must come from the same. */
  issuer: string;
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** What an OpenID Connect login leaves: the access token, and what is kept with it. */
export type OidcSession = Required<Pick<SessionState, 'token' | 'oidc'>>;

/** What a login asks for when no scope is given. */
export const DEFAULT_SCOPE = 'openid profile email phone address offline_access';
/** Parameters the answer is compared with: another value would make the comparison worth nothing. */
const OURS = [
  'state',
  'nonce',
  'redirect_uri',
  'code_challenge',
  'code_challenge_method',
  'client_id',
  'response_type',
];
const LIFETIME = 15 * 60_000;

/**
 * A new login: the address to send the user to, and the transaction `completeAuthorization` compares the answer with.
 * Route `GET /oidc/auth`.
 *
 * @throws AuthingError `config`: `redirect_uri` without an address to come back to; `authorization_params` for parameters
 * the login sets itself, such as `state`.
 */
export async function createAuthorization(
  connection: OidcConnection,
  options: AuthorizationOptions = {},
): Promise<{ url: string; transaction: AuthorizationTransaction }> {
  const given = options ?? {};
  const {
    scope = DEFAULT_SCOPE,
    redirectUri = connection.options.redirectUri,
    tenantId = connection.options.tenantId,
  } = given;
  for (const name of OURS)
    if (name in (given.authorizationParams ?? {}))
      throw configError('authorization_params', `authorizationParams must not name ${name}: the login sets it itself`);
  if (!redirectUri) throw configError('redirect_uri', 'Give redirectUri, here or in the options of the connection');
  const issuer = issuerOf(connection);
  const { challenge, ...secrets } = await withOidc((oidc) => oidc.createSecrets());
  const query = queryString({
    client_id: connection.options.appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    prompt: (given.prompt ?? (scope.includes('offline_access') ? 'consent' : '')) || undefined,
    tenant_id: tenantId,
    ...given.authorizationParams,
  });
  const transaction = { ...secrets, redirectUri, issuer, startedAt: Date.now() };
  return { url: `${issuer}/auth?${query}`, transaction };
}

/**
 * Turns the address the user came back at into tokens. Route `POST /oidc/token`.
 *
 * @param url The whole address, with scheme and host.
 * @param before The tokens it renews: the new ones must be about the same user.
 * @throws AuthingError `protocol` when the answer is not to this login, or comes after 15 minutes (`login_expired`);
 * `api` with the provider's code, such as `access_denied`.
 */
export async function completeAuthorization(
  connection: OidcConnection,
  transaction: AuthorizationTransaction,
  url: string | URL,
  before?: OidcTokens,
): Promise<OidcSession> {
  if (!transaction) throw configError('argument', 'transaction must be what createAuthorization gave for this login');
  const { issuer, startedAt, state, redirectUri, verifier, nonce } = transaction;
  const address = addressOf(url);
  // What was kept may have been changed: a start that is no number is too old as well.
  if (issuer !== issuerOf(connection) || !(Date.now() - startedAt <= LIFETIME)) {
    throw new AuthingError(
      'protocol',
      'login_expired',
      'The login took too long or went to another host: start it again',
    );
  }
  return withOidc(async ({ readCode, requestTokens }) => {
    const code = await readCode(connection, answerIn(address) ?? new URLSearchParams(), state);
    const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
    return requestTokens(connection, form, { nonce, before }, senderOf(connection));
  });
}

/** It is not repeated where it cannot be read: it may hold a code. */
function addressOf(url: string | URL): URL {
  try {
    return new URL(url);
  } catch {
    throw configError(
      'argument',
      'url must be the whole address the user came back at, such as https://app.example.com/callback?code=…',
    );
  }
}

/** The answer of the login page in an address: in its query, or in its fragment (`response_mode=fragment`). */
export function answerIn({ searchParams, hash }: URL): URLSearchParams | undefined {
  return [searchParams, new URLSearchParams(hash.slice(1))].find(
    (values) => values.has('state') && (values.has('code') || values.has('error')),
  );
}

/**
 * Gets new tokens for a refresh token, which is used up by it. Route `POST /oidc/token`.
 *
 * @param scope A part of what was granted. Default: all of it.
 * @throws AuthingError `api` (`invalid_grant`) when the user has to log in again; `protocol` when the new tokens are about
 * another user.
 */
export async function renewTokens(
  connection: OidcConnection,
  tokens: OidcTokens,
  scope?: string,
): Promise<OidcSession> {
  if (!tokens) throw configError('argument', 'tokens must be those of the session that is renewed');
  return withOidc((oidc) => oidc.renew(connection, tokens, scope, senderOf(connection)));
}

/**
 * Sends token requests as the connection sends its calls, without our own headers: for a page each would cost a request
 * before it, and the standard knows none of them. Undefined for a connection that calls nothing.
 */
function senderOf(connection: OidcConnection): SendForm | undefined {
  if (!connection.rest) return;
  const { options, headers } = connection as Connection;
  const given = Object.keys(options.headers ?? {}).map((name) => name.toLowerCase());
  const own = derive(connection as Connection, {
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => given.includes(name))),
    session: fixedSession(),
    options: { ...options, onError: undefined },
  });
  return (form, headers) => own.rest('POST /oidc/token', { form, headers, token: false });
}

/** Where the user goes to end the session at the service. */
export interface LogoutAddressOptions {
  /** ID token of the session that ends. */
  idToken?: string;
  /** Where the service sends the user afterwards: registered in the console. */
  returnTo?: string;
}

/** Address that ends the session at the service. Route `GET /oidc/session/end`, or `GET /login/profile/logout` without an ID token. */
export function logoutAddress({ base }: OidcConnection, { idToken, returnTo }: LogoutAddressOptions = {}): string {
  return idToken
    ? `${base}/oidc/session/end?${queryString({ id_token_hint: idToken, post_logout_redirect_uri: returnTo })}`
    : `${base}/login/profile/logout?${queryString({ redirect_uri: returnTo })}`;
}
