/** The examples for pages, in Chromium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Plugin } from 'esbuild';
import { cdnFile, useChromium } from '../support/browser.js';
import { bundled, standIns } from './run.js';

const chromium = useChromium();
let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({
    passwordCost: 16,
    seed: {
      applications: [{ redirectUris: [`${chromium.site.url}/`], logoutRedirectUris: [`${chromium.site.url}/`] }],
      users: ['grace@example.com', 'ada@example.com'].map((email) => ({ email, password: 'a long password' })),
    },
  });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const viteEnvironment = () => ({
  'import.meta.env': JSON.stringify({ VITE_AUTHING_APP_ID: server.appId, VITE_AUTHING_APP_HOST: server.url }),
});

function serve(path: string, type: string, body: string): void {
  chromium.site.serve(path, (_, response) => response.setHeader('content-type', `${type}; charset=utf-8`).end(body));
}

test('react-spa logs in through the hosted page, and out', async () => {
  serve('/', 'text/html', readFileSync('examples/react-spa/index.html', 'utf8'));
  serve('/src/main.tsx', 'text/javascript', await bundled('examples/react-spa/src/main.tsx', [], viteEnvironment()));
  const page = await chromium.open('/');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByLabel('Email, username or phone').fill('grace@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long password');
  await page.keyboard.press('Enter');
  // The refresh token that is asked for lets the application act for the user later: the user has to agree.
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByText('Hello grace@example.com').waitFor();
  expect(new URL(page.url()).search).toBe('');

  await page.reload();
  await page.getByText('Hello grace@example.com').waitFor();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('button', { name: 'Log in' }).waitFor();
}, 60_000);

/** As much of Vue's compiler as is used here. */
interface VueCompiler {
  parse(source: string, options: { filename: string }): { descriptor: unknown };
  compileScript(descriptor: unknown, options: { id: string; inlineTemplate: boolean }): { content: string };
}

/** What `@vitejs/plugin-vue` does: a component becomes a module. */
const vue: Plugin = {
  name: 'vue',
  setup({ onLoad, onResolve }) {
    const require = createRequire(`${process.cwd()}/examples/package.json`);
    const { compileScript, parse } = require('vue/compiler-sfc') as VueCompiler;
    onResolve({ filter: /^vue$/ }, () => ({ path: require.resolve('vue/dist/vue.runtime.esm-bundler.js') }));
    onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path });
      return { contents: compileScript(descriptor, { id: path, inlineTemplate: true }).content, loader: 'ts' };
    });
  },
};

test('vue-spa logs in with its own form', async () => {
  const flags = {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  };
  serve(
    '/',
    'text/html',
    '<!doctype html><title>Vue</title><div id="app"></div><script type="module" src="/main.js"></script>',
  );
  serve(
    '/main.js',
    'text/javascript',
    await bundled('examples/vue-spa/src/main.ts', [vue], { ...viteEnvironment(), ...flags }),
  );
  const page = await chromium.open('/');
  await page.getByLabel('Email').fill('grace@example.com');
  await page.getByLabel('Password').fill('wrong');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').textContent()).toMatch(/password/i);
  await page.getByLabel('Password').fill('a long password');
  await page.keyboard.press('Enter');
  await page.getByText('Hello grace@example.com').waitFor();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('button', { name: 'Log in' }).waitFor();
}, 60_000);

/** What `App.jsx` needs of React Native, made of elements of a page; the storage answers later, as AsyncStorage does. */
const reactNative = standIns({
  'react-native': `import { createElement } from 'react';
    export const View = ({ children }) => createElement('div', {}, children);
    export const Text = ({ children }) => createElement('p', {}, children);
    export const Button = ({ title, onPress }) => createElement('button', { onClick: onPress }, title);`,
  '@react-native-async-storage/async-storage': `export default Object.fromEntries(
    ['getItem', 'setItem', 'removeItem'].map((name) => [name, async (...args) => localStorage[name](...args)]));`,
  'react-native-get-random-values': '',
  'the-app': `import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import App from './react-native/App.jsx';
    createRoot(document.querySelector('main')).render(createElement(App));`,
});

test('react-native shows who is signed in, also after a restart', async () => {
  const app = (await bundled('the-app', [reactNative]))
    .replace('APP_ID', server.appId)
    .replace('https://my-app.authing.cn', server.url);
  serve('/app.js', 'text/javascript', app);
  serve(
    '/',
    'text/html',
    '<!doctype html><title>App</title><main></main><script type="module" src="/app.js"></script>',
  );
  const page = await chromium.open('/');
  await page.getByText('Nobody is signed in').waitFor();
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText('Hello ada@example.com').waitFor();
  await page.reload();
  await page.getByText('Hello ada@example.com').waitFor();
}, 60_000);

test('cdn-page logs in without a build', async () => {
  const html = readFileSync('examples/cdn-page/index.html', 'utf8');
  expect(html).toContain('https://cdn.jsdelivr.net/npm/@authing/browser"');
  serve('/cdn.js', 'text/javascript', await cdnFile());
  serve(
    '/',
    'text/html',
    html
      .replace('https://cdn.jsdelivr.net/npm/@authing/browser', '/cdn.js')
      .replace('APP_ID', server.appId)
      .replace('https://my-app.authing.cn', server.url),
  );
  const page = await chromium.open('/');
  await page.getByLabel('Email').fill('grace@example.com');
  await page.getByLabel('Password').fill('a long password');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText('Hello grace@example.com').waitFor();
}, 60_000);
