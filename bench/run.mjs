/**
 * `pnpm bench` runs every suite and writes docs/performance.md; `pnpm bench calls size` runs those and prints them.
 * Everything in one table comes from one run, since times of different runs do not compare.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { table } from './lib/report.mjs';

const SUITES = [
  'size',
  'parts',
  'start',
  'calls',
  'counts',
  'rsa',
  'iterate',
  'growth',
  'derive',
  'server',
  'fleet',
  'types',
  'local',
  'build',
];
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const sections = [];

for (const name of wanted.length ? wanted : SUITES) {
  const suite = await import(`./suites/${name}.mjs`);
  console.log(`\n# ${suite.title}`);
  const section = `## ${suite.title}\n\n${suite.about}\n\n${table(await suite.run())}\n`;
  console.log(section);
  sections.push(section);
}

if (!wanted.length) {
  const machine = `Node ${process.version}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const text = `# Performance

Measured by \`pnpm bench\`: ${machine}. Bytes and counts are exact; times are medians of interleaved rounds on a shared
machine, good to about 30 % between runs and much better within one table.

${sections.join('\n')}`;
  writeFileSync('docs/performance.md', `${text}\n${readFileSync('bench/budgets.md', 'utf8')}`);
  console.log('wrote docs/performance.md');
}
