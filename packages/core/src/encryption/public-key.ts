import type { Connection } from '../connection.js';
import { AuthingError } from '../errors.js';
import { withPart } from '../part.js';
import { inOwnTime, sharedWork } from '../shared-work.js';

/** Where the key is kept in the cache: whoever deletes it there makes it be asked for again. */
export const PUBLIC_KEY = 'publicKey';

const ROUTE = 'GET /api/v2/.well-known';

/** Milliseconds a key is used: the service may change it at any time. */
const MAX_AGE = 3_600_000;

/** The key passwords are encrypted with: the `publicKey` option, else asked for, and kept for an hour. `GET /api/v2/.well-known` */
export async function publicKey(connection: Connection): Promise<string> {
  return connection.options.publicKey ?? inOwnTime(connection, ROUTE, keyOf(connection).get());
}

const keyOf = (connection: Connection) =>
  sharedWork<string>(connection, PUBLIC_KEY, (own) => own.rest(ROUTE, { token: false }, (reply) => reply.publicKey), {
    maxAge: MAX_AGE,
    check: (key) => checkKey(connection, key),
  });

/** One bad answer would break every password for an hour. */
async function checkKey({ options }: Connection, key: unknown): Promise<void> {
  try {
    // A function of one's own may take keys of another kind.
    if (typeof key !== 'string' || !key) throw new TypeError('No text');
    // Nor can every runtime read one: see encryptPassword.
    if (!options.encryptFunction && 'atob' in globalThis)
      await withPart(import('@authing/core/rsa'), ({ readKey }) => readKey(key));
  } catch (cause) {
    // The part that reads it could not be loaded.
    if ((cause as AuthingError).code === 'chunk') throw cause;
    const text = 'The service sent no public key to encrypt passwords with';
    throw new AuthingError('protocol', 'unexpected_shape', text, { operation: ROUTE, cause });
  }
}
