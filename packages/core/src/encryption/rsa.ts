import type { PartFailure } from '../part.js';

const INTEGER = 2;

/** Modulus and exponent: the INTEGERs of a DER structure, found by walking into its SEQUENCEs and BIT STRINGs. */
function integers(der: Uint8Array, found: Uint8Array[] = []): Uint8Array[] {
  for (let at = 0; at < der.length; ) {
    const tag = der[at]!;
    let length = der[at + 1]!;
    at += 2;
    if (length > 127) {
      const end = at + (length & 127);
      for (length = 0; at < end; ) length = length * 256 + der[at++]!;
    }
    const value = der.subarray(at, at + length);
    at += length;
    if (tag === INTEGER) found.push(value);
    else if (tag === 0x30) integers(value, found);
    else if (tag === 3) integers(value.subarray(1), found);
  }
  return found;
}

const toBigInt = (bytes: Uint8Array) =>
  BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);

/** The bytes of a PEM; none when it is none. */
function decode(pem: string): Uint8Array {
  try {
    return Uint8Array.from(atob(pem.replace(/-----[^-]+-----|\s/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** base ** exponent % modulus */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (; exponent; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}

/**
 * RSAES-PKCS1-v1_5, which the service expects and WebCrypto does not have. Text goes in as UTF-8, Base64 comes out.
 *
 * @param publicKey PEM of the key (SPKI or PKCS#1).
 * Throws PartFailure `config` when the key cannot be read or the text is longer than the key allows.
 */
export function rsaEncrypt(text: string, publicKey: string): string {
  const [modulus, exponent] = integers(decode(publicKey));
  if (!modulus || !exponent) throw refused('public_key', 'publicKey is not an RSA public key in PEM form');
  const n = toBigInt(modulus);
  const size = (n.toString(16).length + 1) >> 1;
  const message = new TextEncoder().encode(text);
  const padding = crypto.getRandomValues(new Uint8Array(Math.max(size - message.length - 3, 0)));
  if (padding.length < 8) throw refused('password_too_long', `The password may have ${size - 11} bytes at most`);
  padding.forEach((_, at) => {
    while (!padding[at]) crypto.getRandomValues(padding.subarray(at, at + 1));
  });
  const block = new Uint8Array(size);
  block[1] = 2;
  block.set(padding, 2);
  block.set(message, size - message.length);
  const cipher = power(toBigInt(block), toBigInt(exponent), n)
    .toString(16)
    .padStart(size * 2, '0');
  return btoa(cipher.replace(/../g, (hex) => String.fromCharCode(parseInt(hex, 16))));
}

const refused = (code: string, message: string): PartFailure => ({ kind: 'config', code, message });
