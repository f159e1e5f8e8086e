import { existsSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * For esbuild: `@authing/x` is packages/x/src, as in the other tests.
 *
 * @param platform `node` takes the entries made for Node and leaves every other package to be loaded from where it is installed.
 */
export const sources = (platform: 'node' | 'browser'): Plugin => ({
  name: 'sources',
  setup({ onResolve }) {
    onResolve({ filter: /^@authing\// }, ({ path }) => {
      const [, pkg, entry = 'index'] = path.split('/');
      const ofNode = platform === 'node' && pkg === 'core' && entry === 'index';
      const names = ofNode ? ['index.node'] : [entry, `${entry}/${entry}`];
      return { path: names.map((name) => `${process.cwd()}/packages/${pkg}/src/${name}.ts`).find(existsSync) };
    });
    if (platform === 'node') {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || path.startsWith('@authing/') ? undefined : { path, external: true },
      );
    }
  },
});
