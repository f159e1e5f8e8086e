import { AuthingError, decodeToken, randomText, type Storage } from '@authing/auth';

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

/** Characters of a cookie's value. Browsers take 4,096 with the name. */
const PART = 3_500;
/** Servers refuse longer headers, and the page with them. */
const MOST_PARTS = 4;

/**
 * The session in a cookie (`Secure`, `SameSite=Lax`), so that it is shared between sub-domains or seen by the page's own
 * server. The user record is left out: after a reload `getCurrentUser()` reads it anew. So are the claims, which the ID token
 * has. What one cookie has no room for is in up to four more, `<key>~<id>~0` and so on; the first then says `~<id>~<count>`.
 * A session that is larger still lasts as long as the page; `logger` is told.
 */
export function cookieStorage(options: CookieOptions = {}): Storage {
  const { domain, path = '/', maxAge, sameSite = 'Lax' } = options;
  const where = `; Path=${path}; Secure; SameSite=${sameSite}${domain ? `; Domain=${domain}` : ''}`;
  const write = (name: string, value: string, age?: number) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous and not everywhere
    document.cookie = `${name}=${value}${where}${age === undefined ? '' : `; Max-Age=${age}`}`;
    // The browser says nothing when it refuses a cookie that is too large, or any.
    if (age !== 0 && readCookies().get(name) !== value)
      throw new AuthingError('storage', 'cookie', 'The browser did not take the session cookie');
  };
  const removeParts = (name: string, isOld: (id: string) => boolean) => {
    for (const part of readCookies().keys())
      if (part.startsWith(`${name}~`) && isOld(part.slice(name.length + 1).split('~')[0]!)) write(part, '', 0);
  };
  return {
    getItem: (key) => readSession(encodeURIComponent(key)),
    setItem(key, value) {
      const name = encodeURIComponent(key);
      const text = encodeURIComponent(withoutCopies(value));
      const parts = text.length > PART ? text.match(new RegExp(`.{1,${PART}}`, 'g'))! : [];
      if (parts.length > MOST_PARTS)
        throw new AuthingError('storage', 'cookie', `A session of ${text.length} characters is too large for cookies`);
      // The parts have names of their own, so that other pages see either session whole.
      const id = randomText(6);
      try {
        for (const [at, part] of parts.entries()) write(`${name}~${id}~${at}`, part, maxAge);
        write(name, parts.length ? `~${id}~${parts.length}` : text, maxAge);
      } catch (error) {
        removeParts(name, (part) => part === id);
        throw error;
      }
      removeParts(name, (part) => part !== id);
    },
    removeItem(key) {
      const name = encodeURIComponent(key);
      write(name, '', 0);
      removeParts(name, () => true);
    },
  };
}

const readCookies = (): Map<string, string> =>
  new Map(document.cookie.split('; ').map((cookie) => [cookie.replace(/=.*/, ''), cookie.replace(/^[^=]*=?/, '')]));

function readSession(name: string): string | null {
  const cookies = readCookies();
  const first = cookies.get(name);
  if (first === undefined) return null;
  const [, id, count] = /^~(\w+)~(\d)$/.exec(first) ?? [];
  const parts = Array.from({ length: Number(count ?? 0) }, (_, at) => cookies.get(`${name}~${id}~${at}`));
  try {
    return withClaims(decodeURIComponent(id ? parts.join('') : first));
  } catch {
    // Corrupt: whoever reads it finds out.
    return first;
  }
}

/** The session without the user record, and without claims that its ID token has. */
function withoutCopies(session: string): string {
  const { user: _, oidc, ...kept } = JSON.parse(session);
  if (!oidc) return JSON.stringify(kept);
  const { claims, ...tokens } = oidc;
  const isCopy = JSON.stringify(decodeToken(`${oidc.idToken}`)) === JSON.stringify(claims);
  return JSON.stringify({ ...kept, oidc: isCopy ? tokens : oidc });
}

function withClaims(kept: string): string {
  const { oidc, ...session } = JSON.parse(kept);
  if (!oidc) return kept;
  return JSON.stringify({ ...session, oidc: { ...oidc, claims: oidc.claims ?? decodeToken(`${oidc.idToken}`) } });
}
