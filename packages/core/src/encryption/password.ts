import type { Connection } from '../connection.js';
import { configError } from '../errors.js';
import { withPart } from '../part.js';
import { publicKey } from './public-key.js';

/** An encryption other than RSA, such as `sm2(publicKey)` of `@authing/core/sm2`. */
export interface Encryption {
  type: string;
  publicKey: string;
  /** Plain text to cipher text, in the form the service reads. */
  encrypt?(text: string): string | Promise<string>;
}

/** How passwords are encrypted before they are sent. */
export interface EncryptionOptions {
  /** PEM of the RSA key for passwords. Default: asked from the service once. */
  publicKey?: string;
  /** Another encryption than RSA. */
  encryption?: Encryption;
  /** Does the encryption instead of the built-in one. */
  encryptFunction?: (text: string, publicKey: string, encryption?: Encryption) => Promise<string>;
}

/** A password as the service takes it over the wire. */
export async function encryptPassword(connection: Connection, password: string): Promise<string> {
  const { encryption, encryptFunction } = connection.options;
  if (encryptFunction)
    return encryptFunction(password, encryption?.publicKey ?? (await publicKey(connection)), encryption);
  if (!encryption) {
    // Most pages are opened without anybody typing a password.
    return withPart(import('@authing/core/rsa'), async ({ rsaEncrypt }) =>
      rsaEncrypt(password, await publicKey(connection)),
    );
  }
  if (!encryption.encrypt) throw configError('encryption', 'Give encryption: sm2(publicKey), from @authing/core/sm2');
  return encryption.encrypt(password);
}
