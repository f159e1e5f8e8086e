import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** `@authing/x/y` is packages/x/src/y.ts or, for a topic, packages/x/src/y/y.ts. */
const ownSources: Plugin = {
  name: 'own sources',
  setup: (api) =>
    api.onResolve({ filter: /^@authing\// }, ({ path }) => {
      const [, name, entry = 'index'] = /^@authing\/(\w+)(?:\/(.+))?$/.exec(path) ?? [];
      const files = [`packages/${name}/src/${entry}.ts`, `packages/${name}/src/${entry}/${entry}.ts`];
      return { path: resolve(files.find(existsSync) ?? files[0]!) };
    }),
};

/** Sources as one script whose exports are the global `authing`: what browsers, workers and mini programs get. */
export async function neutralScript(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('.'), loader: 'ts' },
    ...{ bundle: true, format: 'iife', globalName: 'authing', platform: 'neutral', target: 'es2020', write: false },
    mainFields: ['module', 'main'],
    nodePaths: [resolve('packages/auth/node_modules')],
    plugins: [ownSources],
  });
  return outputFiles[0]!.text;
}
