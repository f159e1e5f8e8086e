/** Queries and forms: repeated and `name[]` keys become lists. */
export function parseQuery(text: string): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [key, value] of new URLSearchParams(text)) {
    const isList = key.endsWith('[]');
    const known = values[key];
    if (Array.isArray(known)) known.push(value);
    else values[key] = known === undefined ? (isList ? [value] : value) : [known, value];
  }
  return values;
}
