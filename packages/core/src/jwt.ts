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
  let bytes = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value =
      code === 95 ? 63 : code > 96 ? code - 71 : code > 64 ? code - 65 : code > 47 ? code + 4 : code < 47 ? 62 : 63;
    bits = (bits << 6) | value;
    // Four letters are three bytes, the first of which ends in the second letter.
    if (at % 4) bytes += String.fromCharCode((bits >> (6 - (at % 4) * 2)) & 255);
  }
  return decodeURIComponent(bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
}
