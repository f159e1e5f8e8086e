import { guard, type QrCodeConnection, type QrCodeUser, qrcode, toUser, type UserReply } from '@authing/auth';
import type { QrCodeScan, QrCodeScanOptions, QrCodeService } from '../qrcode-ui/options.js';
import { browserError } from '../windows/errors.js';

/**
 * Shows a QR code in the page and watches it until the user is logged in. Expired, failed and refused codes can be
 * renewed by a click. Its code is loaded with the first call. Routes `POST /api/v2/qrcode/gene`, `GET /api/v2/qrcode/check`.
 *
 * @param domId Id of the element that takes the code; without such an element one is added to the page.
 * @returns At once: the scan, which `stop()` ends.
 */
export async function startScanning(
  connection: QrCodeConnection,
  domId: string,
  options: QrCodeScanOptions = {},
): Promise<QrCodeScan> {
  const { showQrCode } = await import('@authing/browser/qrcode-ui');
  return showQrCode(serviceOf(connection), domId, options);
}

/** What the page's part needs of us: it imports nothing, so that bundlers can leave it out. */
const serviceOf = (connection: QrCodeConnection): QrCodeService => {
  // A code is a login that is asked for when the code is made.
  let at = 0;
  return {
    options: connection.options,
    create(options) {
      at = connection.session.next();
      return qrcode.geneCode(connection, options);
    },
    watch: (random, options) => qrcode.startPolling(connection, random, options),
    exchange: async (ticket) => qrcode.exchangeUserInfo(connection, ticket) as Promise<QrCodeUser>,
    signIn: (user) => connection.session.signIn(toUser(user as UserReply), { at, token: undefined }) as QrCodeUser,
    guard: (run) => void guard(connection.options.logger, 'a QR code callback', run),
    brokenImage: () => browserError('image', 'The picture of the QR code could not be loaded'),
  };
};
