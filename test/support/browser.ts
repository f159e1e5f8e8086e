import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { build, type Plugin } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { scriptTagFile } from '../../scripts/lib/script-tag-file.mjs';
import { launch } from './launch.js';

const PACKAGES = new URL('../../packages/', import.meta.url).pathname;

/** `@authing/x` is packages/x/src: pages run the sources, as the other tests do. */
export const sources: Plugin = {
  name: 'sources',
  setup({ onResolve }) {
    onResolve({ filter: /^@authing\// }, ({ path }) => {
      const [, pkg, entry = 'index'] = path.split('/');
      const candidates = [`${entry}.ts`, `${entry}/${entry}.ts`].map((file) => `${PACKAGES}${pkg}/src/${file}`);
      return { path: candidates.find(existsSync) };
    });
  },
};

/** Bundles code for a page. Gives the files by name: `page.js` and the parts it loads later. */
export async function bundle(
  code: string,
  options: { minify?: boolean; split?: boolean } = {},
): Promise<Map<string, string>> {
  const { minify = false, split = true } = options;
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: `${PACKAGES}browser/src`, loader: 'ts', sourcefile: 'page.ts' },
    ...{ bundle: true, format: 'esm', target: 'es2020', write: false, outdir: '/', legalComments: 'none' },
    ...{ splitting: split, minify, entryNames: 'page', plugins: [sources] },
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(1), text]));
}

/** The file of a package for a script tag, made as scripts/build-package.mjs makes it. */
export async function cdnFile(pkg: 'browser' | 'management' = 'browser'): Promise<string> {
  const { outputFiles } = await build({
    ...scriptTagFile,
    entryPoints: [`${PACKAGES}${pkg}/src/cdn.ts`],
    write: false,
    plugins: [sources],
  });
  return outputFiles[0]!.text;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A web site on this machine. Its pages have the whole of `@authing/browser` as the global `authing`. */
interface Site {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** The same server under another host: a foreign origin to the browser. */
  readonly foreignUrl: string;
  /** Answers this path in its own way. */
  serve(path: string, handler: Handler): void;
  /** A page with this body. */
  page(path: string, body: string, headers?: Record<string, string>): void;
}

export interface Chromium {
  readonly site: Site;
  /** A browser profile of its own: storage and cookies are shared by its pages only. */
  profile(): Promise<BrowserContext>;
  /** A page of the site in a profile. Console errors and exceptions of the page fail the test. */
  open(path?: string, profile?: BrowserContext): Promise<Page>;
}

const EMPTY_PAGE = '<main></main><script type="module" src="/page.js"></script>';
const GLOBAL = "import * as authing from '@authing/browser'; Object.assign(window, { authing });";

/** One Chromium and one site for the tests of a file. */
export function useChromium(): Chromium {
  let browser: Browser;
  let server: Server;
  const handlers = new Map<string, Handler>();
  const files = new Map<string, string>();
  const problems: string[] = [];

  beforeAll(async () => {
    for (const [name, text] of await bundle(GLOBAL)) files.set(`/${name}`, text);
    server = await serveSite(handlers, files);
    browser = await launch();
  }, 60_000);
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    handlers.clear();
    const found = problems.splice(0);
    if (found.length) throw new Error(`The page reported:\n${found.join('\n')}`);
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
  });

  const port = () => (server.address() as AddressInfo).port;
  const site: Site = {
    get url() {
      return `http://127.0.0.1:${port()}`;
    },
    get foreignUrl() {
      return `http://localhost:${port()}`;
    },
    serve: (path, handler) => void handlers.set(path, handler),
    page: (path, body, headers = {}) =>
      void handlers.set(path, (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
        response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title>${body}`);
      }),
  };
  return {
    site,
    profile: () => browser.newContext(),
    async open(path = '/', profile) {
      const page = await (profile ?? (await browser.newContext())).newPage();
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.goto(`${site.url}${path}`);
      await page.waitForFunction('window.authing || window.Authing || document.title !== "Test"');
      return page;
    },
  };
}

async function serveSite(handlers: Map<string, Handler>, files: Map<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://site');
    const handler = handlers.get(pathname);
    if (handler) return handler(request, response);
    const script = files.get(pathname);
    if (script) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><body>${EMPTY_PAGE}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
