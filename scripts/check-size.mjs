/** Bundles the sample apps of bench/apps as a browser would get them and fails when one is over its budget (gzip bytes). */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { BUNDLERS, withEsbuild } from '../bench/lib/bundlers.mjs';

const TOLERANCE = 1.1;
/** Bytes of webpack’s own code for loading parts later, in every app that has such parts. */
const WEBPACK_LOADER = 400;
const gzip = (texts) => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

let failures = 0;
const verdict = (good) => {
  if (!good) failures++;
  return good ? 'ok  ' : 'OVER';
};

for (const [app, { budget, target, whole, beside }] of Object.entries(
  JSON.parse(readFileSync('bench/size-budgets.json', 'utf8')),
)) {
  const entry = `bench/apps/${app}.mjs`;
  const size = gzip(await withEsbuild(entry, { whole, beside }));
  console.log(`${verdict(size <= budget)} ${app}: ${size} bytes gzip of ${budget} (target ${target})`);
  // Of what is left beside a framework, most is how a bundler imports it.
  if (beside) continue;
  // What a page pays at once must shake as well in other bundlers; they cut lazily loaded parts into other pieces.
  const eager = gzip(await withEsbuild(entry));
  for (const bundler of ['rolldown', 'webpack']) {
    const own = bundler === 'webpack' && whole ? WEBPACK_LOADER : 0;
    const other = gzip(await BUNDLERS[bundler](entry)) - own;
    console.log(
      `${verdict(other <= eager * TOLERANCE)}   ${bundler}: ${other}, ${(other / eager).toFixed(2)} of esbuild’s ${eager}`,
    );
  }
}
process.exitCode = failures ? 1 : 0;
