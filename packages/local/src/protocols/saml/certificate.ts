import { createHash, createSign } from 'node:crypto';
import type { KeyPair } from '../../crypto/keys.js';

/** SHA-256 with RSA, common name: object identifiers in DER. */
const SHA256_RSA = Buffer.from('06092a864886f70d01010b', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const SUBJECT = 'Authing-compatible server for development';

/** A self-signed X.509 certificate of the key as base64; the same key gives the same certificate. */
export function certificateOf({ privateKey, publicKey }: KeyPair): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const serial = createHash('sha256').update(spki).digest().subarray(0, 15);
  const algorithm = der(0x30, SHA256_RSA, der(0x05));
  const name = der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(SUBJECT)))));
  const validity = der(0x30, der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z')));
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const toSign = der(0x30, version, der(0x02, Buffer.from([1]), serial), algorithm, name, validity, name, spki);
  const signature = createSign('RSA-SHA256').update(toSign).sign(privateKey);
  return der(0x30, toSign, algorithm, der(0x03, Buffer.from([0]), signature)).toString('base64');
}

/** One value of ASN.1's distinguished encoding: tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 128) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = Buffer.from(content.length.toString(16).padStart(content.length > 255 ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, content]);
}
