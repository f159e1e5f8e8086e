/** Declarations of core and auth, installed in a folder as npm would install the packages. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = process.cwd();
const PACKAGES = ['core', 'auth'];

function tsc(version: string): string {
  return version === 'typescript'
    ? join(root, 'node_modules/typescript/bin/tsc')
    : join(root, 'packages/codegen/node_modules', version, 'bin/tsc');
}

/** Type-checks a project with some version of TypeScript and gives its complaints. */
export function typeCheck(folder: string, version: string, config = 'tsconfig.json'): string {
  const done = spawnSync(process.execPath, [tsc(version), '--noEmit', '-p', config], { cwd: folder, encoding: 'utf8' });
  return done.stdout + done.stderr;
}

/** Copies what was built: package.json and declarations. */
export function installDeclarations(folder: string): void {
  for (const name of PACKAGES) {
    const target = join(folder, 'node_modules/@authing', name);
    const isDeclared = (path: string) => !/\.[cm]?js$/.test(path);
    cpSync(resolve('packages', name, 'dist'), join(target, 'dist'), { recursive: true, filter: isDeclared });
    cpSync(resolve('packages', name, 'package.json'), join(target, 'package.json'));
  }
}
