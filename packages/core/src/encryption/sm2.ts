import { sm2 as curve } from 'sm-crypto-v2';
import { configError } from '../errors.js';
import type { Encryption } from './encryption.js';

/**
 * SM2 for passwords, for pools that ask for it: `connect({ encryption: sm2(publicKey) })`.
 *
 * @param publicKey The uncompressed point in hexadecimal: `04` and 128 digits.
 * @throws AuthingError `config` for anything else.
 */
export function sm2(publicKey: string): Encryption {
  if (!/^04[\da-f]{128}$/i.test(publicKey)) {
    throw configError('public_key', 'The SM2 public key must be an uncompressed point: 04 and 128 hexadecimal digits');
  }
  if (!isOnCurve(publicKey)) {
    throw configError('public_key', 'The SM2 public key is not a point of the curve: a digit of it must be wrong');
  }
  // Mode 1: the parts in the order C1 C3 C2, as the service reads them.
  return { type: 'sm2', publicKey, encrypt: (text) => `sm2:${curve.doEncrypt(text, publicKey, 1)}` };
}

function isOnCurve(publicKey: string): boolean {
  try {
    return curve.verifyPublicKey(publicKey);
  } catch {
    // The library throws for some points and gives false for others.
    return false;
  }
}
