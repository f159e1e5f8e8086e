import { needed } from '@authing/core';

/** Letters and digits that are hard to mistake for each other. */
const ALPHABET = 'abcdefhijkmnprstwxyz2345678';
/** Bytes from here on are thrown away: they would make the first letters likelier than the last ones. */
const FAIR = 256 - (256 % ALPHABET.length);

/** Random text from the platform's cryptographic generator: 4.75 bits a character, so 152 bits in the default 32. */
export function randomText(length = 32): string {
  let text = '';
  while (text.length < length) {
    for (const byte of needed('crypto').getRandomValues(new Uint8Array(64))) {
      if (byte < FAIR && text.length < length) text += ALPHABET[byte % ALPHABET.length];
    }
  }
  return text;
}
