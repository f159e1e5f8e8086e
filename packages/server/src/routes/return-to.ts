import type { Settings } from '../options.js';

/**
 * The address on this site that `returnTo` means, or undefined. It is read as browsers read addresses, and given as an absolute one:
 * a path such as `/.//evil.example` would else become another site's.
 */
export function returnAddress({ origin, prefix }: Settings, given: string | null | undefined): string | undefined {
  if (!given || given.length > 2_000 || hasControls(given)) return undefined;
  const isRelative = /^[/?#]/.test(given);
  if (!isRelative && !given.startsWith(`${origin}/`) && given !== origin) return undefined;
  const base = `${origin}${prefix}/`;
  if (!URL.canParse(given, base)) return undefined;
  const url = new URL(given, base);
  return url.origin === origin && !url.username && !url.password && !url.pathname.startsWith('//')
    ? url.href
    : undefined;
}

/** Browsers drop tabs and line breaks out of addresses, and take a backslash for a slash. */
const hasControls = (text: string): boolean =>
  [...text].some((char) => char <= ' ' || char === '\\' || char === '\u007f' || /\p{Surrogate}/u.test(char));
