import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../../../test/support/launch.js';

/**
 * One Chromium for the tests of a file. What a page reports as an error, refused by its policy included, fails the test.
 *
 * @param expected Reports that are what a test is about, such as that of an answer with status 400.
 */
export function useBrowser(expected?: RegExp): { open(url: string, options?: BrowserContextOptions): Promise<Page> } {
  let browser: Browser;
  const problems: string[] = [];
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    const found = problems.splice(0);
    if (found.length > 0) throw new Error(`The page reported:\n${found.join('\n')}`);
  });
  afterAll(() => browser?.close());
  return {
    async open(url, options = {}) {
      const context = await browser.newContext(options);
      context.on('page', (page) => {
        page.on('pageerror', (error) => problems.push(String(error)));
        page.on('console', (message) => {
          if (message.type() === 'error' && !expected?.test(message.text())) problems.push(message.text());
        });
      });
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
  };
}

/** A web application on this machine: a page at every path that shows how it was asked. */
export async function startApplication(): Promise<{ url: string; close(): void }> {
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', () => {
      res.setHeader('content-type', 'text/html; charset=utf-8');
      const seen = `${req.method} ${req.url}\n${Buffer.concat(chunks)}`;
      res.end(
        `<!doctype html><title>app</title><link rel="icon" href="data:,"><pre>${seen.replaceAll('&', '&amp;')}</pre>`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
