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
  const atHand = connection.cache.get(AT_HAND) as AtHand | undefined;
  const isFresh = atHand && Date.now() - atHand.since < MAX_AGE && Date.now() >= atHand.since;
  return async (header, token) => {
    try {
      return await (isFresh ? atHand.keys : await fetchKeys(connection))(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await fetchKeys(connection, COOL_DOWN))(header, token);
    }
  };
}

/** The keys that were fetched last: a token whose key is known costs no bookkeeping. */
interface AtHand {
  keys: JWTVerifyGetKey;
  since: number;
}
const AT_HAND = 'jwks, at hand';

async function fetchKeys(connection: AuthConnection, maxAge?: number): Promise<JWTVerifyGetKey> {
  const work = sharedWork<AtHand>(
    connection,
    'jwks',
    (own) => own.rest(ROUTE, { token: false }, (set) => ({ keys: createLocalJWKSet(set), since: Date.now() })),
    { maxAge: MAX_AGE, coolDown: coolDown(COOL_DOWN, COOL_DOWN), timeout: TIME_LIMIT },
  );
  const known = work.last();
  try {
    const found = await inOwnTime(connection, ROUTE, work.get(maxAge));
    connection.cache.set(AT_HAND, found);
    return found.keys;
  } catch (error) {
    if (!known) throw error;
    return known.keys;
  }
}
