import { configError, type TokenClaims } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/**
 * Has the service check an ID token or an access token and gives its claims. The route takes the token in the query
 * only, where logs may keep it: `verifyToken` of `@authing/auth/verify` checks tokens on the spot. Route
 * `GET /api/v2/oidc/validate_token`.
 *
 * @throws AuthingError `api` (400) for a token that is not good; `config` unless exactly one token is given.
 */
export async function validateToken(
  connection: AuthConnection,
  { idToken, accessToken }: { idToken?: string; accessToken?: string },
): Promise<TokenClaims> {
  if (!idToken === !accessToken) throw configError('argument', 'Give idToken or accessToken');
  const query = idToken ? { id_token: idToken } : { access_token: accessToken };
  return connection.rest('GET /api/v2/oidc/validate_token', { query, token: false });
}
