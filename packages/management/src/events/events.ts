import { type EventCallback, type EventErrorCallback, eventBody, subscribe } from '@authing/core';
import type { ManagementConnection } from '../connection.js';

/**
 * Calls back for every event of this name in the user pool. WebSocket `/events/v1/management/sub` at `socketUri`; a lost
 * connection is opened again up to `retryTimes` times in a row. Nobody gets the token but the event service.
 *
 * @param callback Gets the payload as text, usually JSON.
 * @param errCallback Told once when the subscription ended by itself.
 * @returns A function that ends it; aborting the connection's signal ends it too.
 * @throws AuthingError `config` for arguments that cannot work and where there is no WebSocket (see option `webSocket`).
 */
export const sub = (
  connection: ManagementConnection,
  eventName: string,
  callback: EventCallback,
  errCallback?: EventErrorCallback,
): (() => void) => subscribe(connection, 'management', eventName, callback, errCallback);

/**
 * Publishes an event of your own to all who subscribed to its name. Route `POST /api/v3/pub-event`.
 *
 * @param data Payload as text: `JSON.stringify` what is not.
 */
export const pub = (connection: ManagementConnection, eventName: string, data: string): Promise<unknown> =>
  connection.rest('POST /api/v3/pub-event', () => ({ body: eventBody(eventName, data) }));
