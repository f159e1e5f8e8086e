/** The token of an `Authorization` header (RFC 6750), or undefined. */
export function bearerToken(header: string | null | undefined): string | undefined {
  // Anything else is no token, and could not be sent on in a header.
  return /^Bearer +([\w.~+/-]+=*) *$/i.exec(header ?? '')?.[1];
}

/** Whether a text can be a bearer token. */
export const isTokenText = (text: string): boolean => /^[\w.~+/-]+=*$/.test(text);
