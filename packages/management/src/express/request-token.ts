import { bearerToken, isTokenText } from '@authing/core';
import type { FetchHeaders, GuardedRequest } from './types.js';

/** The token a request carries: of `Authorization: Bearer`, else of the named cookie. Never of the query: addresses get logged. */
export function requestToken({ headers }: GuardedRequest, cookieKey: string | undefined): string | undefined {
  const header = (name: 'authorization' | 'cookie') => (isHeaders(headers) ? headers.get(name) : headers[name]) ?? '';
  const bearer = bearerToken(header('authorization'));
  if (bearer || !cookieKey) return bearer;
  const found = cookie(header('cookie'), cookieKey);
  return found && isTokenText(found) ? found : undefined;
}

/** Headers of a Fetch `Request`, which Express and `node:http` do not use. */
const isHeaders = (headers: GuardedRequest['headers']): headers is FetchHeaders =>
  typeof (headers as FetchHeaders).get === 'function';

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
