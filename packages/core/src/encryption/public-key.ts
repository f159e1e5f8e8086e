import type { Connection } from '../connection.js';
import { singleFlight } from '../single-flight.js';

/** The key passwords are encrypted with: the `publicKey` option, else asked for once per connection. `GET /api/v2/.well-known` */
export async function publicKey(connection: Connection): Promise<string> {
  return connection.options.publicKey ?? singleFlight(connection.cache, 'publicKey', () => fetchKey(connection), true);
}

const fetchKey = async (connection: Connection) =>
  (await connection.rest('GET /api/v2/.well-known', { token: false })).publicKey;
