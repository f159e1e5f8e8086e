import { singleFlight } from '@authing/core';
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { AuthConnection } from '../connection.js';

/** Milliseconds. */
const TIME_LIMIT = 5_000;
const COOL_DOWN = 30_000;
const MAX_AGE = 600_000;

/** Keys of an issuer as last seen. */
interface KeyRing {
  keys?: JWTVerifyGetKey;
  fetchedAt: number;
}

/** By the cache that derived connections share. */
const rings = new WeakMap<AuthConnection['cache'], KeyRing>();

/**
 * Finds the key of a token. Keys are kept for 10 minutes; a key that is not among them makes them be fetched again, at
 * most every 30 seconds, so that nobody can cause a fetch per token by inventing key ids. One fetch is under way at a
 * time. When it fails, keys that were seen before stay good.
 */
export function keysOf(connection: AuthConnection): JWTVerifyGetKey {
  const ring = rings.get(connection.cache) ?? { fetchedAt: -Infinity };
  rings.set(connection.cache, ring);
  const age = () => Date.now() - ring.fetchedAt;
  return async (header, token) => {
    const keys = age() < MAX_AGE && ring.keys ? ring.keys : await refresh(connection, ring);
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || age() < COOL_DOWN) throw error;
      return (await refresh(connection, ring))(header, token);
    }
  };
}

function refresh(connection: AuthConnection, ring: KeyRing): Promise<JWTVerifyGetKey> {
  return singleFlight(connection.cache, 'jwks', async () => {
    try {
      const quick = connection.with({ timeout: TIME_LIMIT });
      const keys = createLocalJWKSet(await quick.rest('GET /oidc/.well-known/jwks.json', { token: false }));
      Object.assign(ring, { keys, fetchedAt: Date.now() });
      return keys;
    } catch (error) {
      if (!ring.keys) throw error;
      // Not asked again before the cool-down is over.
      ring.fetchedAt = Date.now() - MAX_AGE + COOL_DOWN;
      return ring.keys;
    }
  });
}
