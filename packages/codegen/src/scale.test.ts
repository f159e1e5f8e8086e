/** Large schemas. How long they take is measured by `pnpm bench build`. */
import { expect, test } from '@jest/globals';
import { deploymentText } from './testing/schemas.js';
import { workspace } from './testing/workspace.js';

/** A deployment that has grown for years: hundreds of types, inputs and enums besides ours. */
function largeSchema(lines: number): string {
  const parts: string[] = [];
  for (let i = 0; parts.length * 20 < lines; i++) {
    parts.push(`
"Kind ${i}." enum Kind${i} { "First." FIRST_VALUE SECOND_VALUE THIRD_VALUE }
input Filter${i} { "Whose." owner: ID! kind: Kind${i} = FIRST_VALUE and: [Filter${i}!] limit: Int }
"Thing ${i}." type Thing${i} { "Id." id: ID! kind: Kind${i}! name: String owner: User previous: Thing${Math.max(0, i - 1)} }
extend type User { thing${i}: Thing${i} }
extend type Query { things${i}(filter: Filter${i}): [Thing${i}!]! }`);
  }
  return deploymentText({ without: ['User.zoneinfo'], and: parts.join('\n') });
}

test('a schema of 10,000 lines with documents of its own', async () => {
  const schema = largeSchema(10_000);
  expect(schema.split('\n').length).toBeGreaterThan(10_000);
  const own = Array.from(
    { length: 50 },
    (_, i) => `query listThings${i}($filter: Filter${i}) { things${i}(filter: $filter) { id kind owner { ...User } } }`,
  );
  const space = workspace({ 'schema.graphql': schema, 'own.graphql': own.join('\n') });
  try {
    const { code, out } = await space.run('--schema', 'schema.graphql', '--out', 'out', '--documents', 'own.graphql');
    expect(code).toBe(0);
    expect(out).toContain('500 new root fields');
    expect(space.read('out/types.ts')).toContain('export interface Filter499 {');
  } finally {
    space.remove();
  }
}, 60_000);
