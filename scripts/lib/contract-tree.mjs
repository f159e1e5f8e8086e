import { readFileSync } from 'node:fs';
import { parse } from 'graphql';

/** For esbuild: in place of `server/contract.ts` of the local server comes the parsed contract, since a published server has no ../schema. */
export const contractTree = {
  name: 'contract-tree',
  setup: (api) =>
    api.onLoad({ filter: /[\\/]server[\\/]contract\.ts$/ }, () => {
      const tree = parse(readFileSync(new URL('../../schema/authing.graphql', import.meta.url), 'utf8'), {
        noLocation: true,
      });
      return {
        contents: `export const contractTree = async () => JSON.parse(${JSON.stringify(JSON.stringify(tree))});`,
        loader: 'js',
      };
    }),
};
