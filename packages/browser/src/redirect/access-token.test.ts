import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { useChromium } from '../../../../test/support/browser.js';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;

const chromium = useChromium();
/** Exact, since a logout sends cookies. */
let CORS: Record<string, string>;

/** A token endpoint that answers as the test wants. */
let service: FaultServer;
let answer: (response: ServerResponse, count: number) => void;
let refreshes: URLSearchParams[];
/** An authorization endpoint that sends a frame on. */
let authorize: (url: URL) => string;
let authorizations: URLSearchParams[];
/** Whether the service takes the first token for API calls. */
let refused: boolean;

beforeEach(async () => {
  CORS = {
    'access-control-allow-origin': chromium.site.url,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers':
      'authorization, content-type, x-authing-app-id, x-authing-lang, x-authing-request-from, x-authing-sdk-version',
  };
  refreshes = [];
  authorizations = [];
  authorize = (url) => `${chromium.site.url}/blank?error=login_required&state=${url.searchParams.get('state')}`;
  refused = false;
  answer = (response, count) =>
    json(
      response,
      { access_token: `access-${count}`, token_type: 'Bearer', expires_in: 3600, refresh_token: `refresh-${count}` },
      200,
      CORS,
    );
  service = await faultServer((request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
    if (request.url.startsWith('/oidc/auth')) {
      const url = new URL(request.url, service.url);
      authorizations.push(url.searchParams);
      return void response.writeHead(302, { location: authorize(url) }).end();
    }
    if (request.url === '/oidc/token') return answer(response, refreshes.push(new URLSearchParams(request.body)));
    if (refused && request.headers.authorization === 'Bearer access-0')
      return json(response, { code: 2206, message: 'expired' }, 401, CORS);
    return json(response, { code: 200, data: [] }, 200, CORS);
  });
});
afterEach(() => service.close());

const keyOf = () => `authing:app@${service.url}`;
const claims = { sub: 'ann', iss: 'x', aud: 'app' };

/** What a redirect login left in the profile's storage. Seconds from now. */
const session = ({ refreshIn = -1, endsIn = 60, refreshToken = 'refresh-0' } = {}) => {
  const now = Date.now();
  const oidc = {
    refreshToken,
    idToken: 'id',
    claims,
    refreshAt: now + refreshIn * 1000,
    expiresAt: now + endsIn * 1000,
  };
  return JSON.stringify({ token: 'access-0', oidc });
};

/** A tab of the application. The first one of a profile plants the session. A deaf one hears nothing of other tabs. */
async function openTab(stored?: string, profile?: BrowserContext, deaf = false): Promise<Page> {
  const page = await chromium.open('/', profile);
  await page.evaluate(
    ({ key, stored, appHost, deaf }) => {
      if (deaf) {
        Object.assign(window, { BroadcastChannel: undefined });
        addEventListener('storage', (event) => event.stopImmediatePropagation());
      }
      if (stored) localStorage.setItem(key, stored);
      const changes: unknown[] = [];
      const client = new authing.AuthenticationClient({
        appId: 'app',
        appHost,
        redirectUri: `${location.origin}/blank`,
        retry: 0,
        timeout: 3_000,
      });
      client.onSessionChange(({ token }) => changes.push(token ?? null));
      Object.assign(window, { client, changes });
    },
    { key: keyOf(), stored, appHost: service.url, deaf },
  );
  return page;
}

/** The token, or how getting it failed. */
const token = (page: Page, options: object = {}) =>
  page.evaluate(
    (options) => client.getAccessTokenSilently(options).catch(({ kind, code }) => `${kind}/${code}`),
    options,
  );
const stored = async (page: Page) =>
  JSON.parse((await page.evaluate((key) => localStorage.getItem(key), keyOf())) ?? 'null');
/** A failure is remembered for ten seconds by the page's clock. */
const forgetFailure = (page: Page) => page.evaluate(() => void ((now) => (Date.now = () => now() + 11_000))(Date.now));
const changes = (page: Page) => page.evaluate('changes');
/** The service takes its time: meanwhile something can happen. */
const answerLate = (delay: number) => {
  const usual = answer;
  answer = (response, count) => setTimeout(() => usual(response, count), delay);
};
/** A refresh request has reached the service. */
const refreshing = async () => {
  while (!refreshes.length) await new Promise((resolve) => setTimeout(resolve, 10));
};

test('a token that is good for a while is given without a request', async () => {
  const page = await openTab(session({ refreshIn: 10 }));
  expect(await token(page)).toBe('access-0');
  expect(refreshes).toHaveLength(0);
});

test('a token near its end is renewed, and the rotated refresh token kept', async () => {
  const page = await openTab(session());
  expect(await token(page)).toBe('access-1');
  expect(Object.fromEntries(refreshes[0]!)).toEqual({
    client_id: 'app',
    grant_type: 'refresh_token',
    refresh_token: 'refresh-0',
  });
  expect(await stored(page)).toMatchObject({
    token: 'access-1',
    oidc: { refreshToken: 'refresh-1', idToken: 'id', claims },
  });
  expect(await changes(page)).toEqual(['access-1']);
});

test('many callers in two tabs at once make one refresh request', async () => {
  const profile = await chromium.profile();
  const tabs = [await openTab(session(), profile), await openTab(undefined, profile)];
  answerLate(200);
  const tokens = await Promise.all(
    tabs.map((tab) => tab.evaluate(() => Promise.all([1, 2, 3].map(() => client.getAccessTokenSilently())))),
  );
  expect(tokens.flat()).toEqual(Array(6).fill('access-1'));
  expect(refreshes).toHaveLength(1);
  expect(await Promise.all(tabs.map(changes))).toEqual([['access-1'], ['access-1']]);
});

test('a tab that waited for the lock reads what the other stored, also when it hears no news', async () => {
  const profile = await chromium.profile();
  const [page, deaf] = [await openTab(session(), profile), await openTab(undefined, profile, true)];
  answerLate(300);
  const first = token(page);
  await refreshing();
  expect(await Promise.all([first, token(deaf)])).toEqual(['access-1', 'access-1']);
  expect(refreshes).toHaveLength(1);
  expect(await changes(deaf)).toEqual(['access-1']);
});

test('a lock that is never granted, and a browser without locks, are waited for five seconds at most', async () => {
  const profile = await chromium.profile();
  const [page, without] = [await openTab(session(), profile), await openTab(undefined, profile)];
  await page.evaluate(() => {
    navigator.locks.request = () => new Promise(() => {});
  });
  await without.evaluate(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  const start = Date.now();
  expect(await token(page)).toBe('access-1');
  expect(Date.now() - start).toBeGreaterThan(4_900);
  expect(Date.now() - start).toBeLessThan(7_500);
  const asked = refreshes.length;
  await without.waitForFunction("client.connection.session.token() === 'access-1'");
  const tokens = await without.evaluate(() =>
    Promise.all([1, 2, 3].map(() => client.getAccessTokenSilently({ ignoreCache: true }))),
  );
  expect(tokens).toEqual(Array(3).fill(`access-${asked + 1}`));
  expect(refreshes).toHaveLength(asked + 1);
});

test('a sign-out while the answer is on its way wins: the rotated tokens are dropped', async () => {
  const page = await openTab(session());
  answerLate(300);
  const outcome = token(page);
  await refreshing();
  await page.evaluate(() => client.logout());
  expect(await outcome).toBe('api/login_required');
  expect(await stored(page)).toBeNull();
  expect(await page.evaluate(() => client.isAuthenticated())).toBe(false);
  expect(await changes(page)).toEqual([null]);
});

test.each([false, true])('a sign-out in another tab wins as well (hears no news: %s)', async (deaf) => {
  const profile = await chromium.profile();
  const [page, other] = [await openTab(session(), profile, deaf), await openTab(undefined, profile)];
  answerLate(400);
  const outcome = token(page);
  await refreshing();
  await other.evaluate(() => client.logout());
  expect(await outcome).toBe('api/login_required');
  expect(await stored(page)).toBeNull();
});

test('invalid_grant ends the session, once, and asks for a login', async () => {
  const page = await openTab(session());
  answer = (response) => json(response, { error: 'invalid_grant', error_description: 'reused refresh-0' }, 400, CORS);
  expect(await token(page)).toBe('api/login_required');
  expect(await stored(page)).toBeNull();
  expect(await token(page)).toBe('api/login_required');
  expect(refreshes).toHaveLength(1);
  expect(await changes(page)).toEqual([null]);
});

test.each([
  ['is down', (response: ServerResponse) => void response.destroy()],
  ['answers 401', (response: ServerResponse) => json(response, { error: 'invalid_client' }, 401, CORS)],
  ['answers 503', (response: ServerResponse) => json(response, { error: 'temporarily_unavailable' }, 503, CORS)],
  [
    'answers with a page',
    (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'text/html', ...CORS }).end('<p>'),
  ],
])(
  'when the service %s, a token that is still good is given and the session stays; then it cools down',
  async (_, fail) => {
    const page = await openTab(session());
    answer = fail;
    expect(await token(page)).toBe('access-0');
    expect(await token(page)).toBe('access-0');
    expect(refreshes).toHaveLength(1);
    expect(await stored(page)).toMatchObject({ token: 'access-0' });
  },
);

test('when the token has ended too, the failure is told, and the session stays', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  answer = (response) => void response.destroy();
  expect(await token(page)).toBe('network/network');
  expect(await token(page)).toBe('network/network');
  expect(refreshes).toHaveLength(1);
  expect(await stored(page)).toMatchObject({ oidc: { refreshToken: 'refresh-0' } });
});

test('a failure is remembered for the token it befell, not for another', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  const usual = answer;
  answer = (response) => void response.destroy();
  expect(await token(page)).toBe('network/network');
  answer = usual;
  const another = { ...JSON.parse(session({ endsIn: -1, refreshToken: 'refresh-of-another' })), token: 'another' };
  await page.evaluate((state) => client.connection.session.store(state), another);
  expect(await token(page)).toBe('access-2');
  expect(refreshes.at(-1)!.get('refresh_token')).toBe('refresh-of-another');
});

test('a token endpoint that never answers ends with a timeout', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  answer = () => {};
  expect(await token(page)).toBe('timeout/timeout');
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Answers with an ID token that is right but for the changes. */
function answerWith(accessToken: string, header: object, change: Record<string, unknown>, clock = 0): void {
  const now = Math.floor(Date.now() / 1000) + clock;
  const payload = { iss: `${service.url}/oidc`, aud: 'app', sub: 'ann', iat: now, exp: now + 60, ...change };
  const idToken = `${part({ alg: 'RS256', ...header })}.${part(payload)}.c2ln`;
  answer = (response) =>
    json(response, { access_token: accessToken, token_type: 'Bearer', id_token: idToken }, 200, CORS);
}

test('an ID token that is not for us, not from the service, too old or without a signature is refused', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  const weekAgo = Math.floor(Date.now() / 1000) - 604_800;
  const forged: [header: object, change: Record<string, unknown>][] = [
    [{ alg: 'none' }, {}],
    [{ alg: 'XX256' }, {}],
    [{}, { iss: 'https://evil.example' }],
    [{}, { aud: 'other' }],
    [{}, { aud: ['app', 'other'] }],
    [{}, { exp: 1_000 }],
    [{}, { iat: weekAgo, exp: weekAgo + 60 }],
    [{}, { sub: undefined }],
    [{}, { at_hash: 'of-another-access-token' }],
    [{}, { sub: 'eve' }],
  ];
  const codes: string[] = [];
  for (const [header, change] of forged) {
    answerWith('forged', header, change);
    codes.push(await token(page, { ignoreCache: true }));
    await forgetFailure(page);
  }
  expect(refreshes).toHaveLength(forged.length);
  expect(codes.slice(0, -2).every((code) => code.startsWith('protocol/OAUTH_'))).toBe(true);
  expect(codes.slice(-2)).toEqual(['protocol/at_hash', 'protocol/sub']);
  expect(await stored(page)).toMatchObject({ token: 'access-0' });

  for (const clock of [-600, 600]) {
    answerWith(`right-${clock}`, {}, {}, clock);
    expect(await token(page, { ignoreCache: true })).toBe(`right-${clock}`);
  }
});

test('an ID token of another login is refused: with another nonce, without one, or when there is none', async () => {
  const page = await openTab();
  const login = { state: 's', nonce: 'n', verifier: 'v', redirectUri: 'x', issuer: `${service.url}/oidc` };
  const finish = () =>
    page.evaluate(
      ([key, login]) => {
        sessionStorage.setItem(`${key}:login`, JSON.stringify({ ...login, startedAt: Date.now() }));
        const client = new authing.AuthenticationClient({ appId: 'app', appHost: key.split('@')[1], retry: 0 });
        return client.handleRedirectCallback(`${location.href}?code=c&state=s`).then(
          () => client.connection.session.token(),
          ({ kind, code }) => `${kind}/${code}`,
        );
      },
      [keyOf(), login] as const,
    );
  expect(await finish()).toBe('protocol/nonce');
  for (const nonce of ['another', undefined]) {
    answerWith('forged', {}, { nonce });
    expect(await finish()).toBe('protocol/nonce');
  }
  expect(await stored(page)).toBeNull();
  answerWith('right', {}, { nonce: 'n' });
  expect(await finish()).toBe('right');
});

test('a listener may ask for a token: it is told when the change is stored and the lock is free', async () => {
  const page = await openTab(session());
  await page.evaluate((key) => {
    client.onSessionChange(async () => {
      const stored = JSON.parse(localStorage.getItem(key)!).token;
      const isFree = navigator.locks.request(key, { ifAvailable: true }, async (lock) => !!lock);
      const token = client.getAccessTokenSilently({ ignoreCache: true });
      Object.assign(window, { inListener: { stored, isFree: await isFree, token: await token } });
    });
  }, keyOf());
  expect(await token(page)).toBe('access-1');
  await page.waitForFunction('window.inListener');
  expect(await page.evaluate('inListener')).toEqual({
    stored: 'access-1',
    isFree: true,
    token: expect.stringMatching(/^access-/),
  });
});

test('a call whose token the service refuses goes on with a renewed one; many such calls renew once', async () => {
  const page = await openTab(session({ refreshIn: 100, endsIn: 200 }));
  refused = true;
  const lists = await page.evaluate(() => Promise.all([1, 2, 3].map(() => client.browserFingerprint.myDevicesList())));
  expect(lists).toEqual([[], [], []]);
  expect(refreshes).toHaveLength(1);
});

test('without a refresh token a hidden frame is used, and taken away again', async () => {
  const page = await openTab(session({ refreshToken: '', endsIn: -1 }));
  expect(await token(page)).toBe('api/login_required');
  expect(Object.fromEntries(authorizations[0]!)).toMatchObject({
    prompt: 'none',
    client_id: 'app',
    code_challenge_method: 'S256',
  });
  expect(await page.locator('iframe').count()).toBe(0);
});

test('a service of another site is not tried in a frame: its cookies would not be sent', async () => {
  const page = await openTab();
  const code = await page.evaluate(async () => {
    const options = { appId: 'app', appHost: 'https://other.example', storage: authing.memoryStorage() };
    return new authing.AuthenticationClient(options).getAccessTokenSilently().catch(({ code }) => code);
  });
  expect(code).toBe('login_required');
  expect(await page.locator('iframe').count()).toBe(0);
});
