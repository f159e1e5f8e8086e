/** The servers of Node, each as its example has it. */
import { compile, copied, HERE } from './copied.js';
import { behavesLikeAll } from './harness.js';

const plain = (example: string) => () => ({ args: ['server.mjs'], cwd: copied(example) });

behavesLikeAll('Express 5', plain('server-express'));
behavesLikeAll('Express 4', () => ({
  args: ['--import', `${HERE}express4.mjs`, 'server.mjs'],
  cwd: copied('server-express'),
}));
behavesLikeAll('Hono', plain('server-hono'));
behavesLikeAll('Fastify', plain('server-fastify'));
behavesLikeAll('Nest', async () => {
  const cwd = copied('server-nest');
  await compile(cwd);
  return { args: ['--import', 'tsx', '--import', `${HERE}one-nest.mjs`, 'main.mts'], cwd };
});
