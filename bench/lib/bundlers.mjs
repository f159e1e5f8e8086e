/**
 * An app through three bundlers as a browser would get it: the texts of the files every page loads, or with `whole` one
 * text that carries the lazily loaded parts too.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';

export const BUNDLERS = { esbuild: withEsbuild, rolldown: withRolldown, webpack: withWebpack };

/** @param options.beside Packages that are there anyway and are not counted. */
export async function withEsbuild(entry, { whole = false, beside = [] } = {}) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    tsconfigRaw: '{}',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    splitting: !whole,
    external: beside,
    outdir: 'out',
    write: false,
    legalComments: 'none',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  return eager(basename(entry).replace('.mjs', '.js'), files);
}

async function withRolldown(entry, { whole = false } = {}) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: entry, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: !whole });
  const files = new Map(output.map(({ fileName, code }) => [fileName, code]));
  return eager(output.find(({ isEntry }) => isEntry).fileName, files);
}

async function withWebpack(entry) {
  const { default: webpack } = await import('webpack');
  const path = mkdtempSync(join(tmpdir(), 'authing-webpack-'));
  const config = {
    mode: 'production',
    entry: resolve(entry),
    output: { path, filename: 'main.js', module: true },
    experiments: { outputModule: true, topLevelAwait: true },
    target: ['web', 'es2022'],
    performance: false,
  };
  await new Promise((done, fail) =>
    webpack(config, (error, stats) =>
      error || stats.hasErrors() ? fail(error ?? new Error(stats.toString('errors-only'))) : done(),
    ),
  );
  return [readFileSync(join(path, 'main.js'), 'utf8')];
}

/** The entry and what it imports statically. */
function eager(name, files, seen = new Set()) {
  if (seen.has(name) || !files.has(name)) return [];
  seen.add(name);
  const text = files.get(name);
  const imports = [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(([, file]) => file);
  return [text, ...imports.flatMap((file) => eager(file, files, seen))];
}
