/** The examples for pages that no build tool of their own makes, in Chromium. */
import { readFileSync } from 'node:fs';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { cdnFile, useChromium } from '../support/browser.js';
import { bundled, standIns } from './run.js';

const chromium = useChromium();
let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({
    passwordCost: 16,
    seed: { users: ['grace@example.com', 'ada@example.com'].map((email) => ({ email, password: 'a long password' })) },
  });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

function serve(path: string, type: string, body: string): void {
  chromium.site.serve(path, (_, response) => response.setHeader('content-type', `${type}; charset=utf-8`).end(body));
}

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
