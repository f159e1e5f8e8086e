import { runtime } from '../support/runtimes.js';
import { build, copied } from './copied.js';
import { behavesLikeAll } from './harness.js';

behavesLikeAll('Nuxt', async () => {
  const cwd = copied('server-nuxt');
  // Nuxt 4.5 uses methods of sets that Node 20 has not.
  const node = runtime('node24');
  await build(['../../node_modules/nuxt/bin/nuxt.mjs', 'build'], cwd, node);
  return { args: ['.output/server/index.mjs'], cwd, node };
});
