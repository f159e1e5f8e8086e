/** Where the key is kept in the cache. */
export const PUBLIC_KEY = 'publicKey';

/** The route that tells it. */
export const KEY_ROUTE = 'GET /api/v2/.well-known';

/**
 * Has the key asked for anew, unless it is another than `used` by now. Without `used` it is any key.
 *
 * @returns Whether the next attempt has another key.
 */
export function forgetKey(cache: Map<string, unknown>, used: string | undefined): boolean {
  const { kept } = (cache.get(PUBLIC_KEY) ?? {}) as { kept?: { value: string } };
  // Of many calls that the service could not read, the first has the key replaced; the others use what it got.
  if (used !== undefined && kept?.value !== used) return true;
  return cache.delete(PUBLIC_KEY);
}
