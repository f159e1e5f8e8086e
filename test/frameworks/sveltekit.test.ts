import { build, copied } from './copied.js';
import { behavesLikeAll } from './harness.js';

behavesLikeAll('SvelteKit', async () => {
  const cwd = copied('server-sveltekit');
  await build(['../../node_modules/vite/bin/vite.js', 'build'], cwd);
  return { args: ['build/index.js'], cwd };
});
