/** Rows → Markdown, one table for each contract. */
import { relative } from 'node:path';

const HOLE = '**none**';

export function page(sections, holes) {
  const counts = `Holes: ${holes.caller} without a function, ${holes.local} without a local implementation, ${holes.test} without a test.`;
  return [
    '# Coverage of the contracts',
    'Each operation and route with the functions that send it, the file of `@authing/local` that answers it, and a test that calls such a function.',
    `${counts} \`coverage.json\` records the most there may be; the numbers only fall.`,
    ...sections.map(({ title, rows }) => `## ${title}\n\n${table(rows)}`),
  ].join('\n\n');
}

function table(rows) {
  const head = '| contract | functions | local | test |\n| --- | --- | --- | --- |';
  return [head, ...rows.map(line)].join('\n');
}

function line({ key, functions, local, test }) {
  return `| \`${key}\` | ${names(functions)} | ${link(local)} | ${link(test)} |`;
}

const names = (functions) => functions.map((name) => `\`${name}\``).join(', ') || HOLE;

const link = (file) =>
  file ? `[${file.replace(/^packages\//, '').replace('/src/', '/')}](${relative('docs', file)})` : HOLE;
