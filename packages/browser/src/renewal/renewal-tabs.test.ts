import { expect, test } from '@jest/globals';
import { json } from '../../../../test/support/fault-server.js';
import { session, useTokenService } from '../../../../test/support/token-service.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;

const world = useTokenService();
const { openTab, token, stored, changes, answerLate, refreshing } = world;
const force = { ignoreCache: true };
const lease = (page: Awaited<ReturnType<typeof openTab>>) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(`${key}:renewal`) ?? 'null'), world.key);

test('a stuck lock that is given back while a page renews without it: its next holder waits for that page', async () => {
  const profile = await world.profile();
  const [holder, page, next] = [
    await openTab(session(), profile),
    await openTab(undefined, profile),
    await openTab(undefined, profile, true),
  ];
  await holder.evaluate(
    (key) =>
      void navigator.locks.request(
        `${key}:renewal`,
        () => new Promise((resolve) => Object.assign(window, { resolve })),
      ),
    world.key,
  );
  answerLate(1_000);
  const first = token(page, force);
  await refreshing();
  await holder.evaluate('resolve()');
  expect(await Promise.all([first, token(next, force)])).toEqual(['access-1', 'access-1']);
  expect(world.refreshes).toHaveLength(1);
});

test('a token endpoint that is slower than a tab waits: the tab takes the new token, and sends nothing', async () => {
  const profile = await world.profile();
  const tabs = [await openTab(session({ endsIn: -1 }), profile), await openTab(undefined, profile, true)];
  answerLate(2_500);
  expect(await Promise.all(tabs.map((tab) => token(tab)))).toEqual(['access-1', 'access-1']);
  expect(world.refreshes).toHaveLength(1);
});

test('a page that is reloaded while it renews does not send the refresh token again while the lease lasts', async () => {
  const page = await openTab(session());
  world.answer = () => {};
  void token(page).catch(() => {});
  await refreshing();
  const before = await lease(page);
  await page.reload();
  await page.waitForFunction('window.authing');
  await page.evaluate(
    (appHost) =>
      void Object.assign(window, { client: new authing.AuthenticationClient({ appId: 'app', appHost, retry: 0 }) }),
    world.url,
  );
  expect(await token(page)).toBe('access-0');
  expect(world.refreshes).toHaveLength(1);
  expect((await lease(page)).owner).toBe(before.owner);
});
test('a token of a password login is renewed once for all tabs', async () => {
  const profile = await world.profile();
  const state = JSON.stringify({ token: 'access-0', user: { id: 'ann' } });
  const tabs = [await openTab(state, profile), await openTab(undefined, profile), await openTab(undefined, profile)];
  world.refused = true;
  const lists = await Promise.all(tabs.map((tab) => tab.evaluate(() => client.browserFingerprint.myDevicesList())));
  expect(lists).toEqual([[], [], []]);
  expect(world.mutations).toBe(1);
  expect((await stored(tabs[0]!)).token).toBe('password-1');
});

test('tokens that cannot be stored once are stored a moment later, and other tabs see them', async () => {
  const profile = await world.profile();
  const [page, other] = [await openTab(session({ endsIn: -1 }), profile), await openTab(undefined, profile)];
  await page.evaluate((key) => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      if (name === key && Object(window).full !== false) throw new DOMException('full', 'QuotaExceededError');
      write.call(this, name, value);
    };
  }, world.key);
  expect(await token(page)).toBe('access-1');
  const waiting = token(other);
  await page.evaluate('window.full = false');
  expect(await waiting).toBe('access-1');
  expect(world.refreshes).toHaveLength(1);
  // The page still listens to the others.
  await other.evaluate(() => client.logout());
  await page.waitForFunction('changes.at(-1) === null');
});

test.each(['pageshow', 'online', 'resume'])('a page that comes back (%s) reads the storage again', async (event) => {
  const page = await openTab(session({ refreshIn: 30 }), undefined, true);
  await page.evaluate((key) => localStorage.removeItem(key), world.key);
  expect(await page.evaluate(() => client.connection.session.token())).toBe('access-0');
  await page.evaluate((name) => (name === 'resume' ? document : window).dispatchEvent(new Event(name)), event);
  await page.waitForFunction('client.connection.session.token() === undefined');
  expect(await changes(page)).toEqual([null]);
});

test('coming online ends the pause after a failure', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  const usual = world.answer;
  world.answer = (response) => void response.destroy();
  expect(await token(page)).toBe('network/network');
  world.answer = usual;
  expect(await token(page)).toBe('network/network');
  await page.evaluate(() => void dispatchEvent(new Event('online')));
  expect(await token(page)).toBe('access-2');
});

test('20,000 messages of another script are a few readings of the storage', async () => {
  const profile = await world.profile();
  const [page, noisy] = [await openTab(session({ refreshIn: 30 }), profile), await openTab(undefined, profile)];
  await page.evaluate((key) => {
    const read = Storage.prototype.getItem;
    Object.assign(window, { readings: 0, heard: 0 });
    new BroadcastChannel(key).onmessage = () => void Object(window).heard++;
    Storage.prototype.getItem = function (name) {
      if (name === key) Object(window).readings++;
      return read.call(this, name);
    };
  }, world.key);
  await noisy.evaluate((key) => {
    const channel = new BroadcastChannel(key);
    for (let count = 0; count < 20_000; count++) channel.postMessage(null);
  }, world.key);
  await page.waitForFunction('heard === 20000 && readings > 0');
  expect(await page.evaluate('readings')).toBeLessThan(1_000);
});

test('a token of another scope is kept beside that of the login, and its rotated refresh token goes into the session', async () => {
  const state = JSON.parse(session({ refreshIn: 30 }));
  const page = await openTab(JSON.stringify({ ...state, oidc: { ...state.oidc, scope: 'openid profile email' } }));
  const scope = { scope: 'openid' };
  expect([await token(page, scope), await token(page, scope), await token(page)]).toEqual([
    'access-1',
    'access-1',
    'access-0',
  ]);
  expect(world.refreshes.map((form) => form.get('scope'))).toEqual(['openid']);
  expect((await stored(page)).oidc.refreshToken).toBe('refresh-1');
  // Another tenant has no part in the login: it is asked for in the frame, where somebody has to log in.
  expect(await token(page, { tenantId: 'branch' })).toBe('api/login_required');
  expect(world.authorizations[0]!.get('tenant_id')).toBe('branch');
  expect((await stored(page)).token).toBe('access-0');
});

test('expires_in: 0 does not mean a request for each call', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  world.answer = (response) =>
    json(response, { access_token: 'new', token_type: 'Bearer', expires_in: 0 }, 200, world.cors);
  expect([await token(page), await token(page)]).toEqual(['new', 'new']);
  expect(world.refreshes).toHaveLength(1);
});

test.each(['state', 'nonce', 'redirect_uri', 'code_challenge'])('authorizationParams may not name %s', async (name) => {
  const page = await openTab();
  expect(await token(page, { authorizationParams: { [name]: 'x' } })).toBe('config/authorization_params');
  expect(world.authorizations).toHaveLength(0);
});

test('a token of another scope ends with a logout, also for the next login of the same user', async () => {
  const state = JSON.parse(session({ refreshIn: 30 }));
  const login = { ...state, oidc: { ...state.oidc, scope: 'openid profile email' } };
  const page = await openTab(JSON.stringify(login));
  const scope = { scope: 'openid' };
  expect(await token(page, scope)).toBe('access-1');
  await page.evaluate(() => client.logout());
  await page.evaluate((login) => client.connection.session.store(login), login);
  expect(await token(page, scope)).toBe('access-2');
});

test('a token of another scope that comes after somebody else signed in is not theirs', async () => {
  const state = JSON.parse(session({ refreshIn: 30 }));
  const page = await openTab(JSON.stringify({ ...state, oidc: { ...state.oidc, scope: 'openid profile email' } }));
  answerLate(300);
  const late = token(page, { scope: 'openid' });
  await refreshing();
  await page.evaluate(() => client.setToken('of-bob'));
  expect(await late).toBe('api/login_required');
});

test.each([{}, 'text', { claims: null }])(
  'a stored login without claims (%j) asks for a login, for any scope',
  async (oidc) => {
    const page = await openTab(JSON.stringify({ token: 'access-0', oidc }));
    expect(await token(page, { scope: 'openid' })).toBe('api/login_required');
  },
);

test('a clock that is set back does not prolong the pause after a failure', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  const usual = world.answer;
  world.answer = (response) => void response.destroy();
  expect(await token(page)).toBe('network/network');
  world.answer = usual;
  await page.evaluate(() => void ((now) => (Date.now = () => now() - 3_600_000))(Date.now));
  expect(await token(page, force)).toBe('access-2');
});

test('#68 a login that was asked for before another tab renewed wins all the same', async () => {
  const profile = await world.profile();
  const [page, other] = [await openTab(session({ refreshIn: 30 }), profile), await openTab(undefined, profile)];
  const at = await page.evaluate(() => client.connection.session.next());
  expect(await token(other, force)).toBe('access-1');
  await page.waitForFunction("client.connection.session.token() === 'access-1'");
  await page.evaluate((at) => client.connection.session.store({ token: 'of-bob' }, { at, token: undefined }), at);
  await other.waitForFunction("client.connection.session.token() === 'of-bob'");
  expect((await stored(page)).token).toBe('of-bob');
});

test('a page that cannot write its session follows other tabs all the same', async () => {
  const profile = await world.profile();
  const [page, other] = [await openTab(undefined, profile), await openTab(undefined, profile)];
  await page.evaluate((key) => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      if (name === key) throw new DOMException('full', 'QuotaExceededError');
      write.call(this, name, value);
    };
  }, world.key);
  await page.evaluate(() => client.setToken('in-memory'));
  await other.evaluate(() => client.setToken('of-other'));
  await page.waitForFunction("client.connection.session.token() === 'of-other'");
  await other.evaluate(() => client.logout());
  await page.waitForFunction('client.connection.session.token() === undefined');
});

test.each(['reading', 'writing', 'both'])(
  'a storage that gives no answer any more (%s) does not hold up a renewal for ever',
  async (which) => {
    const page = await openTab();
    const renewed = await page.evaluate(
      async ({ which, appHost, state }) => {
        let hangs: (kind: string) => boolean = () => false;
        const items = authing.memoryStorage();
        const access = async <Result>(kind: string, work: () => Result) =>
          hangs(kind) ? new Promise<never>(() => {}) : work();
        const storage = {
          getItem: (key: string) => access('reading', () => items.getItem(key)),
          setItem: (key: string, value: string) => access('writing', () => items.setItem(key, value)),
          removeItem: (key: string) => access('writing', () => items.removeItem(key)),
        };
        const client = new authing.AuthenticationClient({ appId: 'app', appHost, retry: 0, timeout: 3_000, storage });
        await client.connection.session.ready;
        await client.connection.session.store(JSON.parse(state));
        hangs = (kind) => which === kind || which === 'both';
        return client.getAccessTokenSilently();
      },
      { which, appHost: world.url, state: session({ endsIn: -1 }) },
    );
    expect(renewed).toBe('access-1');
  },
);

test('failures without end leave one listener', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  await page.evaluate(() => {
    const listen = globalThis.addEventListener;
    Object.assign(window, { listeners: 0 });
    globalThis.addEventListener = (...how: Parameters<typeof listen>) => {
      if (how[0] === 'online') Object(window).listeners++;
      listen(...how);
    };
  });
  world.answer = (response) => void response.destroy();
  for (let count = 0; count < 3; count++) {
    expect(await token(page)).toBe('network/network');
    // Longer than any pause after a failure.
    await page.evaluate(() => void ((now) => (Date.now = () => now() + 60_000))(Date.now));
  }
  expect(world.refreshes).toHaveLength(3);
  expect(await page.evaluate('listeners')).toBe(1);
});
