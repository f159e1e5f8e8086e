/**
 * Builds the package in the current directory: one bundled file per entry and module format, declarations beside it.
 * An entry of `exports` that ends in `/x.js` comes from `src/x.ts` or, for a topic, from `src/x/x.ts`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const files = [...new Set(JSON.stringify([manifest.exports, manifest.bin ?? {}]).match(/\.\/dist\/[\w./-]+\.js/g))];
const browserFile = manifest.jsdelivr;

rmSync('dist', { recursive: true, force: true });
for (const outfile of files) {
  const name = outfile.replace(/^.*\/|\.js$/g, '');
  await build({
    entryPoints: [[`src/${name}.ts`, `src/${name}/${name}.ts`].find(existsSync)],
    outfile,
    bundle: true,
    packages: 'external',
    format: outfile.includes('/cjs/') ? 'cjs' : 'esm',
    platform: 'neutral',
    target: 'es2020',
    external: ['node:*'],
    legalComments: 'none',
    ...(manifest.bin && Object.values(manifest.bin).includes(outfile) && { banner: { js: '#!/usr/bin/env node' } }),
  });
}
if (browserFile) {
  await build({
    entryPoints: ['src/cdn.ts'],
    outfile: browserFile,
    bundle: true,
    minify: true,
    sourcemap: true,
    format: 'iife',
    globalName: 'Authing',
    target: 'es2020',
    legalComments: 'none',
  });
}

const declarations = files.some((file) => file.includes('/esm/')) ? 'dist/esm' : 'dist';
const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace('package.json', 'bin/tsc');
execFileSync(process.execPath, [tsc, '-p', '.', '--outDir', declarations], { stdio: 'inherit' });
if (files.some((file) => file.includes('/cjs/'))) {
  mkdirSync('dist/cjs', { recursive: true });
  cpSync(declarations, 'dist/cjs', { recursive: true, filter: (path) => !path.endsWith('.js') });
  writeFileSync('dist/cjs/package.json', '{"type":"commonjs","sideEffects":false}\n');
}
