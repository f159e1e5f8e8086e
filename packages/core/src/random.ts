import { configError } from './errors.js';

/**
 * 0 to 1, to spread what clients do. Not Math.random: nothing in this SDK uses it, so that no secret ever can
 * by mistake. Without `crypto` the clock spreads them, too.
 */
export const random = (): number =>
  ((globalThis.crypto?.getRandomValues?.(new Uint32Array(1))[0] ?? Date.now()) % 1e6) / 1e6;

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Text that nobody can guess. A character out of 62 letters and digits has 5.95 bits, so 22 have 128 bits.
 *
 * @param alphabet The characters to choose from. Default: letters and digits.
 * @throws AuthingError `config` (`web_crypto`) where there is no WebCrypto. There is no weaker substitute.
 */
export function randomText(length: number, alphabet: string = LETTERS_AND_DIGITS): string {
  if (!globalThis.crypto?.getRandomValues) {
    throw configError(
      'web_crypto',
      'This environment has no crypto.getRandomValues: add a polyfill of it, such as react-native-get-random-values',
    );
  }
  // Bytes above the largest multiple would make the first characters likelier.
  const limit = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(64)))
      if (byte < limit) text += alphabet[byte % alphabet.length];
  }
  return text.slice(0, length);
}
