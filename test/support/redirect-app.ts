import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { type Chromium, useChromium } from './browser.js';

declare const authing: typeof import('../../packages/browser/src/index.js');
declare const client: InstanceType<typeof authing.AuthenticationClient>;

/** Ways in which an application of a test differs from the usual one. */
interface AppOptions {
  storage?: 'memory';
}

export interface RedirectApp extends Chromium {
  server(): LocalServer;
  /** A page with a client, as every page of an application has it. */
  openApp(path?: string, profile?: BrowserContext): Promise<Page>;
  makeClient(page: Page, options?: AppOptions): Promise<void>;
  /** Fills in the login page of the service, and the consent that `offline_access` asks for. */
  logIn(page: Page): Promise<void>;
  /** A page that has been at the login page and is back with the answer, which it has not read yet. */
  comeBack(options?: object): Promise<Page>;
  /** Token requests the service has seen. */
  tokenRequests(): number;
}

/** An application that logs in by redirect at a local server. The global `client` is its client. */
export function useRedirectApp(): RedirectApp {
  const chromium = useChromium();
  const { site } = chromium;
  let server: LocalServer;

  beforeAll(async () => {
    const application = { id: '5f0000000000000000000a01', redirectUris: [`${site.url}/callback`] };
    const users = [{ email: 'ann@example.com', password: 'ann-password' }];
    server = await startLocal({ passwordCost: 16, seed: { applications: [application], users } });
  });
  beforeEach(() => server.reset());
  afterAll(() => server.close());

  async function openApp(path = '/', profile?: BrowserContext): Promise<Page> {
    const page = await chromium.open(path, profile);
    await makeClient(page);
    return page;
  }
  async function makeClient(page: Page, { storage }: AppOptions = {}): Promise<void> {
    await page.waitForFunction('window.authing');
    await page.evaluate(
      ({ storage, ...options }) => {
        const own = storage && { storage: authing.memoryStorage() };
        Object.assign(window, { client: new authing.AuthenticationClient({ ...options, ...own }) });
      },
      { appId: server.appId, appHost: server.url, redirectUri: `${site.url}/callback`, retry: 0, storage },
    );
  }
  async function logIn(page: Page): Promise<void> {
    await page.locator('input[name=account]').fill('ann@example.com');
    await page.locator('input[name=password]').fill('ann-password');
    await page.locator('form[method=post] button').first().click();
    await page.locator('button[name=decision][value=allow]').click();
  }
  return {
    ...chromium,
    server: () => server,
    openApp,
    makeClient,
    logIn,
    async comeBack(options = {}) {
      const page = await openApp('/start');
      // Not waited for: the page leaves, and an answer of its own may come too late.
      await page.evaluate((options) => void client.loginWithRedirect(options), options);
      await logIn(page);
      await page.waitForURL(/\/callback[?#]/);
      await makeClient(page);
      return page;
    },
    tokenRequests: () => server.requests.list().filter(({ path }) => path === '/oidc/token').length,
  };
}
