/**
 * Packs every package as it would be published and checks the tarball: publint, attw (types for every kind of import),
 * and the list of files against the snapshot in test/packed-files.json (`--update` writes it). `--into <folder>` keeps the tarballs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const snapshotFile = 'test/packed-files.json';
const packages = readdirSync('packages').filter((name) => existsSync(`packages/${name}/dist`));
const bin = (name) => resolve('node_modules/.bin', name);
const into = process.argv.indexOf('--into');
const directory = into < 0 ? mkdtempSync(join(tmpdir(), 'authing-pack-')) : resolve(process.argv[into + 1]);
mkdirSync(directory, { recursive: true });
const packed = {};
let failures = 0;

for (const name of packages) {
  execFileSync('npx', ['pnpm', 'pack', '--pack-destination', directory], { cwd: `packages/${name}`, stdio: 'pipe' });
  const tarball = join(
    directory,
    readdirSync(directory).find((file) => file.startsWith(`authing-${name}-`)),
  );
  const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  const manifest = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
  console.log(
    `${manifest.name} ${manifest.version}: ${Math.round(statSync(tarball).size / 1000)} kB packed, ${files.length} files`,
  );
  packed[name] = files
    // Chunks are named by their content, which changes with every edit.
    .map((file) => file.replace('package/', '').replace(/-[A-Z0-9]{8}\.js$/, '-*.js'))
    .filter((file) => !file.endsWith('.d.ts'))
    .sort();
  const esmOnly = !JSON.stringify(manifest.exports).includes('/cjs/');
  run(name, 'publint', ['--strict', tarball]);
  // The oldest resolution (node10) knows no subpaths; scripts for a page have no types.
  const scripts = Object.keys(manifest.exports).filter((entry) => entry.endsWith('.min.js'));
  const exclude = scripts.length ? ['--exclude-entrypoints', ...scripts] : [];
  run(name, 'attw', [tarball, '--format', 'ascii', '--profile', esmOnly ? 'esm-only' : 'node16', ...exclude]);
}

// Compared as data: how the file is laid out is the formatter's.
const same = () => JSON.stringify(JSON.parse(readFileSync(snapshotFile, 'utf8'))) === JSON.stringify(packed);
if (process.argv.includes('--update')) writeFileSync(snapshotFile, `${JSON.stringify(packed, null, 2)}\n`);
else if (!existsSync(snapshotFile) || !same()) {
  console.error(
    `The packed files differ from ${snapshotFile}: check them, then run node scripts/check-packages.mjs --update`,
  );
  failures++;
}
process.exitCode = failures ? 1 : 0;

function run(name, tool, args) {
  try {
    execFileSync(bin(tool), args, { encoding: 'utf8', stdio: 'pipe' });
    console.log(`ok    ${name} ${tool}`);
  } catch (error) {
    console.error(`FAIL  ${name} ${tool}\n${error.stdout}${error.stderr}`);
    failures++;
  }
}
