/** The app that scans: who is signed in there says whether the page that shows the code may log in as them. */
import type { AuthConnection } from '../connection.js';

/**
 * Says that the signed-in user scanned a QR code: the page shows whom it waits for. Route `POST /api/v2/qrcode/scanned`.
 *
 * @param random Key of the code: `random` in what the code holds.
 * @throws AuthingError `api`: `QRCODE_NOT_FOUND` (2241), `VERIFY_CODE_EXPIRED` (2300).
 */
export async function markScanned(connection: AuthConnection, random: string): Promise<void> {
  await connection.rest('POST /api/v2/qrcode/scanned', { body: { random } });
}

/**
 * Lets the page log in as the signed-in user, after `markScanned`. Route `POST /api/v2/qrcode/confirm`.
 *
 * @throws AuthingError `api`: `QRCODE_NOT_FOUND` (2241), `VERIFY_CODE_EXPIRED` (2300); refused when somebody else scanned it.
 */
export async function confirmLogin(connection: AuthConnection, random: string): Promise<void> {
  await connection.rest('POST /api/v2/qrcode/confirm', { body: { random } });
}

/**
 * Refuses the login, after `markScanned`. Route `POST /api/v2/qrcode/cancel`.
 *
 * @throws AuthingError `api`: `QRCODE_NOT_FOUND` (2241), `VERIFY_CODE_EXPIRED` (2300); refused when somebody else scanned it.
 */
export async function cancelLogin(connection: AuthConnection, random: string): Promise<void> {
  await connection.rest('POST /api/v2/qrcode/cancel', { body: { random } });
}
