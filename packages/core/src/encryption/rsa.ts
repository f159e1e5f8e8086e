import type { PartFailure } from '../part.js';

const INTEGER = 2;

/** A public key nests three levels deep; what nests deeper is none. */
const MAX_DEPTH = 4;

/** Modulus and exponent: the INTEGERs of a DER structure, found by walking into its SEQUENCEs and BIT STRINGs. */
function integers(der: Uint8Array, found: Uint8Array[] = [], depth = 0): Uint8Array[] {
  if (depth > MAX_DEPTH) return found;
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
    else if (tag === 0x30) integers(value, found, depth + 1);
    else if (tag === 3) integers(value.subarray(1), found, depth + 1);
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

/** Modulus and exponent of a public key that encrypts safely. Throws PartFailure `config` that says what is wrong with another. */
export function readKey(publicKey: string): [modulus: bigint, exponent: bigint] {
  const [, label] = /-----BEGIN ([A-Z ]+)-----/.exec(publicKey) ?? [];
  const found = integers(decode(publicKey));
  const [n = 0n, e = 0n] = found.filter(({ length }) => length).map(toBigInt);
  const problem =
    label && !/^(RSA )?PUBLIC KEY$/.test(label)
      ? `is a ${label.toLowerCase()}, not a public key`
      : found.length !== 2 || !n || !e
        ? 'is not an RSA public key in PEM form'
        : n.toString(2).length < MIN_BITS
          ? `has ${n.toString(2).length} bits: RSA keys need at least ${MIN_BITS}`
          : !(n & 1n)
            ? 'has an even modulus, which no RSA key has'
            : e < 3n || !(e & 1n)
              ? `has the exponent ${e}: it must be odd and at least 3`
              : undefined;
  if (problem) throw refused('public_key', `publicKey ${problem}`);
  return [n, e];
}

const MIN_BITS = 1024;

/**
 * RSAES-PKCS1-v1_5, which the service expects and WebCrypto does not have. Text goes in as UTF-8, Base64 comes out.
 *
 * @param publicKey PEM of the key (SPKI or PKCS#1).
 * Throws PartFailure `config` when the key cannot be read or the text is longer than the key allows.
 */
export function rsaEncrypt(text: string, publicKey: string): string {
  const [n, exponent] = readKey(publicKey);
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
  const cipher = power(toBigInt(block), exponent, n)
    .toString(16)
    .padStart(size * 2, '0');
  return btoa(cipher.replace(/../g, (hex) => String.fromCharCode(parseInt(hex, 16))));
}

const refused = (code: string, message: string): PartFailure => ({ kind: 'config', code, message });
