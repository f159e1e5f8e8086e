import { configError } from '@authing/core';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** The largest multiple of 62 in a byte: what is above would make the first letters likelier. */
const LIMIT = 248;

/**
 * Letters and digits nobody can guess: 5.95 bits each, so 22 have 128 bits.
 *
 * @throws AuthingError `config` (`web_crypto`) where there is no WebCrypto. There is no weaker substitute.
 */
export function randomText(length: number): string {
  if (!globalThis.crypto?.getRandomValues) {
    throw configError(
      'web_crypto',
      'This environment has no crypto.getRandomValues: add a polyfill of it, such as react-native-get-random-values',
    );
  }
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length)))
      if (byte < LIMIT) text += ALPHABET[byte % ALPHABET.length];
  }
  return text.slice(0, length);
}
