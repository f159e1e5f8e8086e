import { AuthingError, configError, isAuthingError } from '@authing/core';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { AuthConnection } from '../connection.js';
import { keysOf } from './keys.js';

/** What a token must be. */
export interface VerifyOptions {
  /** Algorithms that are accepted. Default `RS256`. `HS256` needs the `secret` option. Never taken from the token. */
  algorithms?: readonly string[];
  /** Who must have issued it. Default: `/oidc` of the connection's address. */
  issuer?: string | string[];
  /** Whom it must be for. Default: the application. */
  audience?: string | string[];
  /** The `nonce` of the login, when the token came back from one. */
  nonce?: string;
  /** Seconds two clocks may differ. Default 30. */
  clockTolerance?: number;
}

/** Claims of a token that was verified. */
export interface VerifiedClaims extends JWTPayload {
  /** Id of the user. */
  sub: string;
  exp: number;
  iat: number;
  nonce?: string;
}

/**
 * Checks a token on the spot: signature, issuer, audience, times. Only the issuer's keys are fetched, and kept. Route
 * `GET /oidc/.well-known/jwks.json`.
 *
 * @throws AuthingError `protocol` (`token_expired`, `token_invalid`) when the token is not good; `config` for options that
 * cannot work; `network` and `timeout` when the keys cannot be fetched.
 */
export async function verifyToken(
  connection: AuthConnection,
  token: string,
  options: VerifyOptions = {},
): Promise<VerifiedClaims> {
  const { appId, secret } = connection.options;
  const { algorithms = ['RS256'], issuer = `${connection.base}/oidc`, audience = appId, clockTolerance = 30 } = options;
  const usesSecret = algorithms.some((name) => name.startsWith('HS'));
  if (usesSecret && !secret)
    throw configError('secret', 'HS256 tokens are signed with the secret of the application: give the secret option');
  const expected = {
    algorithms: [...algorithms],
    issuer,
    audience,
    clockTolerance,
    requiredClaims: ['sub', 'exp', 'iat'],
  };
  // The algorithm has passed the list when this is asked: a public key can never be taken for a secret.
  const keyFor: JWTVerifyGetKey = (header, jws) =>
    header.alg?.startsWith('HS') ? new TextEncoder().encode(secret) : keysOf(connection)(header, jws);
  try {
    const { payload } = await jwtVerify(token, keyFor, expected);
    checkParty(payload, appId, audience);
    if (options.nonce !== undefined && payload.nonce !== options.nonce)
      throw refused('the nonce is not that of the login');
    return payload as VerifiedClaims;
  } catch (error) {
    throw isAuthingError(error) ? error : explain(error);
  }
}

/** OpenID Connect Core 3.1.3.7: a token for several parties names the one it was issued to, and that must be us. */
function checkParty({ aud, azp }: JWTPayload, appId: string, audience: string | string[]): void {
  const parties = [appId, audience].flat();
  if (Array.isArray(aud) && aud.length > 1 && azp === undefined)
    throw refused('it is for several parties and does not say which asked');
  if (azp !== undefined && !parties.includes(azp as string)) throw refused('it was issued to another party');
}

const refused = (why: string) => new AuthingError('protocol', 'token_invalid', `The token is not good: ${why}`);

/** jose's errors carry the claims: only what is wrong is repeated. */
function explain(error: unknown): AuthingError {
  if (error instanceof errors.JWTExpired) return new AuthingError('protocol', 'token_expired', 'The token has expired');
  if (error instanceof errors.JWTClaimValidationFailed) return refused(`the claim ${error.claim} is ${error.reason}`);
  return refused(error instanceof errors.JOSEError ? error.code : 'it is not a token');
}
