/** Texts of others, made fit for a terminal. */

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
  const secrets = Object.values(headers).flatMap((value) => [value, ...value.split(/\s+/)]);
  const hidden = secrets
    .filter((secret) => secret.length > 3)
    .sort((a, b) => b.length - a.length)
    .reduce((line, secret) => line.replaceAll(secret, '…'), text);
  const line = hidden.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
