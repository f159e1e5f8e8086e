/**
 * test/faults/checks.yaml and the titles of the tests → docs/reliability.md. Fails when a check has neither a test nor a
 * reason, or names a test that is not there. `--check` writes nothing and fails when the page is stale.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from 'yaml';
import { filesBelow } from './graphql/read.mjs';
import { emit } from './lib/emit.mjs';

const SOURCE = 'test/faults/checks.yaml';
const CHECKS = 108;
/** The first text argument of `test(…)`, `describe(…)`, or of the call that follows their `.each(…)`. */
const TITLES = /(?:\b(?:test|describe)|\))\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`),/g;

const titlesIn = (text) =>
  [...text.matchAll(TITLES)].map((found) => (found[1] ?? found[2] ?? found[3]).replace(/\\(.)/g, '$1'));

/** Titles of all tests by file. */
export const readTitles = () =>
  new Map(
    ['packages', 'test']
      .flatMap((folder) => filesBelow(folder, '.test.ts'))
      .map((file) => [file, titlesIn(readFileSync(file, 'utf8'))]),
  );

/** `path title` of the list, apart. */
const named = ({ tests = [] }) =>
  tests.map((test) => [test.slice(0, test.indexOf(' ')), test.slice(test.indexOf(' ') + 1)]);

/** Tests of a check: by number in their title, then those the list names. */
function testsOf(check, titles) {
  const numbered = [...titles].flatMap(([file, all]) =>
    all.filter((title) => title.startsWith(`#${check.n} `)).map((title) => [file, title]),
  );
  return [...numbered, ...named(check)];
}

/** One line for everything that is wrong with the list. */
export function faultsOf(checks, titles) {
  const numbers = new Map(checks.map((check) => [check.n, check]));
  const missing = Array.from({ length: CHECKS }, (_, at) => at + 1).flatMap((n) => {
    const check = numbers.get(n);
    if (!check) return [`check ${n} is not in ${SOURCE}`];
    return check.not || testsOf(check, titles).length ? [] : [`check ${n} has neither a test nor a reason`];
  });
  const gone = checks.flatMap((check) =>
    named(check)
      .filter(([file, title]) => !titles.get(file)?.includes(title))
      .map(([file, title]) => `check ${check.n}: ${file} has no test "${title}"`),
  );
  return [...missing, ...gone];
}

/** Numbers first, then the others as they are listed. */
const order = (n) => (typeof n === 'number' ? n : 1_000);

const inCell = (text) => text.replace(/[|<]/g, '\\$&');

function row(check, titles) {
  const tests = testsOf(check, titles).map(
    ([file, title]) => `[${inCell(title.replace(/^#\d+ /, ''))}](${relative('docs', file)})`,
  );
  return `| ${check.n} | ${inCell(check.check)} | ${inCell(check.promise)} | ${[...new Set(tests)].join('<br>') || `does not apply: ${inCell(check.not)}`} |`;
}

export function page(checks, titles) {
  return `# Reliability

What can go wrong or be done to an application, what this SDK promises then, and the tests that hold it. They run over
real sockets, in real browsers and from the packed packages; \`.ci/run\` runs all of them.

| | what happens | what is promised | tested by |
| --- | --- | --- | --- |
${checks
  .toSorted((a, b) => order(a.n) - order(b.n))
  .map((check) => row(check, titles))
  .join('\n')}
`;
}

if (process.argv[1]?.endsWith('reliability-report.mjs')) {
  const checks = existsSync(SOURCE) ? parse(readFileSync(SOURCE, 'utf8')) : [];
  const titles = readTitles();
  const faults = faultsOf(checks, titles);
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
  emit('docs/reliability.md', SOURCE, page(checks, titles));
}
