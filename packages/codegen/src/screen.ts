/** Makes any text fit to be printed: nothing secret, and nothing that steers a terminal. Everything that is printed goes through here. */

const ADDRESS = /\b(https?:[\\/]*)([^\s"'<>“”]*)/gi;
const CONTROLS = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Shorter texts stand in too many words. */
const SHORTEST = 4;
const SCHEME = /^(basic|bearer|digest|token)$/i;

/** An address without user and password, and without the values of its query. */
const plainAddress = (_: string, scheme: string, rest: string): string =>
  scheme +
  rest
    .replace(/^.*@/s, '')
    .replace(/#.+$/s, '#…')
    .replace(/([?&;][^=?#&;]*=)[^&#;]*/g, '$1…');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Every spelling in which a server could say a text back. */
function spellings(text: string): string[] {
  const bytes = Buffer.from(text);
  return [text, decoded(text)].flatMap((plain) => [
    plain,
    encodeURIComponent(plain),
    JSON.stringify(plain).slice(1, -1),
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ]);
}

/** Parts of a header's value: cookies one by one, what a Basic header has encoded. */
function partsOf(value: string): string[] {
  const words = value.split(/[\s;,]+/);
  const values = words.map((word) => word.slice(word.indexOf('=') + 1).replace(/^"|"$/g, ''));
  const pairs = /^basic\s/i.test(value) ? [Buffer.from(words[1] ?? '', 'base64').toString('utf8')] : [];
  const inPairs = pairs.flatMap((pair) => [pair, pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]);
  return [value, ...words, ...values, ...inPairs].filter((part) => !SCHEME.test(part));
}

/** What is secret in an address: user, password and the values of its query. */
export function secretsInAddress(address: string): string[] {
  if (!/^\s*https?:/i.test(address) || !URL.canParse(address)) return [];
  const { username, password, searchParams } = new URL(address);
  const pair = [`${username}:${password}`, `${decoded(username)}:${decoded(password)}`];
  return [...(username || password ? [...pair, username, password] : []), ...searchParams.values()];
}

export const secretsInHeaders = (headers: Readonly<Record<string, string>>): string[] =>
  Object.values(headers).flatMap(partsOf);

/** Secrets in a command line, before it is known to be valid. */
export function secretsInArguments(argv: readonly string[]): string[] {
  return argv.flatMap((text, index) => {
    const isHeader = text.startsWith('--header=') || argv[index - 1] === '--header';
    const given = text.replace(/^--\w+=/, '');
    return isHeader ? partsOf(given.slice(given.indexOf(':') + 1).trim()) : secretsInAddress(given);
  });
}

/** The text without secrets and without control characters; line ends and tabs stay. */
export function screened(text: string, secrets: readonly string[] = []): string {
  const hidden = [...new Set(secrets.flatMap(spellings))]
    .filter(({ length }) => length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((left, secret) => left.replaceAll(secret, '…'), text);
  return hidden
    .replace(ADDRESS, plainAddress)
    .replace(CONTROLS, (character) => (character === '\n' || character === '\t' ? character : ' '));
}
