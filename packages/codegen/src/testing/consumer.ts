/** Declarations of core and auth, installed in a folder as npm would install the packages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { joinDeclarations } from '../../../../scripts/join-declarations.mjs';

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
    const manifest = readFileSync(resolve('packages', name, 'package.json'), 'utf8');
    writeFileSync(join(target, 'package.json'), manifest);
    const joined = joinDeclarations(join(folder, 'declarations', name, 'src'), JSON.parse(manifest));
    for (const format of ['esm', 'cjs']) {
      mkdirSync(join(target, 'dist', format), { recursive: true });
      for (const [file, text] of Object.entries(joined))
        writeFileSync(join(target, 'dist', format, `${file}.d.ts`), text);
    }
    writeFileSync(join(target, 'dist/cjs/package.json'), '{"type":"commonjs"}');
  }
}
