/**
 * Both contracts × functions × local implementation × tests → docs/coverage.md. docs/coverage.json records how many holes
 * there may be at most: a run lowers the numbers, never raises them. `--check` writes nothing and fails on any difference.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { emit } from './lib/emit.mjs';
import { callersOf, readSources } from './report/callers.mjs';
import { graphqlRows, restRows } from './report/contracts.mjs';
import { Graph } from './report/graph.mjs';
import { readLocal, resolverFile, routeFile } from './report/local.mjs';
import { page } from './report/table.mjs';
import { readTests, testOf } from './report/tests.mjs';

const LIMITS = 'docs/coverage.json';

function report() {
  const graph = new Graph();
  const sources = readSources(graph);
  const tests = readTests(graph, sources);
  const local = readLocal();
  const row = (entry, file) => {
    const { functions, path } = callersOf(sources, entry);
    const names = functions.map((one) => publicName(sources, one));
    return { key: entry.key, functions: [...new Set(names)].sort(), local: file, test: testOf(tests, path) };
  };
  return [
    { title: 'GraphQL operations', rows: graphqlRows().map((entry) => row(entry, resolverFile(local, entry))) },
    { title: 'REST routes', rows: restRows().map((entry) => row(entry, routeFile(local, entry))) },
  ];
}

/** Its own name rather than an older one. */
const publicName = ({ surface }, declaration) => {
  const names = surface.get(declaration);
  return names.find((name) => name.split('.').at(-1) === declaration.name) ?? names.at(-1);
};

function countHoles(sections) {
  const rows = sections.flatMap((section) => section.rows);
  return {
    caller: rows.filter(({ functions }) => functions.length === 0).length,
    local: rows.filter((row) => !row.local).length,
    test: rows.filter((row) => !row.test).length,
  };
}

/** @returns one line for each number that is above its limit, or below it while only checking */
function compareWithLimits(holes) {
  const limits = existsSync(LIMITS) ? JSON.parse(readFileSync(LIMITS, 'utf8')).maxHoles : holes;
  const checking = process.argv.includes('--check');
  const lowered = Object.fromEntries(
    Object.entries(holes).map(([kind, count]) => [kind, Math.min(count, limits[kind])]),
  );
  if (!checking) writeFileSync(LIMITS, `${JSON.stringify({ maxHoles: lowered }, null, 2)}\n`);
  return Object.entries(holes).flatMap(([kind, count]) => {
    if (count > limits[kind]) return [`${kind}: ${count} holes, ${LIMITS} allows ${limits[kind]}`];
    return checking && count < limits[kind] ? [`${kind}: only ${count} holes, lower ${limits[kind]} in ${LIMITS}`] : [];
  });
}

const sections = report();
const holes = countHoles(sections);
emit('docs/coverage.md', 'both contracts and the sources', `${page(sections, holes)}\n`, 'pnpm contract:report');
const faults = compareWithLimits(holes);
for (const fault of faults) console.error(fault);
console.log(
  `holes: ${holes.caller} without a function, ${holes.local} without a local implementation, ${holes.test} without a test`,
);
if (faults.length > 0) process.exitCode = 1;
