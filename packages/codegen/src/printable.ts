/** Texts of others, made fit for a terminal. */
import { screened, secretsInHeaders } from './screen.js';

/** A source without what may be secret in it: user, password, query and fragment. Files stay as they are. */
export function printable(source: string): string {
  if (!/^\w+:\/\//.test(source)) return source;
  if (URL.canParse(source)) return `${new URL(source).origin}${new URL(source).pathname}`;
  // An address that the parser refuses is printed, too.
  return source.replace(/^(\w+:\/\/).*@/s, '$1').replace(/[?#].*$/s, '');
}

const LONGEST = 300;

/** What a server said, in one line without control characters, and without the headers it was sent. */
export function said(text: string, headers: Readonly<Record<string, string>> = {}): string {
  const hidden = screened(text, secretsInHeaders(headers));
  const line = hidden.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
