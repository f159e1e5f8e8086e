import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { BUNDLERS } from '../lib/bundlers.mjs';

export const title = 'Browser bundles';
export const about =
  'The sample apps of `bench/apps`, minified with all dependencies; bytes that every page pays, lazily loaded parts apart.';

export async function run() {
  const budgets = JSON.parse(readFileSync('bench/size-budgets.json', 'utf8'));
  const rows = [];
  for (const [app, { target, whole, beside }] of Object.entries(budgets)) {
    for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
      // webpack’s lazily loaded parts come in pieces that other pages share.
      if (whole && bundler === 'webpack') continue;
      // What is left beside a framework is measured one way.
      if (beside && bundler !== 'esbuild') continue;
      const files = await bundle(`bench/apps/${app}.mjs`, { whole, beside });
      rows.push({
        app: whole ? `${app}, lazy parts included` : app,
        bundler,
        ...sizes(files),
        'target (gzip)': target,
      });
    }
  }
  const before = await BUNDLERS.esbuild('bench/apps/login-4x.mjs');
  return [...rows, { app: 'login, authing-js-sdk 4.23.55', bundler: 'esbuild', ...sizes(before) }];
}

function sizes(files) {
  const sum = (size) => files.reduce((total, text) => total + size(Buffer.from(text)), 0);
  return {
    minified: sum((text) => text.length),
    gzip: sum((text) => gzipSync(text, { level: 9 }).length),
    brotli: sum((text) => brotliCompressSync(text).length),
  };
}
