import type { Settings } from '../options.js';

/** It goes into a cookie, and browsers drop one of more than 4,096 bytes. */
const LONGEST = 2_000;

/**
 * The address on this site that `returnTo` means, or undefined. It is read as browsers read addresses, and given as an absolute one:
 * a path such as `/.//evil.example` would else become another site's.
 */
export function returnAddress({ origin, prefix }: Settings, given: string | null | undefined): string | undefined {
  if (!given || hasControls(given)) return undefined;
  const isRelative = /^[/?#]/.test(given);
  if (!isRelative && !given.startsWith(`${origin}/`) && given !== origin) return undefined;
  const base = `${origin}${prefix}/`;
  if (!URL.canParse(given, base)) return undefined;
  const url = new URL(given, base);
  if (url.origin !== origin || url.username || url.password || url.pathname.startsWith('//')) return undefined;
  // As it is written here: each letter that is not ASCII takes up to nine.
  return url.href.length > LONGEST ? undefined : url.href;
}

/** Browsers drop tabs and line breaks out of addresses, and take a backslash for a slash. */
const hasControls = (text: string): boolean =>
  [...text].some((char) => char <= ' ' || char === '\\' || char === '\u007f' || /\p{Surrogate}/u.test(char));
