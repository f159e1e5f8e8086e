/** Texts and values of a schema as TypeScript literals and property names. */

/** A string literal in single quotes that says exactly this text. */
export const literal = (text: string): string =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replace(/[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, escaped)}'`;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The literal type of a JSON value; nothing for one that has none. */
export function literalType(value: unknown): string | undefined {
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'number';
  return value === null || typeof value === 'boolean' ? String(value) : undefined;
}

/** A member of a type or of an object: its name, in quotes where it has to be. */
export const propertyName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name));
