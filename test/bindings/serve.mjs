/**
 * Serves an application of apps/ by Vite and prints its address: `node serve.mjs react dev`, `node serve.mjs vue build`. With
 * `react18` the application of React runs with version 18.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { build, createServer, preview } from 'vite';

const [, , app, mode] = process.argv;
const own = mkdtempSync(join(tmpdir(), 'authing-bindings-'));
process.once('SIGTERM', () => {
  rmSync(own, { recursive: true, force: true });
  process.exit();
});
const folderOf = (name) => dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
const aliases =
  app === 'react18'
    ? ['react', 'react-dom'].map((name) => ({
        find: new RegExp(`^${name}(?=/|$)`),
        replacement: folderOf(`${name}18`),
      }))
    : [];

const config = {
  configFile: false,
  root: fileURLToPath(new URL(`apps/${app.replace(/\d+/, '')}`, import.meta.url)),
  cacheDir: join(own, 'cache'),
  logLevel: 'warn',
  plugins: [react(), vue()],
  // One copy of each framework, for the packages of the workspace as well.
  resolve: { alias: aliases, dedupe: ['react', 'react-dom', 'vue', 'vue-router'] },
  build: { outDir: join(own, 'out'), emptyOutDir: true },
};
const where = { host: '127.0.0.1', port: 0 };
if (mode === 'build') await build(config);
const server =
  mode === 'build'
    ? await preview({ ...config, preview: where })
    : await (await createServer({ ...config, server: where })).listen();
console.log(server.resolvedUrls.local[0]);
