const inText: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const inAttribute: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

// Characters that XML 1.0 cannot hold in any form.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text between tags. */
export const text = (value: string): string =>
  value.replace(forbidden, '\uFFFD').replace(/[&<>\r]/g, (mark) => inText[mark] as string);

/**
 * An element in the canonical form that XML signatures are computed over (Exclusive XML Canonicalization): namespace
 * declarations first, attributes in order of their names, no empty-element tags. What is built only from this is
 * canonical as it stands, so signing it needs no XML parser. Attributes without a value are left out.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: readonly string[]
): string {
  const rank = (key: string) => (key.startsWith('xmlns') ? `0${key}` : `1${key}`);
  const shown = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([key, value]) => ` ${key}="${attribute(value)}"`);
  return `<${name}${shown.join('')}>${content.join('')}</${name}>`;
}

const attribute = (value: string): string =>
  value.replace(forbidden, '\uFFFD').replace(/[&<"\t\n\r]/g, (mark) => inAttribute[mark] as string);
