import type { GuardedRequest } from './types.js';

/** The token a request carries: of `Authorization: Bearer`, else of the named cookie. Never of the query: addresses get logged. */
export function requestToken({ headers }: GuardedRequest, cookieKey: string | undefined): string | undefined {
  const [, bearer] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '') ?? [];
  const found = bearer ?? (cookieKey ? cookie(headers.cookie ?? '', cookieKey) : undefined);
  // RFC 6750: anything else is no token, and could not be sent on in a header.
  return found && /^[\w.~+/-]+=*$/.test(found) ? found : undefined;
}

/** The first cookie of this name, without the quotes and percent-encoding it may be written in. */
function cookie(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const mark = pair.indexOf('=');
    if (mark < 0 || pair.slice(0, mark).trim() !== name) continue;
    const value = pair
      .slice(mark + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1');
    try {
      return decodeURIComponent(value) || undefined;
    } catch {
      return value;
    }
  }
  return undefined;
}
