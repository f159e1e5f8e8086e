/**
 * A release of what is committed, up to publishing: versions, change logs, build, tarballs and their checks, in a clone that
 * is thrown away. Fails on what would make the real one fail (scripts/release/check.ts). Shows what would be published.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const clone = mkdtempSync(join(tmpdir(), 'authing-release-'));
try {
  run('git', ['clone', '--quiet', root, clone], root);
  run('node', ['scripts/setup.mjs']);
  console.log('Versions, change logs, build …');
  run('npm', ['run', '--silent', 'version-packages'], clone, 'pipe');
  console.log('Tarballs …');
  run('node', ['scripts/check-packages.mjs', '--into', 'tarballs']);
  console.log('What a release needs …');
  run('npx', ['tsx', 'scripts/release/check.ts', 'tarballs']);
  run('node', ['scripts/script-tag.mjs', '--check']);
  console.log('\nWhat changes for users\n');
  for (const name of readdirSync(join(clone, 'packages'))) console.log(newestEntry(join(clone, 'packages', name)));
  console.log('Nothing was published, and nothing here has changed. What is not committed was left out.');
} finally {
  rmSync(clone, { recursive: true, force: true });
}

/** Name, version, and the part of the change log that tells of that version. */
function newestEntry(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const log = join(folder, 'CHANGELOG.md');
  const entry = existsSync(log)
    ? readFileSync(log, 'utf8').split(/^## /m)[1].replace(version, '').trim()
    : '(no entry)';
  return `${name} ${version}\n\n${entry}\n`;
}

function run(command, args, cwd = clone, stdio = 'inherit') {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, stdio, encoding: 'utf8' });
  if (status === 0) return;
  console.error(stdout ?? '', stderr ?? '', error ?? '');
  console.error(`${command} ${args.join(' ')} failed`);
  process.exitCode = 1;
  throw new Error('This would not be released');
}
