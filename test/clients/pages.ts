import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/launch.js';
import { ann } from './harness.js';

const HERE = new URL('.', import.meta.url).pathname;

/** Serves a page that has a library as the global `client`, at every path, and runs some code with it. */
export function servePage(library: string, code = '') {
  const script = build({
    stdin: { contents: `import * as client from '${library}'; window.client = client; ${code}`, resolveDir: HERE },
    ...{ bundle: true, format: 'iife', write: false, target: 'es2022' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return async ({ url = '/' }: { url?: string | undefined }, response: ServerResponse): Promise<void> => {
    const isScript = url === '/client.js';
    response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    const page = '<!doctype html><title>app</title><link rel="icon" href="data:,"><script src="/client.js"></script>';
    response.end(isScript ? await script : page);
  };
}

/** One Chromium for the tests of a file. */
export function useChromium(): { page(url: string): Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());
  return {
    async page(url) {
      const page = await (await browser.newContext()).newPage();
      await page.goto(url);
      return page;
    },
  };
}

/** Fills in the login page. */
export async function signIn(page: Page): Promise<void> {
  await page.fill('input[name=account]', ann.username);
  await page.fill('input[name=password]', ann.password);
  await page.click('button');
}
