import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Sources as one script whose exports are the global `authing`: what browsers, workers and mini programs get. */
export async function neutralScript(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('.'), loader: 'ts' },
    ...{ bundle: true, format: 'iife', globalName: 'authing', platform: 'neutral', target: 'es2020', write: false },
    mainFields: ['module', 'main'],
    nodePaths: [resolve('packages/auth/node_modules')],
    alias: Object.fromEntries(
      ['core', 'auth'].flatMap((one) => [
        [`@authing/${one}/documents`, `./packages/${one}/src/documents.ts`],
        ...['events', 'redact', 'rsa'].map((part) => [`@authing/${one}/${part}`, `./packages/${one}/src/${part}.ts`]),
        [`@authing/${one}/oidc`, `./packages/${one}/src/oidc/oidc.ts`],
        [`@authing/${one}`, `./packages/${one}/src/index.ts`],
      ]),
    ),
  });
  return outputFiles[0]!.text;
}
