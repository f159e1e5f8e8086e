import { configError, type TokenIntrospection, type TokenRequest, type TokenSet, type UserInfo } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { redirectUriOf } from '../redirect-uri.js';
import { type ClientProof, clientProof, endpointRoot } from './client-authentication.js';

/** What belongs to a code. */
export interface CodeOptions {
  /** The PKCE verifier whose challenge went into the authorize URL. */
  codeVerifier?: string;
  /** The address the code was asked for with. Default: that of the connection. */
  redirectUri?: string;
}

/** How an access token is presented to the user info endpoint. */
export interface UserInfoOptions {
  /** Default `GET`. */
  method?: 'GET' | 'POST';
  /** Default `header`. In a query, logs and histories keep the token. */
  tokenPlace?: 'header' | 'query' | 'body';
}

/**
 * Exchanges an authorization code for tokens, which are not stored. Route `POST /oidc/token` or `POST /oauth/token`.
 *
 * @throws AuthingError `api` (`invalid_grant`) for a code that is not good; `config` without what the
 * `tokenEndPointAuthMethod` needs.
 */
export function getAccessTokenByCode(
  connection: AuthConnection,
  code: string,
  options: CodeOptions = {},
): Promise<TokenSet> {
  return requestTokens(connection, () => {
    const redirect_uri = redirectUriOf(connection, options.redirectUri);
    const grant = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: options.codeVerifier };
    return [grant, clientProof(connection, 'tokenEndPointAuthMethod')];
  });
}

/**
 * Gets new tokens for a refresh token. The answer has the next refresh token: the old one is used up. Tokens are not
 * stored. Route `POST /oidc/token` or `POST /oauth/token`.
 *
 * @throws AuthingError `api` (`invalid_grant`) for a refresh token that is used up, revoked or too old.
 */
export function getNewAccessTokenByRefreshToken(connection: AuthConnection, refreshToken: string): Promise<TokenSet> {
  const grant = { grant_type: 'refresh_token', refresh_token: refreshToken };
  return requestTokens(connection, () => [grant, clientProof(connection, 'tokenEndPointAuthMethod')]);
}

/**
 * Gets a token for a program instead of a user. Route `POST /oidc/token` or `POST /oauth/token`.
 *
 * @param options Key of a programmatic access account. Default: id and secret of the application.
 */
export function getAccessTokenByClientCredentials(
  connection: AuthConnection,
  scope: string,
  options: { accessKey?: string; accessSecret?: string } = {},
): Promise<TokenSet> {
  return requestTokens(connection, () => {
    if (!scope) throw configError('argument', 'scope must say what the token is for');
    const { appId, secret } = connection.options;
    const { accessKey = appId, accessSecret = secret } = options;
    if (!accessSecret) throw configError('secret', 'Give accessKey and accessSecret, or the secret option');
    const form = { client_id: accessKey, client_secret: accessSecret };
    return [{ grant_type: 'client_credentials', scope }, { form }];
  });
}

/** Exchanges an ID token of this user pool for tokens of this application. Route `POST /oidc/token` or `POST /oauth/token`. */
export function getAccessTokenByIdToken(
  connection: AuthConnection,
  params: { redirectUri: string; idToken: string; scope?: string },
): Promise<TokenSet> {
  return requestTokens(connection, () => {
    const { redirectUri, idToken, scope = '' } = params;
    const grant_type = 'http://authing.cn/oidc/grant_type/authing_token';
    const grant = { grant_type, redirect_uri: redirectUri, token: idToken, scope };
    return [grant, { form: { client_id: connection.options.appId } }];
  });
}

/**
 * Ends a token. Gives true, also when the token was not good any more. Route `POST /oidc/token/revocation` or
 * `POST /oauth/token/revocation`.
 *
 * @throws AuthingError `config` for the protocol `oauth` with `client_secret_basic`, which the service refuses.
 */
export async function revokeToken(connection: AuthConnection, token: string): Promise<true> {
  const root = endpointRoot(connection.options);
  const { form, headers } = clientProof(connection, 'revocationEndPointAuthMethod');
  if (root === '/oauth' && headers)
    throw configError('argument', 'The service revokes OAuth tokens with client_secret_post or none only');
  await connection.rest(`POST ${root}/token/revocation`, {
    form: { ...form, token },
    headers,
    token: false,
    answer: 'text',
  });
  return true;
}

/**
 * What the service says of a token: whether it is good, whose it is, what for and until when. Route
 * `POST /oidc/token/introspection` or `POST /oauth/token/introspection`.
 */
export async function introspectToken(connection: AuthConnection, token: string): Promise<TokenIntrospection> {
  const root = endpointRoot(connection.options);
  const { form, headers } = clientProof(connection, 'introspectionEndPointAuthMethod');
  return connection.rest(`POST ${root}/token/introspection`, {
    form: { ...form, token },
    headers,
    token: false,
    repeatable: true,
  });
}

/**
 * Claims about the user of an access token. Route `GET /oidc/me`, or as the options say.
 *
 * @throws AuthingError `api` when the token is not good; `config` for a `GET` with the token in the body.
 */
export async function getUserInfoByAccessToken(
  connection: AuthConnection,
  accessToken: string,
  options?: UserInfoOptions,
): Promise<UserInfo> {
  const { method = 'GET', tokenPlace = 'header' } = options ?? {};
  const root = endpointRoot(connection.options);
  if (!/^(header|query|body)$/.test(tokenPlace))
    throw configError('argument', 'tokenPlace must be header, query or body');
  const access_token = accessToken;
  const token = tokenPlace === 'header' && accessToken;
  const query = tokenPlace === 'query' ? { access_token } : undefined;
  const form = tokenPlace === 'body' ? { access_token } : {};
  if (method === 'POST') return connection.rest(`POST ${root}/me`, { query, form, token, repeatable: true });
  if (method !== 'GET' || tokenPlace === 'body')
    throw configError('argument', 'method must be GET or, for a token in the body, POST');
  return connection.rest(`GET ${root}/me`, { query, token });
}

/** `request` runs inside the call: what is missing in it is an error of that call. */
async function requestTokens(
  connection: AuthConnection,
  request: () => [grant: TokenRequest, proof: ClientProof],
): Promise<TokenSet> {
  return connection.rest(`POST ${endpointRoot(connection.options)}/token`, () => {
    const [grant, { form, headers }] = request();
    return { form: { ...form, ...grant }, headers, token: false };
  });
}
