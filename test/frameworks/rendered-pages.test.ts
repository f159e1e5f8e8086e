/** Pages that a server renders with who is signed in, and that `@authing/react` and `@authing/vue` take over. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { runtime } from '../support/runtimes.js';
import { build, copied } from './copied.js';
import { useApplication as applicationOf, type Start } from './harness.js';

const NEXT = '../../node_modules/next/dist/bin/next';

function next(isBuilt: boolean): () => Promise<Start> {
  return async () => {
    const cwd = copied('next');
    // Types are another tool's work, which Next would install. Its own notes in a page are no part of it.
    const config =
      '{ typescript: { ignoreBuildErrors: true }, devIndicators: false, allowedDevOrigins: ["127.0.0.1"] }';
    writeFileSync(`${cwd}/next.config.mjs`, `export default ${config};`);
    if (!isBuilt) return { args: [NEXT, 'dev', '--webpack'], cwd, env: { NODE_ENV: 'development' } };
    await build([NEXT, 'build'], cwd);
    return { args: [NEXT, 'start'], cwd };
  };
}

async function nuxt(): Promise<Start> {
  const cwd = copied('nuxt');
  // Nuxt 4.5 uses methods of sets that Node 20 has not.
  const node = runtime('node24');
  await build(['../../node_modules/nuxt/bin/nuxt.mjs', 'build'], cwd, node);
  return { args: ['.output/server/index.mjs'], cwd, node };
}

describe.each([
  ['Next.js', 'built', next(true)],
  ['Next.js', 'in development', next(false)],
  ['Nuxt', 'built', nuxt],
])('%s, %s', (_name, mode, prepare) => {
  const app = applicationOf(prepare);
  const HELLO = 'Hello ann@example.com';
  const heard = (page: Page) => {
    const said: string[] = [];
    page.on('console', (message) => {
      if (/warning|error/.test(message.type())) said.push(message.text());
    });
    return said;
  };

  test('the HTML has the name and no token, hydrates without a warning, and is read without scripts', async () => {
    const context = await app.profile();
    const page = await context.newPage();
    const said = heard(page);
    await page.goto(app.url);
    await page.getByRole('link', { name: 'Log in' }).click();
    await app.logIn(page);
    await page.getByText(HELLO).waitFor();

    const html = (await (await context.request.get(app.url)).text())
      .replaceAll('<!-- -->', '')
      .replaceAll('<!--[-->', '');
    expect(html).toContain(HELLO);
    expect(html).not.toMatch(/eyJ|accessToken|refresh_token/);
    await page.reload();
    await page.getByRole('button', { name: 'Log out' }).waitFor();
    await page.waitForLoadState('load');
    expect(said.filter((text) => !/React DevTools/.test(text))).toEqual([]);

    const { cookies, origins } = await context.storageState();
    const silent = await context
      .browser()!
      .newContext({ javaScriptEnabled: false, storageState: { cookies, origins } });
    const still = await silent.newPage();
    await still.goto(app.url);
    expect(await still.getByText(HELLO).count()).toBe(1);
  }, 300_000);

  // In development a page is never done loading, and nothing tells when it can be used.
  if (mode !== 'built') return;
  test('a logout is seen in the other tab', async () => {
    const context = await app.profile();
    const page = await context.newPage();
    await page.goto(app.url);
    await page.getByRole('link', { name: 'Log in' }).click();
    await app.logIn(page);
    await page.getByText(HELLO).waitFor();
    const other = await context.newPage();
    await other.goto(app.url);
    await other.getByText(HELLO).waitFor();
    await page.waitForLoadState('networkidle');
    await other.waitForLoadState('networkidle');

    await page.getByRole('button', { name: 'Log out' }).click();
    await other.getByRole('link', { name: 'Log in' }).waitFor();
    await page.getByRole('link', { name: 'Log in' }).waitFor();
    expect(await (await context.request.get(`${app.url}/auth/me`)).json()).toBeNull();
  }, 300_000);
});
