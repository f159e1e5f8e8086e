/** The token of an `Authorization` header (RFC 6750), or undefined. */
export function bearerToken(header: string | null | undefined): string | undefined {
  const [, token] = /^Bearer +(\S+) *$/i.exec(header ?? '') ?? [];
  // Anything else is no token, and could not be sent on in a header.
  return token && isTokenText(token) ? token : undefined;
}

/** Whether a text can be a bearer token. */
export const isTokenText = (text: string): boolean => /^[\w.~+/-]+=*$/.test(text);
