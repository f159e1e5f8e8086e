import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** `@authing/auth/oidc` as its source: `src/oidc.ts` or, for a topic, `src/oidc/oidc.ts`. */
const fromSources: Plugin = {
  name: 'from-sources',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@authing\// }, ({ path }) => {
      const [, name, entry = 'index'] = path.split('/');
      const files = [`${entry}.ts`, `${entry}/${entry}.ts`].map((file) => resolve('packages', name!, 'src', file));
      return { path: files.find(existsSync) ?? files[0]!, sideEffects: false };
    }),
};

/** Sources as one script whose exports are the global `authing`: what browsers, workers and mini programs get. */
export async function neutralScript(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('.'), loader: 'ts' },
    ...{ bundle: true, format: 'iife', globalName: 'authing', platform: 'neutral', target: 'es2020', write: false },
    mainFields: ['module', 'main'],
    plugins: [fromSources],
  });
  return outputFiles[0]!.text;
}
