import { AuthingError, configError, isAuthingError } from '@authing/core';
import {
  decodeProtectedHeader,
  errors,
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { AuthConnection } from '../connection.js';
import { checkWebCrypto } from '../oidc/provider.js';
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
  /** Which kind of token is meant: an ID token proves a login, an access token opens an API. Default: either. */
  kind?: 'access' | 'id';
  /** Seconds two clocks may differ. Default 30. */
  clockTolerance?: number;
}

/** Claims of a token that was verified. Times in seconds since 1970. */
export interface VerifiedClaims {
  /** Id of the user. */
  sub: string;
  exp: number;
  iat: number;
  nbf?: number;
  iss?: string;
  aud?: string | string[];
  jti?: string;
  nonce?: string;
  [claim: string]: unknown;
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
  const given = options ?? {};
  checkVerifyOptions(given);
  const { algorithms = ['RS256'], issuer = `${connection.base}/oidc`, audience = appId, clockTolerance = 30 } = given;
  const usesSecret = algorithms.some((name) => name.startsWith('HS'));
  if (usesSecret && !secret)
    throw configError(
      'secret',
      'HS256 tokens are signed with the secret of the application: give the secret option, or set the signing algorithm of the ID token to RS256 in the settings of the application',
    );
  checkWebCrypto();
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
    const { payload, protectedHeader } = await jwtVerify(token, keyFor, expected);
    checkParty(payload, appId, audience);
    checkIssueTime(payload, clockTolerance);
    if (given.kind) checkKind(given.kind, payload, protectedHeader);
    if (given.nonce !== undefined && payload.nonce !== given.nonce) throw refused('the nonce is not that of the login');
    return payload as VerifiedClaims;
  } catch (error) {
    throw isAuthingError(error) ? error : toAuthingError(error, token);
  }
}

/** An option that is misspelt must not mean that something goes unchecked. */
function checkVerifyOptions({ algorithms, kind, clockTolerance }: VerifyOptions): void {
  const isNames = (names: readonly unknown[]) =>
    Array.isArray(names) && names.every((name) => typeof name === 'string');
  if (algorithms !== undefined && !isNames(algorithms))
    throw configError('argument', "algorithms must be a list of names, such as ['RS256']");
  if (kind !== undefined && kind !== 'access' && kind !== 'id')
    throw configError('argument', "kind must be 'access' or 'id'; leave it out for either");
  if (clockTolerance !== undefined && !(Number.isFinite(clockTolerance) && clockTolerance >= 0))
    throw configError('argument', 'clockTolerance must be a number of seconds from 0');
}

/** OpenID Connect Core 3.1.3.7: a token for several parties names the one it was issued to, and that must be us. */
function checkParty({ aud, azp }: JWTPayload, appId: string, audience: string | string[]): void {
  if (Array.isArray(aud) && aud.length > 1 && azp === undefined)
    throw refused('it is for several parties and does not say which asked');
  if (azp !== undefined && azp !== appId && ![audience].flat().includes(azp as string))
    throw refused('it was issued to another party');
}

/** jose compares `iat` only with a greatest age, which a token of the future never has. */
function checkIssueTime({ iat }: JWTPayload, clockTolerance: number): void {
  if (iat! > Date.now() / 1000 + clockTolerance) throw refused('it was issued in the future');
}

/**
 * Tells the kinds apart: RFC 9068 types an access token `at+jwt` and gives it a scope; claims of the login itself are of
 * an ID token.
 */
function checkKind(kind: 'access' | 'id', payload: JWTPayload, { typ = '' }: JWTHeaderParameters): void {
  const isAccess = /^(application\/)?at\+jwt$/i.test(typ) || 'scope' in payload;
  const isId = !isAccess && ['nonce', 'at_hash', 'c_hash', 's_hash'].some((claim) => claim in payload);
  if (kind === 'access' && !isAccess) throw refused(isId ? 'it is an ID token' : 'it is no access token');
  if (kind === 'id' && isAccess) throw refused('it is an access token');
}

/** An application that signs with its secret would else be told of an algorithm, not of what to do. */
const unlistedSecret = () =>
  refused(
    "it is signed with HS256: give the option algorithms: ['HS256'] and the secret, or set the ID token's signing algorithm to RS256 in the application's settings in the console",
  );

const refused = (why: string) => new AuthingError('protocol', 'token_invalid', `The token is not good: ${why}`);

/** jose's errors carry the claims: only what is wrong is repeated. */
function toAuthingError(error: unknown, token: string): AuthingError {
  if (error instanceof errors.JOSEAlgNotAllowed && decodeProtectedHeader(token).alg === 'HS256')
    return unlistedSecret();
  if (error instanceof errors.JWTExpired) return new AuthingError('protocol', 'token_expired', 'The token has expired');
  if (error instanceof errors.JWTClaimValidationFailed) return refused(`the claim ${error.claim} is ${error.reason}`);
  return refused(error instanceof errors.JOSEError ? error.code : 'it is not a token');
}
