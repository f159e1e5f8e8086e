import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { memoryStorage, type Storage } from '@authing/auth';
import { describe, expect, jest, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const EMAIL = 'ann@example.com';
const PASSWORD = 'ann-password';
const world = useLocal({ seed: { users: [{ email: EMAIL, password: PASSWORD }] } });

/** A database that takes its time. */
function slowStorage() {
  const items = memoryStorage();
  const later = <Result>(work: () => Result) => new Promise<Result>((resolve) => setTimeout(() => resolve(work()), 30));
  const storage: Storage = {
    getItem: (key) => later(() => items.getItem(key)),
    setItem: (key, value) => later(() => items.setItem(key, value)),
    removeItem: (key) => later(() => items.removeItem(key)),
  };
  return { storage, items };
}

/** A storage that gives no answer while `hangs` is true. */
function hangingStorage() {
  const items = memoryStorage();
  const state = { hangs: true };
  const access = <Result>(work: () => Result) => (state.hangs ? new Promise<never>(() => {}) : Promise.resolve(work()));
  const storage: Storage = {
    getItem: (key) => access(() => items.getItem(key)),
    setItem: (key, value) => access(() => items.setItem(key, value)),
    removeItem: (key) => access(() => items.removeItem(key)),
  };
  return { storage, items, state };
}

describe('with an asynchronous storage', () => {
  async function loggedIn() {
    const { storage, items } = slowStorage();
    const ann = await world.signedIn(EMAIL, { storage });
    await ann.connection.session.settled();
    const stored = () => JSON.parse(String(items.getItem(ann.connection.session.key)));
    return { ann, stored };
  }

  test('a login resolves when it is stored, and listeners have heard of it', async () => {
    const { storage, items } = slowStorage();
    const ann = world.client({ storage });
    const heard: unknown[] = [];
    ann.connection.session.subscribe(({ token }) => heard.push(token));
    const { token } = await ann.loginByEmail(EMAIL, PASSWORD);
    expect(JSON.parse(String(items.getItem(ann.connection.session.key)))).toMatchObject({ token });
    expect(heard).toEqual([token]);
  });

  test('listeners hear of a login that was there before the storage was read', async () => {
    const { session } = world.client({ storage: slowStorage().storage }).connection;
    const heard: unknown[] = [];
    session.subscribe(({ token }) => heard.push(token));
    session.setToken('early');
    await session.settled();
    expect(heard).toEqual(['early']);
  });

  test('a renewal resolves when the new token is stored', async () => {
    const { ann, stored } = await loggedIn();
    const { token } = await ann.refreshToken();
    expect(stored()).toMatchObject({ token });
  });

  test.each(['logout', 'logoutCurrent'] as const)('%s resolves when nothing is stored any more', async (method) => {
    const { ann, stored } = await loggedIn();
    await ann[method]();
    expect(stored()).toBeNull();
  });

  test('a logout that the service does not hear of rejects when nothing is stored any more', async () => {
    const { ann, stored } = await loggedIn();
    world.server.faults.next('GET /api/v2/logout', { drop: true, times: 9 });
    await expect(ann.logout()).rejects.toMatchObject({ kind: 'network' });
    expect(stored()).toBeNull();
  });

  test('a session that the service has ended is forgotten in the storage, too', async () => {
    const { ann, stored } = await loggedIn();
    world.server.faults.next('user', { expire: true });
    expect(await ann.getCurrentUser()).toBeNull();
    expect(stored()).toBeNull();
  });

  test('what gives no promise is stored when `settled` resolves', async () => {
    const { ann, stored } = await loggedIn();
    ann.setToken('another');
    await ann.connection.session.settled();
    expect(stored()).toMatchObject({ token: 'another' });
  });
});

describe('a storage that hangs', () => {
  test('from the start holds up login, renewal and logout for half a second in all', async () => {
    const { storage } = hangingStorage();
    const start = Date.now();
    const ann = world.client({ storage, timeout: 0 });
    await ann.loginByEmail(EMAIL, PASSWORD);
    for (let n = 0; n < 10; n++) await ann.refreshToken();
    expect(await ann.getCurrentUser()).toMatchObject({ email: EMAIL });
    await ann.logout();
    expect(ann.connection.session.token()).toBeUndefined();
    // Each of the twenty-odd accesses would else cost half a second.
    expect(Date.now() - start).toBeLessThan(8_000);
  });

  test('keeps nobody signed in: logout needs no answer from it', async () => {
    const { storage } = hangingStorage();
    const nobody = world.client({ storage, timeout: 0 });
    await nobody.logout().catch(() => {});
    expect(await nobody.getCurrentUser()).toBeNull();
  });

  test('from the start does not keep anybody waiting for ever for who is signed in', async () => {
    jest.useFakeTimers();
    try {
      const { session } = world.client({ storage: hangingStorage().storage }).connection;
      let isReady = false;
      session.ready!.then(() => {
        isReady = true;
      });
      await jest.advanceTimersByTimeAsync(4_000);
      expect(isReady).toBe(false);
      await jest.advanceTimersByTimeAsync(1_000);
      expect(isReady).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('#84 a storage of one’s own', () => {
  test('that gives no answer ends a call that has to know the session by its timeout and its signal', async () => {
    const { storage } = hangingStorage();
    const hasty = world.client({ storage, timeout: 50 });
    await expect(hasty.getCurrentUser()).rejects.toMatchObject({ kind: 'timeout', operation: 'user' });
    await expect(hasty.refreshToken()).rejects.toMatchObject({ kind: 'timeout', operation: 'refreshToken' });
    const signal = AbortSignal.abort();
    await expect(hasty.with({ timeout: 0, signal }).getCurrentUser()).rejects.toMatchObject({ kind: 'aborted' });
  });

  test.each<[string, <Result>(work: () => Result) => PromiseLike<Result>]>([
    [
      'thenables of a library, which begin when they are waited for',
      // biome-ignore lint/suspicious/noThenProperty: what query builders give
      (work) => ({ then: (ok, no) => Promise.resolve().then(work).then(ok, no) }),
    ],
    ['promises of another realm', (work) => runInNewContext('(work) => Promise.resolve().then(work)')(work)],
  ])('may give %s', async (_name, later) => {
    const items = memoryStorage();
    const storage: Storage = {
      getItem: (key) => later(() => items.getItem(key)),
      setItem: (key, value) => later(() => items.setItem(key, value)),
      removeItem: (key) => later(() => items.removeItem(key)),
    };
    const { token } = await world.client({ storage }).loginByEmail(EMAIL, PASSWORD);
    const again = world.client({ storage });
    expect(await again.getCurrentUser()).toMatchObject({ email: EMAIL });
    expect(again.connection.session.token()).toBe(token);
    await again.logout();
    expect(items.getItem(again.connection.session.key)).toBeNull();
  });

  test('whose errors hold the command that failed: the logger sees name, message and code, and no token', async () => {
    const said: unknown[] = [];
    const setItem = (key: string, value: string) => {
      throw Object.assign(new RangeError('OOM'), { code: 'OOM', command: { name: 'set', args: [key, value] } });
    };
    const storage = { ...memoryStorage(), setItem };
    const ann = world.client({ storage, logger: { warn: (_message, details) => said.push(details) } });
    const { token } = await ann.loginByEmail(EMAIL, PASSWORD);
    expect(said).toEqual([expect.objectContaining({ name: 'RangeError', message: 'OOM', code: 'OOM' })]);
    expect(inspect(said, { depth: 9, showHidden: true })).not.toContain(token);
  });
});
