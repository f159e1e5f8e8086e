import { webcrypto } from 'node:crypto';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import { useChromium } from '../support/browser.js';
import { type Consumer, installPacked } from '../support/packed.js';
import { expected, registerAndLogin } from '../support/runtimes.js';

const chromium = useChromium();
let consumer: Consumer;
let server: LocalServer;
let script: string;
beforeAll(async () => {
  consumer = installPacked(['core', 'auth', 'browser']);
  server = await startLocal({ passwordCost: 16 });
  const { outputFiles } = await build({
    stdin: { contents: registerAndLogin('@authing/browser'), resolveDir: consumer.directory, loader: 'js' },
    ...{ bundle: true, format: 'iife', globalName: 'program', target: 'es2020', write: false },
  });
  script = outputFiles[0]!.text.replace('var program', 'window.program');
}, 180_000);
afterAll(() => server.close());

const parameters = (name: string) => JSON.stringify({ appId: server.appId, url: server.url, name });

test('#64 the packed packages register, log in and out in a page (Chromium)', async () => {
  chromium.site.serve('/program.js', (_, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(script),
  );
  const page = await chromium.open();
  await page.addScriptTag({ url: '/program.js' });
  expect(await page.evaluate(`program.run(${parameters('chromium')})`)).toBe(expected('chromium'));
});

test('#64 the packed packages register, log in and out in jsdom', async () => {
  const { window } = new JSDOM('<body>', { runScripts: 'outside-only', url: chromium.site.url });
  // jsdom leaves these to whoever uses it.
  Object.assign(window, { fetch, TextEncoder, TextDecoder, AbortController, FormData, URLSearchParams });
  Object.defineProperty(window, 'crypto', { value: webcrypto });
  window.eval(script);
  expect(await window.eval(`program.run(${parameters('jsdom')})`)).toBe(expected('jsdom'));
  window.close();
});
