/** Where the key is kept in the cache: whoever deletes it there makes it be asked for again. */
export const PUBLIC_KEY = 'publicKey';

/** The route that tells it. */
export const KEY_ROUTE = 'GET /api/v2/.well-known';
