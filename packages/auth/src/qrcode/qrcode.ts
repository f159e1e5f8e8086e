import { type QrCode, type QrCodeState, required, type User } from '@authing/core';
import { toUser } from '../user.js';
import { poll } from './polling.js';
import type { QrCodeConnection, QrCodeOptions, QrCodePolling, QrCodePollingOptions } from './types.js';

export * from './scanner.js';

/**
 * Makes a QR code to log in with, for the scene of the connection: see `forScene`. Route `POST /api/v2/qrcode/gene`.
 */
export function geneCode(connection: QrCodeConnection, options: QrCodeOptions = {}): Promise<QrCode> {
  const { scene = 'APP_AUTH' } = connection;
  return connection.rest('POST /api/v2/qrcode/gene', () => {
    const { context, customData, extIdpConnId, withCustomData } = options;
    return { body: { autoMergeQrCode: false, scene, context, params: customData, extIdpConnId, withCustomData } };
  });
}

/**
 * Where a QR code stands. Route `GET /api/v2/qrcode/check`.
 *
 * @throws AuthingError `api`: `QRCODE_NOT_FOUND` (2241).
 */
export function checkStatus(connection: QrCodeConnection, random: string): Promise<QrCodeState> {
  return connection.rest('GET /api/v2/qrcode/check', { query: { random } }, (state) => required(state, 'status'));
}

/**
 * The user of a ticket, with token. The session stays as it is: `setCurrentUser` takes the user over. A ticket is good
 * for 300 seconds, and for servers only unless the pool says otherwise. Route `POST /api/v2/qrcode/userinfo`.
 */
export function exchangeUserInfo(connection: QrCodeConnection, ticket: string): Promise<User> {
  return connection.rest('POST /api/v2/qrcode/userinfo', { body: { ticket } }, (user) => toUser(user));
}

/**
 * Watches a QR code and calls back. The next question is asked after the answer to the last one, so nothing overlaps
 * however slow the service is. Failures of the network are survived a few times, with growing pauses.
 *
 * @returns What `stopPolling` takes.
 */
export async function startPolling(
  connection: QrCodeConnection,
  random: string,
  options: QrCodePollingOptions = {},
): Promise<QrCodePolling> {
  return poll(connection, (mine) => checkStatus(mine, random), options);
}

/** Ends a poll: nothing is called back any more. */
export async function stopPolling(_connection: QrCodeConnection, timer: QrCodePolling | undefined): Promise<void> {
  timer?.stop();
}
