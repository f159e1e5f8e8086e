import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { useChromium } from './browser.js';
import { type FaultServer, faultServer, json } from './fault-server.js';

declare const authing: typeof import('@authing/browser');
declare const client: import('@authing/browser').AuthenticationClient;

/** Claims of whoever `session()` signs in. */
export const claims = { sub: 'ann', iss: 'x', aud: 'app' };

/** What a redirect login left in a profile's storage. Seconds from now. */
export function session({ refreshIn = -1, endsIn = 60, refreshToken = 'refresh-0' } = {}): string {
  const now = Date.now();
  const [refreshAt, expiresAt] = [now + refreshIn * 1000, now + endsIn * 1000];
  return JSON.stringify({ token: 'access-0', oidc: { refreshToken, idToken: 'id', claims, refreshAt, expiresAt } });
}

/** A service that gives tokens as the test wants, and tabs of an application that uses it. New for each test. */
export function useTokenService() {
  const chromium = useChromium();
  let server: FaultServer;

  const world = {
    /** How the token endpoint answers. `count` is 1 for the first request. */
    answer: (_response: ServerResponse, _count: number): void => {},
    /** How the authorization endpoint answers, if not by sending back that somebody has to log in. */
    authorize: undefined as ((response: ServerResponse) => void) | undefined,
    /** Whether the service takes the first token for API calls. */
    refused: false,
    /** How often the token of a password login was renewed. */
    mutations: 0,
    /** What the token endpoint was asked. */
    refreshes: [] as URLSearchParams[],
    /** What the authorization endpoint was asked; it sends back that somebody has to log in. */
    authorizations: [] as URLSearchParams[],
    /** Exact, since a logout sends cookies. */
    cors: {} as Record<string, string>,
    get url() {
      return server.url;
    },
    /** Where the application keeps its session. */
    get key() {
      return `authing:app@${server.url}`;
    },
    profile: () => chromium.profile(),
    /** A page of the application with headers of its own. */
    page: (path: string, headers: Record<string, string>) =>
      chromium.site.page(path, '<script type="module" src="/page.js"></script>', headers),
    /** A tab of the application. The first one of a profile plants the session. A deaf one hears nothing of other tabs. */
    async openTab(stored?: string, profile?: BrowserContext, deaf = false, path = '/'): Promise<Page> {
      const page = await chromium.open(path, profile);
      await page.evaluate(startClient, { key: world.key, stored, appHost: server.url, deaf });
      return page;
    },
    /** The token, or how getting it failed. */
    token: (page: Page, options: object = {}) =>
      page.evaluate(
        (options) => client.getAccessTokenSilently(options).catch(({ kind, code }) => `${kind}/${code}`),
        options,
      ),
    stored: async (page: Page) =>
      JSON.parse((await page.evaluate((key) => localStorage.getItem(key), world.key)) ?? 'null'),
    /** The tokens the tab's listeners heard of. */
    changes: (page: Page) => page.evaluate('changes'),
    /** A failure is given again for a while, unless the page comes online. */
    forgetFailure: (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online'))),
    /** The service takes its time: meanwhile something can happen. */
    answerLate(delay: number): void {
      const usual = world.answer;
      world.answer = (response, count) => setTimeout(() => usual(response, count), delay);
    },
    /** Answers with an ID token that is right but for the changes. */
    answerWithIdToken(accessToken: string, header: object, change: Record<string, unknown>, clock = 0): void {
      const now = Math.floor(Date.now() / 1000) + clock;
      const payload = { iss: `${server.url}/oidc`, aud: 'app', sub: 'ann', iat: now, exp: now + 60, ...change };
      const idToken = `${part({ alg: 'RS256', ...header })}.${part(payload)}.c2ln`;
      const tokens = { access_token: accessToken, token_type: 'Bearer', id_token: idToken };
      world.answer = (response) => json(response, tokens, 200, world.cors);
    },
    /** A refresh request has reached the service. */
    async refreshing(): Promise<void> {
      while (!world.refreshes.length) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };

  beforeEach(async () => {
    const cors = {
      'access-control-allow-origin': chromium.site.url,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers':
        'authorization, content-type, x-authing-app-id, x-authing-lang, x-authing-request-from, x-authing-sdk-version',
    };
    const answer = (response: ServerResponse, count: number) => {
      const tokens = { access_token: `access-${count}`, refresh_token: `refresh-${count}` };
      json(response, { ...tokens, token_type: 'Bearer', expires_in: 3600 }, 200, cors);
    };
    Object.assign(world, {
      cors,
      answer,
      authorize: undefined,
      refused: false,
      mutations: 0,
      refreshes: [],
      authorizations: [],
    });
    server = await faultServer((request, response) => {
      if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
      if (request.url.startsWith('/oidc/auth')) {
        const { searchParams } = new URL(request.url, server.url);
        world.authorizations.push(searchParams);
        if (world.authorize) return world.authorize(response);
        const location = `${chromium.site.url}/blank?error=login_required&state=${searchParams.get('state')}`;
        return void response.writeHead(302, { location }).end();
      }
      if (request.url === '/oidc/token')
        return world.answer(response, world.refreshes.push(new URLSearchParams(request.body)));
      if (request.body.includes('mutation refreshToken')) {
        const data = { refreshToken: { token: `password-${++world.mutations}`, iat: 1, exp: 2 } };
        return json(response, { data }, 200, cors);
      }
      if (world.refused && request.headers.authorization === 'Bearer access-0')
        return json(response, { code: 2206, message: 'expired' }, 401, cors);
      return json(response, { code: 200, data: [] }, 200, cors);
    });
  });
  afterEach(() => server.close());
  return world;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Runs in the page. */
function startClient({ key, stored, appHost, deaf }: { key: string; stored?: string; appHost: string; deaf: boolean }) {
  if (deaf) {
    Object.assign(window, { BroadcastChannel: undefined });
    addEventListener('storage', (event) => event.stopImmediatePropagation());
  }
  if (stored) localStorage.setItem(key, stored);
  const changes: unknown[] = [];
  const redirectUri = `${location.origin}/blank`;
  const client = new authing.AuthenticationClient({ appId: 'app', appHost, redirectUri, retry: 0, timeout: 3_000 });
  client.onSessionChange(({ token }) => changes.push(token ?? null));
  Object.assign(window, { client, changes });
}
