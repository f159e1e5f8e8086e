import type { Connection } from '../connection.js';
import { inOwnTime } from '../in-own-time.js';
import { withPart } from '../part.js';
import { KEY_ROUTE } from './key-place.js';

/** The key passwords are encrypted with: the `publicKey` option, else asked for, and kept for an hour. `GET /api/v2/.well-known` */
export async function publicKey(connection: Connection): Promise<string> {
  const { publicKey: given } = connection.options;
  return (
    given ??
    inOwnTime(
      connection,
      KEY_ROUTE,
      withPart(import('@authing/core/rsa'), (part) => part.keyOf(connection)),
    )
  );
}
