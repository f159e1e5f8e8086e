import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import { bundle, sources } from '../../../test/support/browser.js';
import { AuthenticationClient, type AuthOptions, connect, connectSession } from './index.js';

let directory: string;
let file: string;
let text: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'authing-browser-'));
  file = join(directory, 'browser.mjs');
  text = (
    await bundle("export * from '@authing/browser'; export * as all from '@authing/browser';", { split: false })
  ).get('page.js')!;
  writeFileSync(file, text);
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Imports the bundle where every browser global throws when it is touched, and makes a client. */
const PROBE = (specifier: string) => `
const touched = [];
for (const name of ['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'history', 'BroadcastChannel', 'fetch', 'crypto', 'addEventListener']) {
  try {
    Object.defineProperty(globalThis, name, { configurable: true, get() { touched.push(name); return undefined; } });
  } catch {}
}
const authing = await import(${JSON.stringify(specifier)});
const found = [typeof authing.AuthenticationClient, typeof authing.connect, ...touched];
`;

test('importing in Node touches no global of a browser', () => {
  const program = `${PROBE(pathToFileURL(file).href)} console.log(JSON.stringify(found));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual(['function', 'function']);
});

test('importing in a worker touches no global of a browser', async () => {
  const program = `${PROBE(pathToFileURL(file).href)} (await import('node:worker_threads')).parentPort.postMessage(found);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  const found = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  expect(found).toEqual(['function', 'function']);
});

test('importing in jsdom, which lacks much of a browser, works', async () => {
  const script = (
    await build({
      stdin: { contents: text },
      bundle: true,
      format: 'iife',
      globalName: 'authing',
      write: false,
      target: 'es2020',
    })
  ).outputFiles[0]!.text;
  const { window } = new JSDOM('<body>', { runScripts: 'outside-only', url: 'https://example.com' });
  window.eval(script.replace('var authing', 'window.authing'));
  expect(window.eval("new authing.AuthenticationClient({ appId: 'x' }).isAuthenticated() instanceof Promise")).toBe(
    true,
  );
  window.close();
});

test('a client can be made on a server, for pages that are rendered there', async () => {
  const client = new AuthenticationClient({ appId: 'x' });
  expect(await client.isAuthenticated()).toBe(false);
  expect(await client.getCurrentUser()).toBeNull();
});

test('a page cannot be given a secret', () => {
  for (const make of [connect, connectSession, (options: AuthOptions) => new AuthenticationClient(options)]) {
    expect(() => make({ appId: 'x', secret: 's' } as never)).toThrow(
      expect.objectContaining({ kind: 'config', code: 'secret' }),
    );
  }
});

test('nothing of management is in a bundle of everything, and no weak randomness', async () => {
  const { metafile } = await build({
    stdin: { contents: "export * from '@authing/browser'", resolveDir: directory },
    ...{ bundle: true, format: 'esm', write: false, metafile: true, plugins: [sources] },
  });
  const files = Object.keys(metafile.inputs);
  expect(files.some((path) => path.includes('packages/auth/'))).toBe(true);
  expect(files.filter((path) => /packages\/(management|local|codegen)\//.test(path))).toEqual([]);
  for (const word of ['ManagementClient', 'query accessToken']) expect(text).not.toContain(word);
  expect(text.match(/.*(Math\.random\(|\beval\(|new Function\(|console\.\w+\(|\.innerHTML).*/g)).toBeNull();
});
