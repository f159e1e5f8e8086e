/**
 * What changed in the two contracts since a git ref (default: the last tag, else the first commit), and for whom it
 * matters: `node scripts/schema-diff.mjs [ref] [--changeset]`. With `--changeset` also writes a proposal into .changeset/.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { compareGraphql } from './schema-diff/graphql.mjs';
import { compareOpenapi } from './schema-diff/openapi.mjs';

const contracts = [
  { file: 'schema/authing.graphql', compare: compareGraphql },
  { file: 'schema/authing.openapi.yaml', compare: compareOpenapi },
];
const titles = {
  breaking: 'Breaking: programs that compile or work today may not any more',
  dangerous: 'Dangerous: programs that rely on today’s set of values or defaults may notice',
  safe: 'Safe: additions',
  text: 'Text: descriptions only',
};

/** Output of git, or undefined when it fails. */
function git(...args) {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      maxBuffer: 64e6,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trimEnd();
  } catch {
    return undefined;
  }
}

const defaultRef = () =>
  git('describe', '--tags', '--abbrev=0') ?? git('rev-list', '--max-parents=0', 'HEAD')?.split('\n').at(-1);

async function changesSince(ref) {
  const changes = [];
  for (const { file, compare } of contracts) {
    const before = git('show', `${ref}:${file}`);
    if (before === undefined) console.log(`${file} did not exist at ${ref}; nothing to compare.`);
    else changes.push(...(await compare(before, readFileSync(file, 'utf8'))));
  }
  return changes;
}

function report(changes) {
  const lines = Object.entries(titles).flatMap(([level, title]) => {
    const group = changes.filter((change) => change.level === level);
    if (group.length === 0) return [];
    if (level === 'text') return ['', `${title} (${group.length})`];
    return ['', `${title} (${group.length})`, ...group.map(({ place, message }) => `- ${place}: ${message}`)];
  });
  return lines.join('\n').trimStart();
}

/** Before 1.0.0 a breaking change is a minor version, as semantic versioning has it. */
function bumpFor(changes) {
  const { version } = JSON.parse(readFileSync('packages/core/package.json', 'utf8'));
  const has = (level) => changes.some((change) => change.level === level);
  if (has('breaking')) return version.startsWith('0.') ? 'minor' : 'major';
  return has('dangerous') || has('safe') ? 'minor' : 'patch';
}

function writeChangeset(changes, ref) {
  const packages = ['core', 'auth', 'management', 'local'].map((name) => `'@authing/${name}': ${bumpFor(changes)}`);
  const file = '.changeset/contract-changes.md';
  writeFileSync(
    file,
    `---\n${packages.join('\n')}\n---\n\nThe contracts follow the service (compared with ${ref}).\n\n${report(changes)}\n`,
  );
  console.log(`\nWrote ${file}: a proposal, to be edited.`);
}

const options = process.argv.slice(2);
const ref = options.find((option) => !option.startsWith('--')) ?? defaultRef();
if (!ref || git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`) === undefined) {
  console.error(ref ? `git knows no commit called ${ref}` : 'There is no commit yet to compare with.');
  process.exit(2);
}
const changes = await changesSince(ref);
console.log(changes.length > 0 ? report(changes) : `No change in the contracts since ${ref}.`);
if (changes.length > 0 && options.includes('--changeset')) writeChangeset(changes, ref);
