import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';
import { memoryStorage, type Storage } from '../index.js';
import { getAccessTokenSilently } from '../redirect/access-token.js';
import { connectSession } from '../redirect/session-connection.js';
import { exclusively } from './exclusive.js';

/** Outside a page: connections that share a storage are what tabs are, without Web Locks. */
let server: FaultServer;
let answer: (count: number) => { body: object; status?: number } | undefined;
let storage: Storage;
/** Whether the storage refuses to write the session. */
let isFull: boolean;

beforeEach(async () => {
  answer = (count) => ({ body: { access_token: `access-${count}`, refresh_token: `refresh-${count}` } });
  server = await faultServer((_, response, count) => {
    const { body, status } = answer(count) ?? {};
    if (body) json(response, { token_type: 'Bearer', expires_in: 3600, ...body }, status);
    else response.destroy();
  });
  const inner = memoryStorage();
  isFull = false;
  storage = {
    ...inner,
    setItem(key, value) {
      if (isFull && !key.endsWith(':renewal')) throw new Error('The quota is used up');
      return inner.setItem(key, value);
    },
  };
});
afterEach(() => server.close());

const key = () => `authing:app@${server.url}`;
const open = () => connectSession({ appId: 'app', appHost: server.url, storage, timeout: 3_000 });
const stored = () => JSON.parse(String(storage.getItem(key()) ?? null));
const plant = (changes: object = {}) => {
  const [refreshAt, expiresAt] = [0, Date.now() - 1];
  const oidc = { refreshToken: 'refresh-0', idToken: 'id', claims: { sub: 'ann' }, refreshAt, expiresAt, ...changes };
  storage.setItem(key(), JSON.stringify({ token: 'access-0', oidc, order: 1 }));
};
const sent = () => server.seen.map(({ body }) => new URLSearchParams(body).get('refresh_token'));

test('a rendering server can renew, and its lease is taken away again', async () => {
  plant();
  expect(await getAccessTokenSilently(open())).toBe('access-1');
  expect(stored()).toMatchObject({ token: 'access-1', oidc: { refreshToken: 'refresh-1' } });
  expect(storage.getItem(`${key()}:renewal`)).toBeNull();
});

test('a failure on a rendering server is that failure, and is remembered', async () => {
  plant();
  answer = () => undefined;
  const page = open();
  for (let time = 0; time < 2; time++)
    await expect(getAccessTokenSilently(page)).rejects.toMatchObject({ kind: 'network', code: 'network' });
  expect(server.seen).toHaveLength(1);
});

test('while renewed tokens cannot be stored nobody else sends the used refresh token; then they get the new ones', async () => {
  plant();
  const [one, other] = [open(), open()];
  isFull = true;
  expect(await getAccessTokenSilently(one)).toBe('access-1');
  expect(stored().token).toBe('access-0');
  const waiting = getAccessTokenSilently(other);
  // The one that has the tokens is not kept from renewing again by its own lease.
  expect(await getAccessTokenSilently(one, { ignoreCache: true })).toBe('access-2');
  isFull = false;
  expect(await waiting).toBe('access-2');
  expect(sent()).toEqual(['refresh-0', 'refresh-1']);
});

test('a lease that its page left behind is waited for', async () => {
  plant();
  storage.setItem(`${key()}:renewal`, JSON.stringify({ owner: 'gone', end: Date.now() + 60_000 }));
  const waiting = getAccessTokenSilently(open());
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(server.seen).toHaveLength(0);
  // What that page had sent was stored after all.
  plant({ refreshAt: Date.now() + 60_000 });
  storage.setItem(key(), JSON.stringify({ ...stored(), token: 'access-of-gone' }));
  expect(await waiting).toBe('access-of-gone');
  expect(server.seen).toHaveLength(0);
});

test('invalid_grant does not end a session that somebody else began meanwhile', async () => {
  plant();
  const page = open();
  answer = () => {
    storage.setItem(key(), JSON.stringify({ token: 'another', user: { id: 'bob' } }));
    return { body: { error: 'invalid_grant' }, status: 400 };
  };
  expect(await getAccessTokenSilently(page)).toBe('another');
  expect(stored().token).toBe('another');
  expect(page.session.token()).toBe('another');
});

test('new tokens do not replace a session that somebody else began while they were on their way', async () => {
  plant();
  const page = open();
  answer = () => {
    storage.setItem(key(), JSON.stringify({ token: 'another', user: { id: 'bob' } }));
    return { body: { access_token: 'late', refresh_token: 'late' } };
  };
  expect(await getAccessTokenSilently(page)).toBe('another');
  expect(stored().token).toBe('another');
});

test('a record that another tab stores beside the old token does not bring it back', async () => {
  plant();
  const page = open();
  isFull = true;
  expect(await getAccessTokenSilently(page)).toBe('access-1');
  isFull = false;
  // Another tab had not seen the new tokens yet when its reply came.
  storage.setItem(key(), JSON.stringify({ ...stored(), user: { id: 'ann', email: 'new@example.com' } }));
  page.session.reload();
  expect(page.session.token()).toBe('access-1');
  expect(stored()).toMatchObject({ token: 'access-1', oidc: { refreshToken: 'refresh-1' } });
});

test('a lease that is left over is kept by its name: other work of the session does not lose it', async () => {
  // Longer than this test may take: who lost the lease waits for its end.
  const page = connectSession({ appId: 'app', appHost: server.url, storage, timeout: 300_000 });
  const run = (name: string, work: () => Promise<string>) =>
    exclusively(page, name, {
      found: async () => undefined,
      isShared: async () => true,
      isSaved: async () => true,
      work,
    });
  const lost = { kind: 'network' };
  await expect(run('renewal', () => Promise.reject(lost))).rejects.toBe(lost);
  expect(await run('login:1', async () => 'in')).toBe('in');
  expect(await run('renewal', async () => 'renewed')).toBe('renewed');
  expect(storage.getItem(`${key()}:renewal`)).toBeNull();
});

test('of two pages that both found no lease one has it', async () => {
  plant();
  const { getItem } = storage;
  storage = {
    ...storage,
    async getItem(key) {
      const found = getItem(key);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return found;
    },
  };
  expect(await Promise.all([open(), open()].map((page) => getAccessTokenSilently(page)))).toEqual([
    'access-1',
    'access-1',
  ]);
  expect(sent()).toEqual(['refresh-0']);
});
