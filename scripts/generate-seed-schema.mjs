/** Writes the JSON Schema of seeds for editors, from what the local server checks; `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import './lib/typescript.mjs';

const { seedSchema } = await import('../packages/local/src/seed/schema.ts');
const file = 'packages/local/seed.schema.json';
const text = `${JSON.stringify(seedSchema, null, 2)}\n`;
const isFresh =
  existsSync(file) && JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === JSON.stringify(seedSchema);
if (!process.argv.includes('--check')) {
  if (!isFresh) writeFileSync(file, text);
} else if (!isFresh) {
  console.error(`${file} is stale: run npm run generate`);
  process.exitCode = 1;
}
