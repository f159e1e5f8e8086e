import { AuthingError, type Storage } from '@authing/auth';

/** How the cookie is set. */
export interface CookieOptions {
  /** Host whose sub-domains see it: `example.com`. Default: this host only. */
  domain?: string;
  /** Default `/`. */
  path?: string;
  /** Seconds it lives. Default: until the browser closes. */
  maxAge?: number;
  /** `Strict` hides it from links of other sites. Default `Lax`. */
  sameSite?: 'Lax' | 'Strict';
}

/**
 * The session in a cookie (`Secure`, `SameSite=Lax`), so that it is shared between sub-domains or seen by the page's own
 * server. A cookie has room for the tokens but not for the user record: after a reload `getCurrentUser()` reads it anew.
 */
export function cookieStorage(options: CookieOptions = {}): Storage {
  const { domain, path = '/', maxAge, sameSite = 'Lax' } = options;
  const where = `; Path=${path}; Secure; SameSite=${sameSite}${domain ? `; Domain=${domain}` : ''}`;
  const write = (key: string, value: string, age?: number) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous and not everywhere
    document.cookie = `${encodeURIComponent(key)}=${encodeURIComponent(value)}${where}${age === undefined ? '' : `; Max-Age=${age}`}`;
  };
  return {
    getItem: readCookie,
    setItem(key, value) {
      const kept = withoutUser(value);
      write(key, kept, maxAge);
      // The browser says nothing when it refuses a cookie that is too large, or any.
      if (readCookie(key) !== kept)
        throw new AuthingError('storage', 'cookie', 'The browser did not take the session cookie');
    },
    removeItem: (key) => write(key, '', 0),
  };
}

function readCookie(key: string): string | null {
  const start = `${encodeURIComponent(key)}=`;
  const cookie = document.cookie.split('; ').find((one) => one.startsWith(start));
  return cookie ? decodeURIComponent(cookie.slice(start.length)) : null;
}

function withoutUser(session: string): string {
  const { user: _, ...tokens } = JSON.parse(session);
  return JSON.stringify(tokens);
}
