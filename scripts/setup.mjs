/**
 * Makes a fresh clone ready, on a machine that has only node and npm: installs the dependencies, with `--build` builds
 * the packages, with `--chromium` sees to a Chromium for the browser tests. Quick when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

process.chdir(new URL('..', import.meta.url).pathname);
const pnpm = JSON.parse(readFileSync('package.json', 'utf8')).packageManager;

if (!existsSync('node_modules/.pnpm/lock.yaml') || isNewer('pnpm-lock.yaml', 'node_modules/.modules.yaml')) {
  step('Installing dependencies', 'npx', ['-y', pnpm, 'install', '--frozen-lockfile', '--prefer-offline']);
}
if (process.argv.includes('--build')) {
  step('Building the packages', 'npx', ['-y', pnpm, 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only']);
}
if (process.argv.includes('--chromium') && !existsSync('/usr/bin/chromium') && !process.env.CHROMIUM_PATH) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => [...asRoot, 'apt-get', '-q', ...args];
  step('Looking for Chromium packages', ...split(apt('update')));
  step('Installing Chromium for the browser tests', ...split(apt('install', '-y', '--no-install-recommends', 'chromium')));
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

function isNewer(file, than) {
  return !existsSync(than) || statSync(file).mtimeMs > statSync(than).mtimeMs;
}

function split([command, ...args]) {
  return [command, args];
}
