import type { ServerResponse } from 'node:http';
import { expect, test } from '@jest/globals';
import { json } from '../../../../test/support/fault-server.js';
import { claims, session, useTokenService } from '../../../../test/support/token-service.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;

const world = useTokenService();
const { openTab, token, stored, changes, answerLate, refreshing } = world;

test('a token that is good for a while is given without a request', async () => {
  const page = await openTab(session({ refreshIn: 10 }));
  expect(await token(page)).toBe('access-0');
  expect(world.refreshes).toHaveLength(0);
});

test('a token near its end is renewed, and the rotated refresh token kept', async () => {
  const page = await openTab(session());
  expect(await token(page)).toBe('access-1');
  expect(Object.fromEntries(world.refreshes[0]!)).toEqual({
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

test('invalid_grant ends the session, once, and asks for a login', async () => {
  const page = await openTab(session());
  world.answer = (response) =>
    json(response, { error: 'invalid_grant', error_description: 'reused refresh-0' }, 400, world.cors);
  expect(await token(page)).toBe('api/login_required');
  expect(await stored(page)).toBeNull();
  expect(await token(page)).toBe('api/login_required');
  expect(world.refreshes).toHaveLength(1);
  expect(await changes(page)).toEqual([null]);
});

test.each([
  ['is down', (response: ServerResponse) => void response.destroy()],
  ['answers 401', (response: ServerResponse) => json(response, { error: 'invalid_client' }, 401, world.cors)],
  ['answers 503', (response: ServerResponse) => json(response, { error: 'temporarily_unavailable' }, 503, world.cors)],
  [
    'answers with a page',
    (response: ServerResponse) =>
      void response.writeHead(200, { 'content-type': 'text/html', ...world.cors }).end('<p>'),
  ],
])(
  'when the service %s, a token that is still good is given and the session stays; then it cools down',
  async (_, fail) => {
    const page = await openTab(session());
    world.answer = fail;
    expect(await token(page)).toBe('access-0');
    expect(await token(page)).toBe('access-0');
    expect(world.refreshes).toHaveLength(1);
    expect(await stored(page)).toMatchObject({ token: 'access-0' });
  },
);

test('when the token has ended too, the failure is told, and the session stays', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  world.answer = (response) => void response.destroy();
  expect(await token(page)).toBe('network/network');
  expect(await token(page)).toBe('network/network');
  expect(world.refreshes).toHaveLength(1);
  expect(await stored(page)).toMatchObject({ oidc: { refreshToken: 'refresh-0' } });
});

test('a failure is remembered for the token it befell, not for another', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  const usual = world.answer;
  world.answer = (response) => void response.destroy();
  expect(await token(page)).toBe('network/network');
  world.answer = usual;
  const another = { ...JSON.parse(session({ endsIn: -1, refreshToken: 'refresh-of-another' })), token: 'another' };
  await page.evaluate((state) => client.connection.session.store(state), another);
  expect(await token(page)).toBe('access-2');
  expect(world.refreshes.at(-1)!.get('refresh_token')).toBe('refresh-of-another');
});

test('a token endpoint that never answers ends with a timeout', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  world.answer = () => {};
  expect(await token(page)).toBe('timeout/timeout');
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
  }, world.key);
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
  world.refused = true;
  const lists = await page.evaluate(() => Promise.all([1, 2, 3].map(() => client.browserFingerprint.myDevicesList())));
  expect(lists).toEqual([[], [], []]);
  expect(world.refreshes).toHaveLength(1);
});

test('without a refresh token a hidden frame is used, and taken away again', async () => {
  const page = await openTab(session({ refreshToken: '', endsIn: -1 }));
  expect(await token(page)).toBe('api/login_required');
  expect(Object.fromEntries(world.authorizations[0]!)).toMatchObject({
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
