/**
 * Makes a fresh clone ready, on a machine that has only node and npm: installs the dependencies, with `--build` builds
 * the packages, with `--test-tools` sees to Chromium and Redis for the tests. Quick when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromiumPath } from './lib/chromium.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const pnpm = JSON.parse(readFileSync('package.json', 'utf8')).packageManager;

// What was installed last: pnpm itself leaves no trace of an installation that had nothing to change.
const installed = 'node_modules/.installed-lock.yaml';
const lock = readFileSync('pnpm-lock.yaml', 'utf8');
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  step('Installing dependencies', 'npx', ['-y', pnpm, 'install', '--frozen-lockfile', '--prefer-offline']);
  writeFileSync(installed, lock);
}
if (process.argv.includes('--build')) {
  step('Building the packages', 'npx', ['-y', pnpm, 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only']);
}
if (process.argv.includes('--test-tools')) {
  const missing = [
    ['chromium-headless-shell', chromiumPath],
    ['redis-server', '/usr/bin/redis-server'],
  ].filter(([, program]) => !existsSync(program));
  if (missing.length) install(missing.map(([name]) => name));
}

/** Debian's packages for the tests that need a real browser and a real Redis. */
function install(packages) {
  const [command, ...asRoot] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  step('Reading the package lists', command, [...asRoot, '-q', 'update']);
  const flags = ['-q', '-y', '--no-install-recommends'];
  step(`Installing ${packages.join(' and ')} for the tests`, command, [...asRoot, 'install', ...flags, ...packages]);
}

function step(title, command, args) {
  console.log(`${title} …`);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return;
  console.error(stdout, stderr, error ?? '');
  console.error(`${title} failed: ${command} ${args.join(' ')}`);
  process.exit(1);
}
