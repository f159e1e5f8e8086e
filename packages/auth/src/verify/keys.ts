import { coolDown, inOwnTime, sharedWork } from '@authing/core';
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { AuthConnection } from '../connection.js';

const ROUTE = 'GET /oidc/.well-known/jwks.json';

/** Milliseconds. */
const TIME_LIMIT = 5_000;
const COOL_DOWN = 30_000;
const MAX_AGE = 600_000;

/**
 * Finds the key of a token. Keys are kept for 10 minutes; a key that is not among them makes them be fetched again, at
 * most every 30 seconds, so that nobody can cause a fetch per token by inventing key ids: nor while the issuer is down.
 * When a fetch fails, keys that were seen before stay valid.
 */
export function keysOf(connection: AuthConnection): JWTVerifyGetKey {
  const keys = sharedWork<JWTVerifyGetKey>(
    connection,
    'jwks',
    (own) => own.rest(ROUTE, { token: false }, (set) => createLocalJWKSet(set)),
    { maxAge: MAX_AGE, coolDown: coolDown(COOL_DOWN, COOL_DOWN), timeout: TIME_LIMIT },
  );
  const fetched = async (maxAge?: number) => {
    const known = keys.last();
    try {
      return await inOwnTime(connection, ROUTE, keys.get(maxAge));
    } catch (error) {
      if (!known) throw error;
      return known;
    }
  };
  return async (header, token) => {
    try {
      return await (await fetched())(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await fetched(COOL_DOWN))(header, token);
    }
  };
}
