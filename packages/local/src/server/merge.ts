/** Joins tables of handlers into one; the same key twice is a mistake found at start-up. */
export function mergeTables<Value>(tables: readonly Readonly<Record<string, Value>>[]): Record<string, Value> {
  const merged: Record<string, Value> = {};
  for (const [key, value] of tables.flatMap((table) => Object.entries(table))) {
    if (Object.hasOwn(merged, key)) throw new Error(`${key} is defined twice`);
    merged[key] = value;
  }
  return merged;
}
