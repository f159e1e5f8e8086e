import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { start } from '../examples/run.js';
import { launch } from '../support/launch.js';
import type { Config } from './apps/page.js';

const EMAIL = 'ann@example.com';
const PASSWORD = 'ann-password';

/** An application in Chromium, with a server to sign in at. */
export interface BoundApp {
  readonly url: string;
  readonly server: LocalServer;
  profile(): Promise<BrowserContext>;
  /** A page of the application; whatever the console says that is no plain message fails the test. */
  open(path?: string, profile?: BrowserContext, config?: Partial<Config>): Promise<Page>;
  /** Fills in the login page, and the consent that `offline_access` asks for. */
  logIn(page: Page, decision?: 'allow' | 'deny'): Promise<void>;
  /** A page whose user came back from the login page. */
  loggedIn(path?: string, profile?: BrowserContext): Promise<Page>;
  /** Requests the service has seen, but for those of its login pages. */
  requests(): string[];
}

/** What a component showed, in order. */
export const rendersOf = (page: Page, component: string): Promise<unknown[][]> =>
  page.evaluate((name) => window.renders.filter(([one]) => one === name).map(([, , ...shown]) => shown), component);

export const shows = (page: Page, text: string): Promise<void> =>
  page.locator('#who').filter({ hasText: text }).waitFor();

export function boundApp(app: string, mode: string): BoundApp {
  let browser: Browser;
  let server: LocalServer;
  let site: Awaited<ReturnType<typeof start>>;
  const problems: string[] = [];

  beforeAll(async () => {
    const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: mode === 'build' ? 'production' : 'development' };
    site = await start(['serve.mjs', app, mode], env as NodeJS.ProcessEnv, 'test/bindings');
    const application = { id: '5f0000000000000000000a01', redirectUris: [site.url], logoutRedirectUris: [site.url] };
    const users = [{ email: EMAIL, password: PASSWORD }];
    server = await startLocal({ passwordCost: 16, seed: { applications: [application], users } });
    browser = await launch();
  }, 60_000);
  beforeEach(() => server.reset());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    const found = problems.splice(0);
    if (found.length) throw new Error(`The page reported:\n${found.join('\n')}`);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await server?.close();
  });

  const listen = (page: Page) => {
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      const isPlain = ['log', 'debug', 'info', 'timeEnd'].includes(message.type());
      // The login pages are the service's, and what the browser itself says of a refused password is no fault of the page.
      if (!isPlain && page.url().startsWith(site.url) && !/^Failed to load resource/.test(message.text()))
        problems.push(`${message.type()}: ${message.text()}`);
    });
  };
  const bound: BoundApp = {
    get url() {
      return site.url;
    },
    get server() {
      return server;
    },
    profile: () => browser.newContext(),
    async open(path = '/', profile, more = {}) {
      const page = await (profile ?? (await browser.newContext())).newPage();
      page.setDefaultTimeout(45_000);
      listen(page);
      page.on('popup', listen);
      const config = { appId: server.appId, appHost: server.url, ...more };
      await page.context().addInitScript((given) => Object.assign(window, { config: given }), config);
      // Vite in development bundles what the first page asks for.
      await page.goto(new URL(path, site.url).href, { timeout: 60_000 });
      return page;
    },
    async logIn(page, decision = 'allow') {
      await page.locator('input[name=account]').fill(EMAIL);
      await page.locator('input[name=password]').fill(PASSWORD);
      await page.locator('form[method=post] button').first().click();
      await page.locator(`button[name=decision][value=${decision}]`).click();
    },
    async loggedIn(path = '/', profile) {
      const page = await bound.open(path, profile);
      await shows(page, 'signed-out,');
      await page.getByRole('button', { name: 'Log in' }).click();
      await bound.logIn(page);
      await shows(page, `signed-in,${EMAIL},`);
      return page;
    },
    requests: () =>
      server.requests
        .list()
        .map(({ path, operation }) => operation ?? path)
        .filter((path) => !/^\/(oidc\/(auth|interaction)|interaction|login|favicon|_pages)/.test(path)),
  };
  return bound;
}

export { EMAIL, PASSWORD };
