import type { Settings } from '../options.js';

/** One cookie to set, or with `maxAge` 0 to take away. */
export interface Cookie {
  name: string;
  value: string;
  attributes: CookieAttributes;
}

/** How long a cookie lasts, and who sees it. */
export interface CookieAttributes {
  /** Seconds. */
  maxAge: number;
  path: '/';
  httpOnly: true;
  secure: boolean;
  sameSite: 'lax' | 'strict';
  domain?: string;
}

/** Bytes of a cookie with its name: browsers take 4,096 with its attributes. */
const ROOM = 3_800;
/** Servers refuse requests whose headers are over 8 to 16 kB. */
export const MOST_CHUNKS = 3;

/** Cookies of a request. Of two with the same name the first counts, as browsers order them. */
export function readCookies(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(';') ?? []) {
    const mark = pair.indexOf('=');
    const name = pair.slice(0, mark).trim();
    if (mark > 0 && !cookies.has(name)) cookies.set(name, pair.slice(mark + 1).trim());
  }
  return cookies;
}

/** A cookie as `Set-Cookie` has it. Names and values are made here, of letters, digits and `._~-`: nothing needs quoting. */
export function writeCookie({ name, value, attributes: { maxAge, path, secure, sameSite, domain } }: Cookie): string {
  const site = sameSite === 'strict' ? 'Strict' : 'Lax';
  return `${name}=${value}; Max-Age=${maxAge}; Path=${path}${domain ? `; Domain=${domain}` : ''}; HttpOnly${secure ? '; Secure' : ''}; SameSite=${site}`;
}

export const cookie = (
  { isSecure, cookie: { domain, sameSite = 'lax' } }: Settings,
  name: string,
  value: string,
  maxAge: number,
): Cookie => ({
  name,
  value,
  attributes: { maxAge, path: '/', httpOnly: true, secure: isSecure, sameSite, ...(domain && { domain }) },
});

/** The value that was split over several cookies, or undefined. The first says how many there are. */
export function joinChunks(cookies: ReadonlyMap<string, string>, name: string): string | undefined {
  const whole = cookies.get(name);
  if (whole !== undefined) return whole;
  const [, count, start = ''] = /^(\d)~(.*)$/.exec(cookies.get(`${name}.0`) ?? '') ?? [];
  if (!count) return undefined;
  let value = start;
  for (let at = 1; at < Number(count); at++) value += cookies.get(`${name}.${at}`) ?? '';
  return value;
}

/** A value in as many cookies as it takes: names with their parts. */
export function splitChunks(name: string, value: string): [name: string, part: string][] {
  const room = ROOM - name.length - 4;
  if (value.length <= room) return [[name, value]];
  const count = Math.ceil(value.length / room);
  return Array.from({ length: count }, (_, at) => [
    `${name}.${at}`,
    (at ? '' : `${count}~`) + value.slice(at * room, (at + 1) * room),
  ]);
}

/** Names of a request's cookies that hold this value or a part of it. */
export const chunkNames = (cookies: ReadonlyMap<string, string>, name: string): string[] =>
  [...cookies.keys()].filter(
    (key) => key === name || (key.startsWith(`${name}.`) && /^\d$/.test(key.slice(name.length + 1))),
  );
