import { derive, type QrCodeScene } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import type { QrCodeConnection } from './types.js';

/**
 * The connection for the QR codes of one kind of scanner: `APP_AUTH` your own app, `WXAPP_AUTH` a WeChat mini program,
 * `WECHATMP_AUTH` WeChat itself, following an official account.
 */
export function forScene(connection: AuthConnection, scene: QrCodeScene): QrCodeConnection {
  return derive(connection, { scene });
}
