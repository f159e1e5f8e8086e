/** The first page of the bindings: an empty folder, Vite, the packages, and the blocks of the README. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useChromium } from '../support/browser.js';
import { type Consumer, installPacked } from '../support/packed.js';
import { blocksOf } from './pages.js';

const chromium = useChromium();
const consumers: Consumer[] = [];
const email = 'me@example.com';
const password = 'a long password';
let server: LocalServer;
beforeAll(async () => {
  const addresses = [`${chromium.site.url}/`];
  server = await startLocal({
    passwordCost: 2,
    seed: {
      applications: [{ redirectUris: addresses, logoutRedirectUris: addresses }],
      users: [{ email, password }],
    },
  });
});
afterAll(async () => {
  await server.close();
  for (const { directory } of consumers) rmSync(directory, { recursive: true, force: true });
});

/** What Vite's own template has around the page. */
const reactMain = `import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
createRoot(document.getElementById('root')).render(<App />);
`;

test.each([
  ['react', ['App.tsx', 'main.tsx'], ['vite@8.3.8', '@vitejs/plugin-react@6.3.0', 'react@19.3.1', 'react-dom@19.3.1']],
  ['vue', ['App.vue', 'main.ts'], ['vite@8.3.8', '@vitejs/plugin-vue@6.0.11', 'vue@3.5.45']],
] as const)(
  'the first page of packages/%s/README.md logs in and out',
  async (binding, files, others) => {
    const consumer = installPacked(['core', 'auth', 'browser', binding], [...others]);
    consumers.push(consumer);
    const { appId, url: appHost } = server;
    const filledIn = `const appId = '${appId}', appHost = '${appHost}';\n`;
    const blocks = blocksOf(`packages/${binding}/README.md`).filter(({ language }) => /^(tsx|vue|ts)$/.test(language));
    const texts =
      binding === 'react' ? [filledIn + blocks[0]!.code, reactMain] : [blocks[0]!.code, filledIn + blocks[1]!.code];
    for (const [at, file] of files.entries()) consumer.write(file, texts[at]!);
    consumer.write(
      'index.html',
      `<title>First page</title><div id="root"></div><div id="app"></div><script type="module" src="/${files[1]}"></script>`,
    );
    consumer.write(
      'vite.config.mjs',
      `import plugin from '@vitejs/plugin-${binding}'; export default { plugins: [plugin()] };`,
    );
    consumer.run('npx', 'vite', 'build', '--logLevel', 'warn');

    const dist = join(consumer.directory, 'dist');
    chromium.site.serve('/', (_, response) =>
      response.setHeader('content-type', 'text/html').end(readFileSync(join(dist, 'index.html'))),
    );
    for (const file of readdirSync(join(dist, 'assets')))
      chromium.site.serve(`/assets/${file}`, (_, response) =>
        response.setHeader('content-type', 'text/javascript').end(readFileSync(join(dist, 'assets', file))),
      );
    const page = await chromium.open('/');
    await page.getByText('Log in').click();
    await page.locator('input[name=account]').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.locator('form[method=post] button').first().click();
    await page.locator('button[name=decision][value=allow]').click();
    await page.getByText(`Log ${email} out`).click();
    await page.getByText('Log in').waitFor();
    expect(page.url()).toBe(`${chromium.site.url}/`);
  },
  240_000,
);
