/**
 * Builds the package in the current directory: one bundled file per entry and module format, declarations beside it.
 * An entry of `exports` that ends in `/x.js` comes from `src/x.ts` or, for a topic, from `src/x/x.ts` or `src/adapters/x.ts`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { build } from 'esbuild';
import { contractTree } from './lib/contract-tree.mjs';
import { writeNotices } from './lib/notices.mjs';
import { makeNamespacesPure } from './lib/pure-namespaces.mjs';
import { scriptTagFile } from './lib/script-tag-file.mjs';

const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace('package.json', 'bin/tsc');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const browserFile = manifest.jsdelivr;
const named = JSON.stringify([manifest.exports, manifest.bin ?? {}]).match(/\.\/dist\/[\w./-]+\.js/g);
const files = [...new Set(named)].filter((file) => file !== browserFile);

/** Dependencies that publish ECMAScript modules only: CommonJS builds carry them. */
const ESM_ONLY = ['jose', 'oauth4webapi'];
const installed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies, [manifest.name]: '' });

/**
 * What users install stays outside; a development dependency that is imported comes along in the bundle. So do documents of
 * another of our packages: as a file of their own, bundlers that split would give a page another file for each text.
 */
const external = {
  name: 'external',
  setup: (api) =>
    api.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || /^@authing\/\w+\/documents$/.test(path)) return;
      if (api.initialOptions.format === 'cjs' && ESM_ONLY.includes(path)) return;
      const isInstalled = isBuiltin(path) || installed.some((name) => path === name || path.startsWith(`${name}/`));
      return isInstalled ? { path, external: true } : undefined;
    }),
};

/**
 * Entries that work for connections of the main entry take their errors from there: an error is then `instanceof` the one
 * class AuthingError. A part that is loaded late (`rsa`) throws none, and has to stay free of the main entry.
 */
const sharedErrors = {
  name: 'shared errors',
  setup({ initialOptions, onResolve }) {
    if (manifest.name !== '@authing/core' || /\/index(\.node)?\.ts$/.test(initialOptions.entryPoints[0])) return;
    onResolve({ filter: /\/errors\.js$/ }, () => ({ path: manifest.name, external: true, sideEffects: false }));
  },
};

const common = {
  bundle: true,
  plugins: [sharedErrors, external],
  platform: 'neutral',
  mainFields: ['module', 'main'],
  legalComments: 'none',
};
const bundles = [];
const bundle = async (options) => void bundles.push((await build({ metafile: true, ...options })).metafile);
const sourceOf = (outfile) => {
  const name = outfile.replace(/^.*\/|\.js$/g, '');
  const candidates = ['', `${name}/`, 'adapters/'].map((folder) => `src/${folder}${name}.ts`);
  const entry = candidates.find(existsSync);
  if (!entry) throw new Error(`${manifest.name} exports ${outfile}, but there is none of ${candidates.join(', ')}`);
  return entry;
};

rmSync('dist', { recursive: true, force: true });
if (files.some((file) => file.includes('/esm/'))) {
  await Promise.all(
    files.map(async (outfile) => {
      const format = outfile.includes('/cjs/') ? 'cjs' : 'esm';
      // CommonJS requires its later parts, too: test runners and others give it no `import()`.
      const supported = { 'dynamic-import': format === 'esm' };
      await bundle({ ...common, entryPoints: [sourceOf(outfile)], outfile, format, supported, target: 'es2020' });
      if (format === 'esm') makeNamespacesPure(outfile);
    }),
  );
} else {
  // A program for Node: entries share chunks, and what is imported when it is needed is read when it is needed.
  await bundle({
    ...common,
    plugins: [...common.plugins, contractTree],
    // graphql-js checks every value for a second copy of itself unless it is told that this is production.
    define: { 'process.env.NODE_ENV': '"production"', 'globalThis.process.env.NODE_ENV': '"production"' },
    entryPoints: files.map(sourceOf),
    outdir: 'dist',
    // Beside the entries, so that import.meta.url is as deep in a chunk as it is in the sources.
    chunkNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
    target: 'node20',
    // CommonJS that came along in the bundle requires Node's own modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
  });
  for (const program of Object.values(manifest.bin ?? {})) {
    writeFileSync(program, `#!/usr/bin/env node\n${readFileSync(program, 'utf8')}`, { mode: 0o755 });
  }
}
if (existsSync('console')) await buildConsole();
if (browserFile) {
  await bundle({ ...scriptTagFile, entryPoints: ['src/cdn.ts'], outfile: browserFile, sourcemap: true });
}
writeNotices(bundles, 'dist/THIRD-PARTY-NOTICES.txt');

const isLibrary = files.some((file) => file.includes('/esm/'));
execFileSync(process.execPath, [tsc, '-p', '.', '--outDir', isLibrary ? 'dist/esm' : 'dist'], { stdio: 'inherit' });
if (isLibrary) {
  for (const file of files) declareTopic(file);
  cpSync('dist/esm', 'dist/cjs', { recursive: true, filter: (path) => !path.endsWith('.js') });
  writeFileSync('dist/cjs/package.json', '{"type":"commonjs","sideEffects":false}\n');
  writeStubs();
}

/** The local server's web application: one page, one script, one style sheet, nothing beside them to install. */
async function buildConsole() {
  execFileSync(process.execPath, [tsc, '-p', 'console'], { stdio: 'inherit' });
  await bundle({
    entryPoints: ['console/console.tsx', 'console/console.css'],
    outdir: 'dist/console',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
  });
  cpSync('console/index.html', 'dist/console/index.html');
}

/** tsc declares the entry `x.js` of a topic as `x/x.d.ts`, that of an adapter as `adapters/x.d.ts`. */
function declareTopic(file) {
  const declaration = file.replace(/\.js$/, '.d.ts');
  const source = sourceOf(file).replace(/^src\/|\.ts$/g, '');
  if (!existsSync(declaration)) writeFileSync(declaration, `export * from './${source}.js';\n`);
}

/**
 * `@authing/auth/mfa` for what does not read `exports`: webpack 4, and Parcel and Metro as they come, look for a folder of that
 * name, and so does TypeScript with `moduleResolution: node`. Each holds nothing but the way to the files in dist.
 */
function writeStubs() {
  const isStub = (name) => existsSync(`${name}/package.json`) && readdirSync(name).length === 1;
  for (const name of readdirSync('.')) if (isStub(name)) rmSync(name, { recursive: true });
  for (const [path, { import: esm, require: cjs }] of Object.entries(manifest.exports)) {
    if (path === '.' || !esm) continue;
    if (existsSync(path)) throw new Error(`${manifest.name} has a folder where the stub of ${path} has to be`);
    mkdirSync(path);
    const stub = {
      sideEffects: false,
      main: `.${cjs.default}`,
      module: `.${esm.default}`,
      types: `.${cjs.types}`,
    };
    writeFileSync(`${path}/package.json`, `${JSON.stringify(stub, null, 2)}\n`);
  }
}
