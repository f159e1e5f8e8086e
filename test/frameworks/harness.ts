import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../support/launch.js';

/** How an application is started: arguments of Node, and the folder. */
export interface Start {
  args: string[];
  cwd: string;
  /** Default: this Node. */
  node?: string;
  env?: Record<string, string>;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ann = { email: 'ann@example.com', password: 'correct horse 1' };

/** An application of a framework, running, and the service it logs in at. */
export interface Running {
  readonly server: LocalServer;
  readonly url: string;
  /** Moves the clocks of both an hour on. */
  anHourLater(): Promise<void>;
  profile(): Promise<BrowserContext>;
  /** Fills in the login page of the service. */
  logIn(page: Page): Promise<void>;
}

/** Starts an application for the tests of a block. */
export function useApplication(prepare: () => Promise<Start> | Start): Running {
  let server: LocalServer;
  let application: Awaited<ReturnType<typeof run>>;
  let browser: Browser;
  let url: string;
  const problems: string[] = [];
  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const applications = [{ redirectUris: [`${url}/auth/callback`], logoutRedirectUris: [url] }];
    server = await startLocal({ passwordCost: 2, seed: { applications, users: [ann] } });
    const start = await prepare();
    const env = {
      ...{ AUTHING_APP_ID: server.appId, AUTHING_APP_HOST: server.url, AUTHING_APP_SECRET: server.appSecret },
      ...{ BASE_URL: url, PORT: String(port), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1', ORIGIN: url },
      ...{ COOKIE_SECRET: 'a secret of forty-two letters, for cookies.', NODE_ENV: 'production', ...start.env },
    };
    [application, browser] = await Promise.all([run(start, env, url), launch()]);
  }, 300_000);
  beforeEach(() => server.reset());
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    expect(problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
    await server?.close();
  });
  return {
    get server() {
      return server;
    },
    get url() {
      return url;
    },
    async anHourLater() {
      server.clock.advance(3_600_000);
      await application.moveClock();
    },
    async profile() {
      const context = await browser.newContext();
      // A page that is compiled when it is first asked for takes long on a busy machine.
      context.setDefaultTimeout(90_000);
      context.on('page', (page) => page.on('pageerror', (error) => problems.push(String(error))));
      return context;
    },
    async logIn(page) {
      await page.locator('input[name=account]').fill(ann.email);
      await page.locator('input[name=password]').fill(ann.password);
      await page.locator('form[method=post] button').first().click();
      await page.locator('button[name=decision][value=allow]').click();
    },
  };
}

/** What holds in every framework. */
export function behavesLikeAll(
  name: string,
  prepare: () => Promise<Start> | Start,
  more?: (app: Running) => void,
): void {
  describe(name, () => {
    const app = useApplication(prepare);
    const me = async (context: BrowserContext) => {
      const response = await context.request.get(`${app.url}/api/me`, { maxRedirects: 0 });
      return {
        status: response.status(),
        headers: response.headers(),
        body: response.ok() ? await response.json() : null,
      };
    };
    const renewals = () =>
      app.server.requests
        .list()
        .filter(({ path, body }) => path === '/oidc/token' && JSON.stringify(body).includes('refresh_token')).length;

    test('login by redirect, a page of the server, an API, renewal, logout', async () => {
      const context = await app.profile();
      expect((await me(context)).status).toBe(401);
      const page = await context.newPage();
      await page.goto(`${app.url}/profile?tab=1`);
      await app.logIn(page);
      await page.getByRole('heading', { name: `Hello ${ann.email}` }).waitFor();
      expect(page.url()).toBe(`${app.url}/profile?tab=1`);

      const first = await me(context);
      expect(first).toMatchObject({ status: 200, body: { email: ann.email } });
      expect(first.headers['cache-control']).toContain('no-store');
      expect(first.headers.vary?.toLowerCase()).toContain('cookie');

      const before = JSON.stringify(await sessionCookies(context));
      await app.anHourLater();
      const answers = await Promise.all(Array.from({ length: 10 }, () => me(context)));
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
      expect(renewals()).toBe(1);
      expect(JSON.stringify(await sessionCookies(context))).not.toBe(before);
      await page.reload();
      await page.getByRole('heading', { name: `Hello ${ann.email}` }).waitFor();
      expect(renewals()).toBe(1);

      await page.getByRole('button', { name: 'Log out' }).click();
      await page.waitForURL(`${app.url}/`);
      expect((await me(context)).status).toBe(401);
      expect(await sessionCookies(context)).toEqual([]);
    }, 60_000);

    test('login by password without redirect', async () => {
      const context = await app.profile();
      const page = await context.newPage();
      await page.goto(`${app.url}/login`);
      await page.getByLabel('Email').fill(ann.email);
      await page.getByLabel('Password').fill(ann.password);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByRole('heading', { name: `Hello ${ann.email}` }).waitFor();
      const [cookie] = await sessionCookies(context);
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
      expect(await me(context)).toMatchObject({ status: 200, body: { email: ann.email } });
    }, 60_000);

    test('an API for bearer tokens', async () => {
      const orders = (headers: Record<string, string> = {}) => fetch(`${app.url}/api/orders`, { headers });
      const refused = await orders();
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer resource_metadata="http/);
      const bad = await orders({ authorization: 'Bearer a.b.c' });
      expect(bad.headers.get('www-authenticate')).toContain('error="invalid_token"');
      const good = await orders({ authorization: `Bearer ${await accessToken(app.server)}` });
      expect([good.status, await good.json()]).toMatchObject([200, { orders: [] }]);
    });
    more?.(app);
  });
}

export const sessionCookies = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name }) => /^authing(\.\d)?$/.test(name));

/** An access token for an API, for Ann. */
async function accessToken({ url, appId, appSecret, signIn }: LocalServer): Promise<string> {
  const form = {
    grant_type: 'http://authing.cn/oidc/grant_type/authing_token',
    token: (await signIn({ email: ann.email })).token,
    client_id: appId,
    client_secret: appSecret,
  };
  const response = await fetch(`${url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts a process and waits until the application answers. */
async function run({ args, cwd, node = process.execPath }: Start, env: Record<string, string>, url: string) {
  const child = spawn(node, ['--import', `${HERE}clock.mjs`, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', JEST_WORKER_ID: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk;
      for (const listener of listeners) listener();
    });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${args.join(' ')} ended\n${printed}`);
  });
  ended.catch(() => {});
  const printedNow = (text: string, from: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!printed.includes(text, from)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
  await Promise.race([ended, printedNow(new URL(url).port, 0)]);
  return {
    async moveClock() {
      const from = printed.length;
      child.kill('SIGUSR2');
      await Promise.race([ended, printedNow('clock moved', from)]);
    },
    async stop() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
