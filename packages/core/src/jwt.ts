/** What the payload of a JWT says, without any check. Never proof of anything: for reading our own token only. */
export function decodeToken(token: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(fromBase64url(token.split('.')[1]!)));
  } catch {
    return {};
  }
}

/** UTF-8 out of Base64url, by the language alone: mini programs have neither `atob` nor TextDecoder. */
function fromBase64url(text: string): string {
  let bits = 0;
  const bytes = Array.from(text, (letter, at) => {
    // 0 to 9 for digits, 10 to 35 for letters of either case, neither for the two that are no letters.
    const value = parseInt(letter, 36);
    bits =
      (bits << 6) | (value > 9 ? value + (letter < 'a' ? -10 : 16) : value < 10 ? value + 52 : letter < '0' ? 62 : 63);
    // Four letters are three bytes, the first of which ends in the second letter.
    return at % 4 ? `%${(((bits >> (6 - (at % 4) * 2)) & 255) + 256).toString(16).slice(1)}` : '';
  });
  return decodeURIComponent(bytes.join(''));
}
