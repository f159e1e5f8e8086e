import { build, copied } from './copied.js';
import { behavesLikeAll } from './harness.js';

behavesLikeAll('Nuxt', async () => {
  const cwd = copied('server-nuxt');
  await build(['../../node_modules/nuxt/bin/nuxt.mjs', 'build'], cwd);
  return { args: ['.output/server/index.mjs'], cwd };
});
