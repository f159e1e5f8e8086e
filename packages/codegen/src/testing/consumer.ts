/** Declarations of core and auth, installed in a folder as npm would install the packages. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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

export function installDeclarations(folder: string): void {
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      rootDir: join(root, 'packages'),
      outDir: join(folder, 'declarations'),
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: PACKAGES.map((name) => join(root, 'packages', name, 'src')),
    exclude: [join(root, 'packages/**/*.test.ts')],
  };
  writeFileSync(join(folder, 'declarations.json'), JSON.stringify(config));
  spawnSync(process.execPath, [tsc('typescript'), '-p', 'declarations.json'], { cwd: folder });
  for (const name of PACKAGES) {
    const target = join(folder, 'node_modules/@authing', name);
    mkdirSync(target, { recursive: true });
    cpSync(resolve('packages', name, 'package.json'), join(target, 'package.json'));
    for (const format of ['esm', 'cjs'])
      cpSync(join(folder, 'declarations', name, 'src'), join(target, 'dist', format), { recursive: true });
    writeFileSync(join(target, 'dist/cjs/package.json'), '{"type":"commonjs"}');
    if (readdirSync(join(target, 'dist/esm')).length === 0) throw new Error(`no declarations of ${name}`);
  }
}
