/**
 * Packs the built packages as they would be published, into `tarballs/`, and prints the command that installs them. With a folder
 * (`npm run pack -- ../my-app`) it installs those that an application needs there; a folder that is new gets the README's first example.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What the README's first example and a page need; the others are asked for by name. */
const FIRST = ['auth', 'browser', 'core', 'local', 'management'];

const here = new URL('..', import.meta.url).pathname;
const cwd = process.env.INIT_CWD ?? process.cwd();
const tarballs = join(here, 'tarballs');
rmSync(tarballs, { recursive: true, force: true });
const names = readdirSync(join(here, 'packages')).filter((name) => existsSync(join(here, 'packages', name, 'dist')));
const files = new Map();
for (const name of names) {
  const directory = join(here, 'packages', name);
  const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const pnpm = join(here, 'node_modules/.bin/pnpm');
  execFileSync(pnpm, ['pack', '--pack-destination', tarballs], { cwd: directory, stdio: 'pipe' });
  files.set(name, join(tarballs, `authing-${name}-${version}.tgz`));
}

const [target] = process.argv.slice(2);
const wanted = FIRST.map((name) => files.get(name));
if (target) install(resolve(cwd, target));
else {
  console.log(
    `${files.size} packages are in ${tarballs}. In the folder of your application:\n\n  npm i ${wanted.join(' ')}\n`,
  );
  const others = names.filter((name) => !FIRST.includes(name));
  console.log(
    `Beside these there are ${others.join(', ')}: add ${join(tarballs, 'authing-<name>-….tgz')} to the same command.`,
  );
}

function install(folder) {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const [, example] = /```js\n([^`]+)```/.exec(readFileSync(join(here, 'README.md'), 'utf8'));
    writeFileSync(join(folder, 'first.mjs'), example);
  }
  const flags = ['--no-audit', '--no-fund', '--prefer-offline'];
  execFileSync('npm', ['install', ...flags, ...wanted], { cwd: folder, stdio: 'inherit' });
  console.log(`${FIRST.map((name) => `@authing/${name}`).join(', ')} are installed in ${relative(cwd, folder) || '.'}`);
}
