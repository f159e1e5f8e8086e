/** The examples built with Vite as a stranger runs them: copied elsewhere, the packages installed, built, used in Chromium. */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { useChromium } from '../support/browser.js';
import { type Consumer, installPacked } from '../support/packed.js';
import { environment, run } from './run.js';

const TOOLS = ['vite@8.3.8', '@vitejs/plugin-react@6.3.0', '@vitejs/plugin-vue@6.0.11'];
const PACKAGES = ['react@19.3.1', 'react-dom@19.3.1', 'vue@3.5.45', 'vue-router@5.5.1'];
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css' } as Record<string, string>;

const chromium = useChromium();
let server: LocalServer;
let consumer: Consumer;
beforeAll(async () => {
  const home = `${chromium.site.url}/`;
  server = await startLocal({
    seed: {
      applications: [{ redirectUris: [home], logoutRedirectUris: [home] }],
      users: [{ email: 'grace@example.com', password: 'a long password' }],
    },
  });
  consumer = installPacked(['core', 'auth', 'browser', 'react', 'vue'], [...TOOLS, ...PACKAGES]);
}, 180_000);
beforeEach(() => server.reset());
afterAll(async () => {
  await server?.close();
  if (consumer) rmSync(consumer.directory, { recursive: true, force: true });
});

/** Builds an example in a folder of the consumer and serves what came out. */
async function serveBuilt(example: string): Promise<void> {
  const folder = join(consumer.directory, example);
  cpSync(`examples/${example}`, folder, { recursive: true });
  const { AUTHING_APP_ID, AUTHING_APP_HOST, ...rest } = environment(server);
  const names = {
    VITE_AUTHING_APP_ID: AUTHING_APP_ID,
    VITE_AUTHING_APP_HOST: AUTHING_APP_HOST,
    NODE_ENV: 'production',
  };
  await run(['../node_modules/vite/bin/vite.js', 'build'], { ...rest, ...names }, folder);
  const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.\w+$/.test(name))) {
    const body = readFileSync(join(folder, 'dist', file));
    const type = `${TYPES[file.split('.').pop()!]}; charset=utf-8`;
    // The page is at every path that its router knows.
    for (const path of file === 'index.html' ? ['/', '/account'] : [`/${file}`])
      chromium.site.serve(path, (_, response) => response.setHeader('content-type', type).end(body));
  }
}

test('react-spa logs in through the hosted page, and out', async () => {
  await serveBuilt('react-spa');
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

test('vue-spa logs in with its own form', async () => {
  await serveBuilt('vue-spa');
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

test.each(['react-vite', 'vue-vite'])(
  '%s leads to the login page and back to what it guards, and out',
  async (example) => {
    await serveBuilt(example);
    const page = await chromium.open('/account');
    await page.getByLabel('Email, username or phone').fill('grace@example.com');
    await page.getByLabel('Password', { exact: true }).fill('a long password');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByText('Hello grace@example.com').waitFor();
    expect(page.url()).toBe(`${chromium.site.url}/account`);
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    expect(page.url()).toBe(`${chromium.site.url}/`);
  },
  60_000,
);
