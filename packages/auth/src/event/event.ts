import { type EventCallback, type EventErrorCallback, eventBody, subscribe } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/**
 * Calls back for every event of a name that the signed-in user may see, until the function it returns is called. A lost
 * connection is opened again by itself, `retryTimes` times in a row. The service takes the token in the address only.
 *
 * @param errCallback Told once when the subscription ended by itself, with `not_signed_in` when nobody is signed in.
 * @throws AuthingError `config` for arguments that cannot work, or where there is no WebSocket.
 */
export function sub(
  connection: AuthConnection,
  eventName: string,
  callback: EventCallback,
  errCallback?: EventErrorCallback,
): () => void {
  return subscribe(connection, 'authentication', eventName, callback, errCallback);
}

/**
 * Publishes an event of the signed-in user. Route `POST /api/v3/pub-userEvent`.
 *
 * @param data Text: `JSON.stringify` what is not.
 */
export async function pub(connection: AuthConnection, eventName: string, data: string): Promise<unknown> {
  return connection.rest('POST /api/v3/pub-userEvent', { body: eventBody(eventName, data) });
}
