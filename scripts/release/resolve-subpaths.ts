/** Resolves every subpath of the installed packages as bundlers do: those that read `exports`, and those that do not. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Manifest, manifestIn } from './faults.js';

/** The resolvers of the bundlers, by their own packages. */
export const TOOLS = [
  'enhanced-resolve-4@npm:enhanced-resolve@4.5.0',
  'enhanced-resolve@5',
  'vite@7',
  'rollup@4',
  '@rollup/plugin-node-resolve@16',
  '@parcel/node-resolver-core@3',
  '@parcel/fs@2',
  'metro-resolver@0.83',
];

type Resolve = (request: string) => unknown | Promise<unknown>;

/** `@authing/auth/mfa` and the like; files for a page have no other way in. */
const subpathsOf = ({ name, exports }: Manifest): string[] =>
  Object.keys(exports)
    .filter((path) => !path.endsWith('.js') && path !== './package.json')
    .map((path) => `${name}${path.slice(1)}`);

export async function subpathFaults(project: string, packages: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const bundlers = await bundlersIn(project);
  for (const name of packages) {
    const manifest = manifestIn(join(project, 'node_modules/@authing', name));
    // Programs for Node are no bundler's.
    if (!JSON.stringify(manifest.exports).includes('/cjs/')) continue;
    for (const request of subpathsOf(manifest))
      for (const [bundler, resolve] of Object.entries(bundlers)) {
        const found = await Promise.resolve()
          .then(() => resolve(request))
          .catch((error: Error) => error.message);
        if (typeof found !== 'string' || !existsSync(found))
          faults.push(`${bundler} does not resolve ${request}: ${found}`);
      }
  }
  return faults;
}

async function bundlersIn(project: string): Promise<Record<string, Resolve>> {
  const require = createRequire(join(project, 'package.json'));
  const load = async (name: string) => import(pathToFileURL(require.resolve(name)).href);
  const importer = join(project, 'main.js');
  const webpack = (enhanced: {
    create: { sync(options: object): (folder: string, request: string) => string };
  }): Resolve => {
    const resolve = enhanced.create.sync({
      mainFields: ['browser', 'module', 'main'],
      conditionNames: ['webpack', 'browser', 'import'],
    });
    return (request) => resolve(project, request);
  };
  const { nodeResolve } = require('@rollup/plugin-node-resolve');
  const { rollup } = require('rollup');
  const { createServer } = await load('vite');
  const vite = await createServer({
    root: project,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const { default: ParcelResolver } = require('@parcel/node-resolver-core');
  const { NodeFS } = require('@parcel/fs');
  const parcel = (packageExports: boolean) =>
    new ParcelResolver({
      fs: new NodeFS(),
      projectRoot: project,
      mode: 'production',
      packageExports,
      logger: { warn() {} },
    });
  const parcelPlain = parcel(false);
  const metro = require('metro-resolver');
  return {
    'webpack 4': webpack(require('enhanced-resolve-4')),
    'webpack 5': webpack(require('enhanced-resolve')),
    Rollup: (request) => rollupResolve(rollup, nodeResolve, importer, request),
    Vite: async (request) => (await vite.pluginContainer.resolveId(request, importer))?.id.replace(/\?.*/, ''),
    Parcel: async (request) =>
      (
        await parcelPlain.resolve({
          filename: request,
          specifierType: 'esm',
          parent: importer,
          env: parcelEnvironment,
          sourcePath: importer,
        })
      )?.filePath,
    Metro: (request) => metro.resolve(metroContext(project, importer), request, 'ios').filePath,
  };
}

const parcelEnvironment = {
  isNode: () => false,
  isBrowser: () => true,
  isElectron: () => false,
  isWorker: () => false,
  isWorklet: () => false,
  isLibrary: false,
  includeNodeModules: true,
  context: 'browser',
};

/** Rollup resolves while it bundles: an entry of one import, whose address is taken down. */
async function rollupResolve(
  rollup: (options: object) => Promise<unknown>,
  nodeResolve: (options: object) => object,
  importer: string,
  request: string,
): Promise<unknown> {
  let found: unknown;
  await rollup({
    input: 'entry',
    onwarn() {},
    plugins: [
      {
        name: 'entry',
        async resolveId(
          this: { resolve(id: string, importer: string): Promise<{ id: string } | null> },
          id: string,
          from?: string,
        ) {
          if (id === 'entry') return id;
          if (id !== request || from !== 'entry') return null;
          found = (await this.resolve(id, importer))?.id;
          return { id, external: true };
        },
        load: (id: string) => (id === 'entry' ? `import ${JSON.stringify(request)};` : null),
      },
      nodeResolve({ browser: true }),
    ],
  });
  return found;
}

/** Metro as it came before it read `exports`. */
function metroContext(project: string, importer: string) {
  const files = (path: string) => existsSync(path) && /\.\w+$/.test(path);
  const packageAt = (folder: string) => (existsSync(join(folder, 'package.json')) ? manifestIn(folder) : null);
  return {
    allowHaste: false,
    assetExts: new Set(),
    customResolverOptions: {},
    dev: false,
    disableHierarchicalLookup: false,
    doesFileExist: files,
    extraNodeModules: null,
    originModulePath: importer,
    mainFields: ['react-native', 'browser', 'main'],
    nodeModulesPaths: [],
    preferNativePlatform: false,
    sourceExts: ['js', 'json'],
    unstable_conditionNames: [],
    unstable_conditionsByPlatform: {},
    unstable_enablePackageExports: false,
    unstable_logWarning() {},
    fileSystemLookup: (path: string) =>
      existsSync(path) ? { exists: true, type: files(path) ? 'f' : 'd', realPath: path } : { exists: false },
    getPackage: (file: string) => packageAt(join(file, '..')),
    getPackageForModule: (file: string) => ({
      rootPath: join(project, 'node_modules'),
      packageJson: packageAt(join(file, '..')) ?? {},
      packageRelativePath: file,
    }),
    redirectModulePath: (path: string) => path,
    resolveAsset: () => null,
    resolveHasteModule: () => undefined,
    resolveHastePackage: () => undefined,
  };
}
