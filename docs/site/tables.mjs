/** Fills the generated tables of docs/errors.md and docs/migration.md. With `--check` it only says what is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { adviceFor } from './error-advice.mjs';
import { migrationTables } from './migration-table.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

const errorCodes = () => {
  const rows = json('schema/facts/error-codes.json').codes.map(
    (one) => `| ${one.code} | \`${one.name}\` | ${one.meaning} | ${adviceFor(one)} |`,
  );
  return ['| code | name | meaning | what to do |', '| --- | --- | --- | --- |', ...rows].join('\n');
};

const tables = {
  'docs/errors.md': { 'error-codes': errorCodes() },
  'docs/migration.md': migrationTables(json('schema/facts/methods.json')),
};

for (const [page, contents] of Object.entries(tables)) {
  const before = readFileSync(page, 'utf8');
  let text = before;
  for (const [name, table] of Object.entries(contents)) {
    const place = new RegExp(`(<!-- table:${name} -->\\n)[\\s\\S]*?(<!-- /table -->)`);
    if (!place.test(text)) throw new Error(`${page} has no place for the table ${name}`);
    text = text.replace(place, (_, start, end) => `${start}\n${table}\n\n${end}`);
  }
  if (text === before) continue;
  if (process.argv.includes('--check')) {
    console.error(`${page} is stale: run \`node docs/site/tables.mjs\` and commit the result`);
    process.exitCode = 1;
  } else {
    writeFileSync(page, text);
    console.log(`wrote ${page}`);
  }
}
