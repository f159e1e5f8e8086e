import {
  type AuthenticationClient,
  type AuthOptions,
  isAuthingError,
  type Logger,
  memoryStorage,
  type Storage,
} from '@authing/auth';
import { browserStorage, tabStorage } from '@authing/browser';
import { ManagementClient } from '@authing/management';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { useLocal } from '../support/auth.js';

const world = useLocal({ seed: { users: [{ email: 'ann@example.com', password: 'correct horse 1' }] } });
const login = (client: AuthenticationClient) => client.loginByEmail('ann@example.com', 'correct horse 1');

/** A client whose warnings are kept. */
function client(storage: Storage | undefined, options: Partial<AuthOptions> = {}) {
  const warnings: string[] = [];
  const logger: Logger = { warn: (message) => warnings.push(message) };
  return { authing: world.client({ storage, logger, ...options }), warnings };
}

const denied = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
const late = () => Promise.reject(new Error('the database is gone'));

/** Makes the globals of a page throw or go away, as browsers do for pages that may not keep anything. */
function pageStorage(get: () => unknown) {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, name, { get, configurable: true });
}
/** The storage, in a page whose globals are so. */
function onPage(get: () => unknown, storage: Storage): Storage {
  pageStorage(get);
  return storage;
}
afterEach(() => {
  for (const name of ['localStorage', 'sessionStorage']) Reflect.deleteProperty(globalThis, name);
});

describe('#27 a storage that is missing or blocked costs the memory over a reload, one warning, and nothing else', () => {
  test.each<[string, () => Storage]>([
    ['every method throws', () => ({ getItem: denied, setItem: denied, removeItem: denied })],
    ['every method rejects', () => ({ getItem: late, setItem: late, removeItem: late })],
    ['localStorage is absent', () => browserStorage],
    ['localStorage throws when it is touched', () => onPage(denied, browserStorage)],
    ['localStorage is null', () => onPage(() => null, browserStorage)],
    ['sessionStorage throws when it is touched', () => onPage(denied, tabStorage)],
  ])('%s', async (_case, storage) => {
    const { authing, warnings } = client(storage());
    const user = await login(authing);
    expect(await authing.getCurrentUser()).toMatchObject({ id: user.id });
    expect(authing.checkLoggedIn()).toBe(user.id);
    await authing.logout();
    expect(await authing.getCurrentUser()).toBeNull();
    await login(authing);
    expect(warnings).toEqual(['authing: the session storage failed']);
  });
});

test('#28 a full storage: the login resolves, the session goes on in memory, an older one stays but does not come back here', async () => {
  const kept = memoryStorage();
  let room = true;
  const storage: Storage = {
    ...kept,
    setItem: (key, value) => (room ? kept.setItem(key, value) : denied()),
  };
  const { authing, warnings } = client(storage);
  storage.setItem(authing.connection.session.key, '{"token":"of the user before"}');
  room = false;
  const user = await login(authing);
  expect(storage.getItem(authing.connection.session.key)).toBe('{"token":"of the user before"}');
  authing.connection.session.reload();
  expect(user).toMatchObject({ email: 'ann@example.com' });
  expect(warnings).toHaveLength(1);
  expect(authing.connection.session.token()).toBe(user.token);
  room = true;
  await login(authing);
  expect(client(storage).authing.connection.session.user()).toMatchObject({ email: 'ann@example.com' });
});

test('#9 a sign-out that follows a sign-in is what an asynchronous storage keeps, however long each write takes', async () => {
  const kept = memoryStorage();
  const after = (delay: number, write: () => unknown) =>
    new Promise<void>((resolve) => setTimeout(() => resolve(void write()), delay));
  const storage: Storage = {
    getItem: async (key) => kept.getItem(key),
    setItem: (key, value) => after(60, () => kept.setItem(key, value)),
    removeItem: (key) => after(5, () => kept.removeItem(key)),
  };
  const { session } = client(storage).authing.connection;
  await session.ready;
  session.signIn({ id: 'u1', token: 't' } as never);
  session.signOut();
  session.signIn({ id: 'u2', token: 't2' } as never);
  session.signOut();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(kept.getItem(session.key)).toBeNull();
});

/** An asynchronous storage whose writes take a while, and what it keeps. */
function slowStorage() {
  const kept = memoryStorage();
  const later = () => new Promise((resolve) => setTimeout(resolve, 20));
  const storage: Storage = {
    getItem: async (key) => kept.getItem(key),
    setItem: (key, value) => later().then(() => kept.setItem(key, value)),
    removeItem: (key) => later().then(() => kept.removeItem(key)),
  };
  return { kept, storage };
}

test('#8 listeners of an asynchronous storage hear of a change when it is stored, and not of one that was overtaken', async () => {
  const { kept, storage } = slowStorage();
  const { session } = client(storage).authing.connection;
  await session.ready;
  const heard: unknown[] = [];
  const told = new Promise<void>((resolve) => {
    session.subscribe(({ token }) => {
      heard.push([token, String(kept.getItem(session.key)).includes(`"${token}"`)]);
      if (token === 'second') resolve();
    });
  });
  session.setToken('first');
  session.setToken('second');
  expect([session.token(), heard]).toEqual(['second', []]);
  await told;
  expect(heard).toEqual([['second', true]]);
});

test('a session that is being written is not undone by reading what an asynchronous storage had before', async () => {
  const { storage } = slowStorage();
  const { session } = client(storage).authing.connection;
  await session.ready;
  session.setToken('new');
  await session.reload();
  expect(session.token()).toBe('new');
});

const anything = fc.oneof(
  fc.string(),
  fc.json(),
  fc.constantFrom(
    'undefined',
    'null',
    '[object Object]',
    '"text"',
    '[]',
    '{}',
    '{"token":7}',
    '{"token":""}',
    '\u0000',
    '{"token":',
  ),
  fc
    .record(
      {
        token: fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 1 })),
        user: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.record({ id: fc.jsonValue({ maxDepth: 0 }) })),
        oidc: fc.oneof(
          fc.jsonValue({ maxDepth: 1 }),
          fc.record({ claims: fc.jsonValue({ maxDepth: 1 }), refreshAt: fc.jsonValue({ maxDepth: 0 }) }),
        ),
        version: fc.nat(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
);

describe('#29 whatever the storage holds, a client can be made, logged in and logged out', () => {
  const key = () => world.client().connection.session.key;

  test.each([
    'not json',
    'undefined',
    'null',
    '[]',
    '7',
    '"text"',
    '{"token":7}',
    '{"token":""}',
    '{"user":{"id":"u1"}}',
    '{"tokn":"old version"}',
  ])('%s is as if there were nothing, and is removed', async (content) => {
    const storage = memoryStorage();
    storage.setItem(key(), content);
    const { authing, warnings } = client(storage);
    expect(authing.connection.session.token()).toBeUndefined();
    expect(storage.getItem(key())).toBeNull();
    expect(await authing.getCurrentUser()).toBeNull();
    expect(warnings).toEqual([]);
  });

  test.each(['synchronous', 'asynchronous'])('in a %s storage', async (kind) => {
    await fc.assert(
      fc.asyncProperty(anything, async (content) => {
        const storage = memoryStorage();
        storage.setItem(key(), content);
        const slow: Storage = { ...storage, getItem: async (name) => storage.getItem(name) };
        const { authing } = client(kind === 'asynchronous' ? slow : storage);
        await authing.connection.session.ready;
        try {
          authing.checkLoggedIn();
        } catch (error) {
          expect(isAuthingError(error)).toBe(true);
        }
        const user = await login(authing);
        expect(authing.checkLoggedIn()).toBe(user.id);
        await authing.connection.session.reload();
        expect(JSON.parse(storage.getItem(key()) as string)).toMatchObject({
          token: user.token,
          user: { id: user.id },
        });
        await authing.logout();
        await authing.connection.session.reload();
        expect(storage.getItem(key())).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test.each(['{"token":5}', 'x', '{"token":"a","user":null}'])(
    'what 4.x left (%s as its token) is adopted or dropped, once',
    async (token) => {
      const items = new Map([
        ['_authing_token', token],
        ['_authing_user', 'not json'],
      ]);
      pageStorage(() => ({
        getItem: (name: string) => items.get(name) ?? null,
        setItem: (name: string, value: string) => items.set(name, value),
        removeItem: (name: string) => items.delete(name),
      }));
      const { authing } = client(browserStorage);
      expect(items.has('_authing_token')).toBe(false);
      await login(authing);
      await authing.logout();
      expect(client(browserStorage).authing.connection.session.token()).toBeUndefined();
    },
  );
});

describe('#60 a listener or callback that throws keeps nothing from the others, and the state stays right', () => {
  test('session listeners', async () => {
    const { authing, warnings } = client(memoryStorage());
    const told: (string | undefined)[] = [];
    authing.connection.session.subscribe(() => denied());
    authing.connection.session.subscribe(({ user }) => told.push(user?.id));
    const { id } = await login(authing);
    await authing.logout();
    expect(told).toEqual([id, undefined]);
    expect(warnings).toEqual(['authing: a session listener threw', 'authing: a session listener threw']);
    expect(authing.connection.session.token()).toBeUndefined();
  });

  test('hooks, and a logger that throws itself', async () => {
    const broken = { debug: denied, warn: denied };
    const { authing } = client(memoryStorage(), {
      onRequest: denied,
      onResponse: denied,
      onError: denied,
      logger: broken,
    });
    expect(await login(authing)).toMatchObject({ email: 'ann@example.com' });
    await expect(authing.loginByEmail('nobody@example.com', 'x')).rejects.toMatchObject({ kind: 'api', code: 2004 });
  });

  test('a listener that leaves while it is being told, and one that calls the SDK', async () => {
    const { authing } = client(memoryStorage());
    const { session } = authing.connection;
    const told: string[] = [];
    const leave = session.subscribe(() => {
      leave();
      told.push('first');
    });
    const asked = new Promise((resolve) => session.subscribe(() => resolve(authing.checkLoginStatus())));
    await login(authing);
    expect(await asked).toMatchObject({ status: true });
    expect(told).toEqual(['first']);
  });
});

test.each<[string, () => unknown]>([
  ['throws', denied],
  ['rejects', late],
])(
  '#84 a storage of the caller’s own that %s fails no call; the logger is told, with the cause',
  async (_how, fails) => {
    const causes: unknown[] = [];
    const storage = { getItem: fails, setItem: fails, removeItem: fails };
    const logger: Logger = { warn: (message, cause) => causes.push([message, (cause as Error).message]) };
    const authing = world.client({ storage, logger });
    const { token } = await login(authing);
    expect(await authing.getCurrentUser()).toMatchObject({ email: 'ann@example.com' });
    expect(await authing.updateProfile({ nickname: 'Ann' })).toMatchObject({ nickname: 'Ann' });
    expect((await authing.refreshToken()).token).not.toBe(token);
    await authing.logout();
    expect(authing.connection.session.token()).toBeUndefined();
    const message = fails === denied ? 'The operation is insecure.' : 'the database is gone';
    expect(causes).toEqual([['authing: the session storage failed', message]]);

    const shared: unknown[] = [];
    const management = new ManagementClient({
      host: world.server.url,
      userPoolId: world.server.userPoolId,
      secret: world.server.userPoolSecret,
      storage,
      logger: { warn: (message, cause) => shared.push([message, (cause as Error).message]) },
    });
    expect(await management.users.list()).toMatchObject({ totalCount: 1 });
    await new Promise(setImmediate);
    expect(shared).toEqual([
      ['authing: the shared access token could not be read', message],
      ['authing: the access token could not be shared', message],
    ]);
  },
);
