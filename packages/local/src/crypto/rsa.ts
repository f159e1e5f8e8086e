import { constants, type KeyObject, privateDecrypt } from 'node:crypto';

/**
 * Decrypts RSAES-PKCS1-v1_5. The padding is taken off here because Node 20 refuses that mode for decryption: its
 * errors can be used as an oracle against a remote server. This one listens on its developer's machine, and the
 * service's clients know no other mode. Null when the text was not encrypted for this key.
 */
export function decryptPkcs1(key: KeyObject, base64: string): string | null {
  const cipher = Buffer.from(base64, 'base64');
  let block: Buffer;
  try {
    block = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, cipher);
  } catch {
    return null;
  }
  if (block[0] !== 0 || block[1] !== 2) return null;
  const end = block.indexOf(0, 2);
  // At least eight random bytes come before the zero.
  return end < 10 ? null : block.subarray(end + 1).toString('utf8');
}
