import { checkSendable } from '../call.js';
import type { Connection } from '../connection.js';
import { configError } from '../errors.js';
import { withPart } from '../part.js';

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
  if (typeof password !== 'string') throw configError('argument', 'The password must be a text');
  checkSendable('The password', password);
  return withPart(import('@authing/core/rsa'), ({ encrypt }) => encrypt(connection, password));
}
