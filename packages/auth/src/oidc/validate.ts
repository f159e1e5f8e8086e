import { configError, type TokenClaims } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/**
 * Has the service check an ID token or an access token and gives its claims. The route takes the token in the query
 * only, where logs may keep it: `verifyToken` of `@authing/auth/verify` checks tokens on the spot. Route
 * `GET /api/v2/oidc/validate_token`.
 *
 * @throws AuthingError `api` (400) for a token that is not good; `config` unless exactly one token is given.
 */
export function validateToken(
  connection: AuthConnection,
  params: { idToken?: string; accessToken?: string },
): Promise<TokenClaims> {
  return connection.rest('GET /api/v2/oidc/validate_token', () => {
    const { idToken, accessToken } = params;
    if (!idToken === !accessToken) throw configError('argument', 'Give idToken or accessToken');
    return { query: idToken ? { id_token: idToken } : { access_token: accessToken }, token: false };
  });
}
