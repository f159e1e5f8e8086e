/** The code of docs/other-frameworks.md, in Chromium with each framework. */
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { blocksOf } from '../docs/pages.js';
import { useChromium as openChromium, sources } from '../support/browser.js';

const [svelte, solid, angular] = blocksOf('docs/other-frameworks.md').map(({ code }) => code) as [
  string,
  string,
  string,
];
const chromium = openChromium();
let server: LocalServer;
beforeAll(async () => {
  const users = [{ email: 'ann@example.com', password: 'ann-password' }];
  server = await startLocal({
    passwordCost: 16,
    seed: { users, applications: [{ redirectUris: [`${chromium.site.url}/`] }] },
  });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

/** A page with the code and what a component of the framework does with it. */
async function open(code: string, component: string): Promise<Page> {
  const names = `const appId = ${JSON.stringify(server.appId)}, appHost = ${JSON.stringify(server.url)};\n`;
  const { outputFiles } = await build({
    stdin: { contents: `${names}${code}\n${component}`, resolveDir: 'test/bindings', loader: 'ts' },
    ...{ bundle: true, format: 'esm', target: 'es2022', write: false, plugins: [sources], conditions: ['browser'] },
    define: { ngDevMode: 'false' },
  });
  const script = outputFiles[0]!.text;
  chromium.site.serve('/framework.js', (_, response) =>
    response.setHeader('content-type', 'text/javascript').end(script),
  );
  const page = await chromium.open('/');
  await page.addScriptTag({ url: '/framework.js', type: 'module' });
  return page;
}

const SHOW = `
import { loginByEmail, logout } from '@authing/browser';
const seen = [];
const show = (...values) => { const text = values.join(); if (seen.at(-1) !== text) seen.push(text); };
Object.assign(window, { seen, logIn: (client) => loginByEmail(client, 'ann@example.com', 'ann-password') });
`;

async function logInAndOut(page: Page): Promise<unknown> {
  await page.waitForFunction('window.current');
  await page.evaluate('logIn(current().client).then(() => current().logout()).then(() => {})');
  await page.waitForFunction('seen.at(-1).startsWith("signed-out")');
  return page.evaluate('seen');
}

test('Svelte', async () => {
  const page = await open(
    svelte,
    `${SHOW} import { get } from 'svelte/store';
    auth.subscribe(({ status, user }) => show(status, user?.email));
    address.subscribe((email) => Object.assign(window, { addresses: [...(window.addresses ?? []), email ?? null] }));
    window.current = () => get(auth);`,
  );
  expect(await logInAndOut(page)).toEqual(['signed-out,', 'signed-in,ann@example.com', 'signed-out,']);
  expect(await page.evaluate('addresses')).toEqual([null, 'ann@example.com', null]);
});

test('Solid', async () => {
  const page = await open(
    solid,
    `${SHOW} import { createRenderEffect } from 'solid-js';
    createRoot((dispose) => {
      const token = useAccessToken();
      createRenderEffect(() => show(auth().status, auth().user?.email));
      createRenderEffect(() => Object.assign(window, { tokens: [...(window.tokens ?? []), token()?.slice(0, 2) ?? null] }));
      Object.assign(window, { dispose });
    });
    window.current = auth;`,
  );
  expect(await logInAndOut(page)).toEqual(['signed-out,', 'signed-in,ann@example.com', 'signed-out,']);
  expect(await page.evaluate('tokens')).toEqual([null, 'ey', null]);
  await page.evaluate('dispose()');
});

test('Angular', async () => {
  const page = await open(
    angular,
    `${SHOW} import { createEnvironmentInjector, Injector, computed } from '@angular/core';
    import { SIGNAL, createWatch } from '@angular/core/primitives/signals';
    const root = Injector.create({ providers: [] });
    const injector = createEnvironmentInjector([{ provide: AUTH, useFactory: AUTH.\u0275prov.factory }], root);
    const auth = injector.get(AUTH);
    const watch = createWatch(() => show(auth().status, auth().user?.email), () => queueMicrotask(() => watch.run()), true);
    watch.notify();
    Object.assign(window, { current: auth, requireAuth, destroy: () => injector.destroy() });`,
  );
  expect(await logInAndOut(page)).toEqual(['signed-out,', 'signed-in,ann@example.com', 'signed-out,']);
  await page.evaluate('logIn(current().client).then(() => {})');
  expect(await page.evaluate('requireAuth({}, { url: "/orders" })')).toBe(true);
  await page.evaluate('current().logout().then(() => { requireAuth({}, { url: "/orders" }); })');
  await page.waitForURL(`${server.url}/**`);
});
