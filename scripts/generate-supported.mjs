/**
 * Both contracts × the local server's sources → packages/local/SUPPORTED.md: what it answers, topic by topic, what it does
 * not, and the differences that docs/local.md tells. `--check` writes nothing and fails on a stale file.
 */
import { readFileSync } from 'node:fs';
import { operationKey, readOperations } from './graphql/read.mjs';
import { emit } from './lib/emit.mjs';
import { readLocal, resolverFile, routeFile } from './lib/local-sources.mjs';
import { loadContract, operations } from './openapi/load.mjs';

const local = readLocal();
const sections = [
  { title: 'GraphQL', rows: graphqlEntries() },
  { title: 'REST and protocols', rows: restEntries() },
];
emit('packages/local/SUPPORTED.md', 'both contracts, the sources and docs/local.md', `${page()}\n`);

/** A topic of GraphQL is the file of its resolvers. */
function graphqlEntries() {
  return readOperations().map((operation) => {
    const file = resolverFile(local, operation.selectionSet.selections[0].name.value);
    return { key: operationKey(operation), topic: file ? topicOf(file) : 'not served', served: Boolean(file) };
  });
}

/** A topic of REST is the tag of the contract. */
function restEntries() {
  return operations(loadContract()).map(({ key, path, operation }) => ({
    key,
    topic: operation.tags[0],
    served: Boolean(routeFile(local, { key, path })),
  }));
}

function topicOf(file) {
  return file.replace(/^.*\/|\.graphql\.ts$/g, '').replaceAll('-', ' ');
}

function page() {
  return [
    '# What @authing/local answers',
    sections.map(({ title, rows }) => `${title}: ${count(rows)} of ${rows.length}.`).join(' '),
    ...sections.map(({ title, rows }) => `## ${title}\n\n${table(rows)}`),
    `## Differences from the cloud\n\n${differences()}`,
  ].join('\n\n');
}

function count(rows) {
  return rows.filter(({ served }) => served).length;
}

function table(rows) {
  const topics = [...new Set(rows.map(({ topic }) => topic))].sort();
  const lines = topics.map((topic) => {
    const own = rows.filter((row) => row.topic === topic);
    const missing = own.filter(({ served }) => !served).map(({ key }) => `\`${key}\``);
    const answered = own.filter(({ served }) => served).map(({ key }) => `\`${key}\``);
    return `| ${topic} | ${count(own)} of ${own.length} | ${answered.join(', ')} | ${missing.join(', ') || 'nothing'} |`;
  });
  return ['| topic | answered | these | missing |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/** That section of the guide, so that it is written once. */
function differences() {
  const [, section] = readFileSync('docs/local.md', 'utf8').split('\n## Differences from the cloud\n');
  if (!section) throw new Error('docs/local.md has no section "Differences from the cloud"');
  return section.slice(0, section.lastIndexOf('\n\n')).trim();
}
