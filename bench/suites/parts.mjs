import { SourceMap } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export const title = 'What the bytes of the login bundle are';
export const about =
  'Gzip bytes that go when the text of one source file is left out of `bench/apps/login.mjs`, bundled from the sources. What several files share, such as the names of the user’s fields, shows in none of them.';

const SOURCES = {
  '@authing/core/documents': 'packages/core/src/documents.ts',
  '@authing/core': 'packages/core/src/index.ts',
  '@authing/auth': 'packages/auth/src/index.ts',
  '@authing/browser': 'packages/browser/src/index.ts',
};

/** Our packages as their sources, so that the source map names them; lazily loaded parts stay out. */
const fromSources = {
  name: 'from-sources',
  setup: (api) =>
    api.onResolve({ filter: /^@authing\// }, ({ path }) =>
      path in SOURCES ? { path: `${process.cwd()}/${SOURCES[path]}`, sideEffects: false } : { path, external: true },
    ),
};

export async function run() {
  const { outputFiles } = await build({
    entryPoints: ['bench/apps/login.mjs'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: '{}',
    plugins: [fromSources],
    sourcemap: 'external',
    outdir: 'out',
    write: false,
    legalComments: 'none',
  });
  const [map, code] = ['.map', '.js'].map((end) => outputFiles.find(({ path }) => path.endsWith(end)).text);
  const owners = ownersOf(code, new SourceMap(JSON.parse(map)));
  const gzip = (text) => gzipSync(text, { level: 9 }).length;
  const whole = gzip(code);
  const without = (owner) => gzip([...code].filter((_, at) => owners[at] !== owner).join(''));
  const parts = [...new Set(owners)].map((owner) => ({ part: shortName(owner), bytes: whole - without(owner) }));
  return [{ part: 'the whole bundle', bytes: whole }, ...parts.sort((a, b) => b.bytes - a.bytes)];
}

/** The source file of each character. */
function ownersOf(code, map) {
  const owners = [];
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column <= line.length; column++)
      owners.push(map.findEntry(row, column)?.originalSource ?? 'glue');
  });
  return owners.slice(0, code.length);
}

const shortName = (source) => source.replace(/^.*?(packages|bench)\//, '').replace('/src/', '/');
