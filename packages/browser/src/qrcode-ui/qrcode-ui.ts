import type { QrCodeScan, QrCodeScanOptions, QrCodeService } from './options.js';
import { Scanner } from './scanner.js';
import { textsOf } from './texts.js';
import { createView } from './view.js';

/** The page's part of the QR codes: an entry of its own, loaded with the first code. */

/** Shows a code and watches it; `startScanning` of the client comes here. */
export function showQrCode(service: QrCodeService, domId: string, options: QrCodeScanOptions): QrCodeScan {
  const texts = textsOf(service.options.lang, options.tips);
  const scanner = new Scanner(service, createView(domId, texts, options), texts, options);
  scanner.begin();
  return { stop: scanner.stop };
}
