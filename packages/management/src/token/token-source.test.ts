import { ManagementClient, type ManagementOptions } from '@authing/management';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type FaultServer, faultServer } from '../../../../test/support/fault-server.js';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();
const tokenRequests = () => world.server.requests.list('accessToken').length;

// Moves the clock of this process, and with it the local server's.
let offset = 0;
beforeEach(() => {
  offset = 0;
  const now = Date.now.bind(Date);
  jest.spyOn(Date, 'now').mockImplementation(() => now() + offset * 1000);
});
afterEach(() => void jest.restoreAllMocks());

describe('asking for a token', () => {
  test('100 calls at once on a new client ask once, in nobody’s name, and all get it', async () => {
    const pages = await Promise.all(Array.from({ length: 100 }, () => world.management.users.list()));
    expect(pages).toHaveLength(100);
    expect(tokenRequests()).toBe(1);
    expect(world.sent('accessToken').headers.authorization).toBeUndefined();
    expect(world.server.requests.list('users')).toHaveLength(100);
  });

  test('clients derived with other options share it', async () => {
    await Promise.all([
      world.management.users.list(),
      world.management.with({ timeout: 5_000, lang: 'zh-CN' }).users.list(),
    ]);
    expect(tokenRequests()).toBe(1);
  });

  test('two pools at the same time have a token each', async () => {
    const pool = await world.management.userpools.create('Another', 'another');
    const other = world.client({ userPoolId: pool.id, secret: pool.secret });
    const first = world.client();
    const [mine, hers] = await Promise.all([first.getToken(), other.getToken()]);
    expect(mine).not.toBe(hers);
    await Promise.all([first.users.list(), other.users.list()]);
    const used = world.server.requests.list('users').map(({ headers }) => headers);
    expect(used).toHaveLength(2);
    for (const { authorization, 'x-authing-userpool-id': id } of used)
      expect(authorization).toBe(`Bearer ${id === pool.id ? hers : mine}`);
  });

  test('when it fails, all who wait get the same typed error, and the next call tries anew', async () => {
    world.server.faults.next('accessToken', { code: 1001 });
    const results = await Promise.allSettled(Array.from({ length: 100 }, () => world.management.users.list()));
    const reasons = new Set(results.map((result) => (result as PromiseRejectedResult).reason));
    expect(reasons.size).toBe(1);
    expect([...reasons][0]).toMatchObject({ ...refusal(1001), operation: 'accessToken' });
    expect(tokenRequests()).toBe(1);
    expect(world.server.requests.list('users')).toHaveLength(0);
    offset = 1;
    expect(await world.management.users.list()).toMatchObject({ totalCount: 0 });
    expect(tokenRequests()).toBe(2);
  });

  test('a wrong secret is a typed error that repeats no secret', async () => {
    const secret = 'not-the-secret-of-this-pool';
    const error = await world
      .client({ secret })
      .users.list()
      .catch((cause) => cause);
    expect(error).toMatchObject({ kind: 'api', operation: 'accessToken' });
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain(secret);
  });

  test('a call that waits for it keeps its own deadline; the others get the token', async () => {
    world.server.faults.next('accessToken', { delay: 800 });
    const patient = world.management.users.list();
    const hasty = world.management.with({ timeout: 100 }).users.list();
    await expect(hasty).rejects.toMatchObject({ kind: 'timeout', operation: 'users' });
    expect(await patient).toMatchObject({ totalCount: 0 });
    expect(tokenRequests()).toBe(1);
  });
});

/** Waits for what happens beside the calls. */
async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setImmediate(resolve));
}

/** What is waited for, and how it is brought about. */
function signal(): [happened: Promise<void>, happen: () => void] {
  let happen = () => {};
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return [happened, happen];
}

/** A service that gives tokens t1, t2 … which live `life` seconds by its own clock, and refuses those in `refused`. */
interface Service {
  server: FaultServer;
  refused: Set<string>;
  issued(): number;
  life: number | null;
  failing: boolean;
  client(options?: Partial<ManagementOptions>): ManagementClient;
}

async function tokenService(): Promise<Service> {
  let issued = 0;
  const service = { refused: new Set<string>(), life: 3000, failing: false, issued: () => issued } as Service;
  service.server = await faultServer(({ body, headers }, response) => {
    const answer = (data: unknown) => response.end(JSON.stringify({ data }));
    const fail = (code: number) => response.end(JSON.stringify({ errors: [{ message: { code, message: 'no' } }] }));
    if (body.includes('query accessToken')) {
      if (service.failing) return fail(1000);
      issued++;
      // A clock of 1970: what counts is how long a token lives.
      return answer({
        accessToken: { accessToken: `t${issued}`, iat: 1000, exp: service.life && 1000 + service.life },
      });
    }
    const token = headers.authorization?.replace('Bearer ', '');
    return service.refused.has(token ?? '') ? fail(2206) : answer({ users: { totalCount: 0, list: [] } });
  });
  const required = { host: service.server.url, userPoolId: 'pool', secret: 'secret' };
  service.client = (options = {}) => new ManagementClient({ ...required, ...options });
  return service;
}

describe('with a service whose tokens can be steered', () => {
  let service: Service;
  beforeEach(async () => {
    service = await tokenService();
  });
  afterEach(() => service.server.close());
  const tokensUsed = () =>
    service.server.seen.flatMap(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? []);

  test.each([
    [3_000, 2_400],
    [7_200, 5_760],
    [1_209_600, 1_206_000],
  ])('a token that lives %d s is replaced after %d s', async (life, age) => {
    service.life = life;
    const { users } = service.client();
    for (let n = 0; n < 5; n++) await users.list();
    offset = age - 5;
    await users.list();
    expect(service.issued()).toBe(1);
    // A tenth of what is left is left to chance.
    offset = age + Math.min(life - age, 3_600) / 10 + 5;
    await users.list();
    await until(() => service.issued() === 2);
    await until(async () => (await users.list()) && tokensUsed().at(-1) === 't2');
    expect(service.issued()).toBe(2);
  });

  test('while replacing it early fails, the old one goes on, and the service is left alone for a while', async () => {
    const { users } = service.client({ retry: 0 });
    await users.list();
    service.failing = true;
    offset = 2_465;
    for (let n = 0; n < 3; n++) await users.list();
    const asked = () => service.server.seen.filter(({ body }) => body.includes('query accessToken')).length;
    await until(() => asked() === 2);
    offset += 31;
    await users.list();
    await until(() => asked() === 3);
    expect(new Set(tokensUsed())).toEqual(new Set(['t1']));
    offset = 3_001;
    await expect(users.list()).rejects.toMatchObject(refusal(1000));
    service.failing = false;
    offset += 31;
    await users.list();
    expect(tokensUsed().at(-1)).toBe('t2');
  });

  test('a refused token is replaced once for all and every call is repeated once', async () => {
    const { users } = service.client();
    await users.list();
    service.refused.add('t1');
    const pages = await Promise.all(Array.from({ length: 20 }, () => users.list()));
    expect(pages).toHaveLength(20);
    expect(service.issued()).toBe(2);
    expect(tokensUsed().filter((token) => token === 't2')).toHaveLength(20);
  });

  test('the second refusal surfaces', async () => {
    const { users } = service.client();
    service.refused.add('t1').add('t2');
    await expect(users.list()).rejects.toMatchObject({ ...refusal(2206), operation: 'users' });
    expect(tokensUsed()).toEqual(['t1', 't2']);
    offset = 2;
    expect(await users.list()).toMatchObject({ totalCount: 0 });
  });

  test('a token of unknown life is used until it is refused', async () => {
    service.life = null;
    const { users } = service.client();
    await users.list();
    offset = 10_000_000;
    await users.list();
    expect(service.issued()).toBe(1);
    service.refused.add('t1');
    await users.list();
    expect(service.issued()).toBe(2);
  });

  describe('accessToken option', () => {
    test('is used as it is, and without secret its refusal says what to do', async () => {
      const onError = jest.fn();
      const { users } = service.client({ accessToken: 'mine', secret: undefined, onError });
      await users.list();
      expect(tokensUsed()).toEqual(['mine']);
      service.refused.add('mine');
      await expect(users.list()).rejects.toMatchObject({
        kind: 'config',
        code: 'access_token_refused',
        message: expect.stringMatching(/expired.*Give a new one, or give the secret/),
      });
      expect(onError).toHaveBeenCalledTimes(1);
      expect(service.issued()).toBe(0);
    });

    test('is replaced by way of the secret when the service refuses it', async () => {
      const { users } = service.client({ accessToken: 'mine' });
      service.refused.add('mine');
      expect(await users.list()).toMatchObject({ totalCount: 0 });
      expect(tokensUsed()).toEqual(['mine', 't1']);
    });
  });

  describe('storage', () => {
    const storage = () => {
      const items = new Map<string, string>();
      return {
        items,
        getItem: async (key: string) => items.get(key) ?? null,
        setItem: async (key: string, value: string) => void items.set(key, value),
        removeItem: async (key: string) => void items.delete(key),
      };
    };

    test('shares the token between clients of the same pool, and of no other', async () => {
      const shared = storage();
      await service.client({ storage: shared }).users.list();
      await service.client({ storage: shared }).users.list();
      expect(service.issued()).toBe(1);
      await service.client({ storage: shared, userPoolId: 'another' }).users.list();
      expect(service.issued()).toBe(2);
    });

    test('a refused token is replaced for the others too', async () => {
      const shared = storage();
      const first = service.client({ storage: shared });
      const second = service.client({ storage: shared });
      await first.users.list();
      await second.users.list();
      service.refused.add('t1');
      await first.users.list();
      await second.users.list();
      await service.client({ storage: shared }).users.list();
      expect(service.issued()).toBe(2);
    });

    test('one that throws or holds nonsense costs a request and nothing else', async () => {
      const broken = () => {
        throw new Error('disk full');
      };
      const warn = jest.fn();
      const logger = { warn };
      await service.client({ storage: { getItem: broken, setItem: broken, removeItem: broken }, logger }).users.list();
      expect(warn).toHaveBeenCalledTimes(2);
      for (const nonsense of ['{', '7', '{"token":1}', '{"token":"old","renewAt":1,"expiresAt":1}']) {
        const shared = storage();
        await service.client({ storage: shared }).users.list();
        const [key] = [...shared.items.keys()];
        shared.items.set(key!, nonsense);
        expect(await service.client({ storage: shared }).users.list()).toMatchObject({ totalCount: 0 });
      }
      expect(tokensUsed()).not.toContain('old');
    });
  });

  const never = () => new Promise<never>(() => {});
  const working = {
    getItem: async (): Promise<string | null> => null,
    setItem: async () => {},
    removeItem: async () => {},
  };

  // The limit of the call is what a hang would miss: half a second, and a token request.
  test.each<[string, Partial<ManagementOptions>]>([
    ['a lock that is never granted', { lock: never, storage: working }],
    ['a lock that is never given back', { storage: working, lock: (_, run) => run().then(never) }],
    ['a storage that hangs when read', { storage: { ...working, getItem: never } }],
    ['a storage that hangs when written', { storage: { ...working, setItem: never } }],
    ['both', { lock: never, storage: { ...working, getItem: never, setItem: never } }],
  ])('#69 %s costs half a second, not the call', async (_what, options) => {
    for (const timeout of [1_500, 0]) {
      const before = service.issued();
      expect(await service.client({ ...options, timeout }).users.list()).toMatchObject({ totalCount: 0 });
      expect(service.issued()).toBe(before + 1);
    }
  });

  describe('a lock that another process holds', () => {
    /** A process that took the lock and is asking for the token; `finish` leaves what it got. */
    const holder = () => {
      const items = new Map<string, string>();
      const storage = {
        getItem: async (key: string) => items.get(key) ?? null,
        setItem: async (key: string, value: string) => void items.set(key, value),
        removeItem: async (key: string) => void items.delete(key),
      };
      const [granted, release] = signal();
      const lock: ManagementOptions['lock'] = async (_, work) => {
        await granted;
        return work();
      };
      const others = { storage, lock };
      const [asking, asked] = signal();
      const [answered, answer] = signal();
      const holding: ManagementOptions['lock'] = (_, work) => work().finally(release);
      const slow = (async (url: string, init: RequestInit) => {
        if (String(init.body).includes('query accessToken')) {
          asked();
          await answered;
        }
        return fetch(url, init);
      }) as typeof fetch;
      const client = service.client({ storage, lock: holding, fetch: slow });
      return { others, asking, answer, call: client.users.list(), items };
    };

    test('is waited for beyond the half second while its holder asks for the token', async () => {
      const { others, asking, answer, call, items } = holder();
      await asking;
      await until(() => items.size === 1);
      let reads = 0;
      // Both a first reading and the ones after the half second: by the third round the default is long over.
      const getItem = async (key: string) => {
        if (key.endsWith(':requested') && ++reads === 2) answer();
        return others.storage.getItem(key);
      };
      const waiting = service.client({ ...others, storage: { ...others.storage, getItem } });
      expect(await waiting.users.list()).toMatchObject({ totalCount: 0 });
      await call;
      expect(reads).toBe(2);
      expect(service.issued()).toBe(1);
    });

    test('is given up after half of the call’s time, when its holder does not come to an end', async () => {
      const { others, asking, answer, call, items } = holder();
      await asking;
      await until(() => items.size === 1);
      expect(await service.client({ ...others, timeout: 2_000 }).users.list()).toMatchObject({ totalCount: 0 });
      expect(service.issued()).toBe(1);
      answer();
      await call;
      expect(service.issued()).toBe(2);
    });
  });

  test('#70 a renewal that hangs, a lock never granted and a short timeout do not hold a call with a valid token', async () => {
    let granted = true;
    const lock: ManagementOptions['lock'] = (_, run) => (granted ? run() : never());
    const { users } = service.client({ lock, storage: { ...working, getItem: () => (granted ? null : never()) } });
    await users.list();
    granted = false;
    offset = 2_990;
    for (let n = 0; n < 5; n++) expect(await users.list()).toMatchObject({ totalCount: 0 });
    expect(service.issued()).toBe(1);
    await until(() => service.issued() === 2);
    await until(async () => (await users.list()) && tokensUsed().at(-1) === 't2');
  });

  describe('#71 while no token can be had', () => {
    const requests = () => service.server.seen.filter(({ body }) => body.includes('query accessToken')).length;

    test('50 calls one after the other cause one request per cool-down, which grows', async () => {
      service.failing = true;
      const { users } = service.client({ retry: 0 });
      for (const [attempt, wait] of [1, 2, 4, 8, 16, 30, 30].entries()) {
        const first = await users.list().catch((error) => error);
        for (let n = 0; n < 50; n++)
          await expect(users.list()).rejects.toMatchObject({
            ...refusal(1000),
            operation: 'accessToken',
            message: first.message,
            retryAfter: expect.any(Number),
          });
        expect(requests()).toBe(attempt + 1);
        offset += wait;
      }
      service.failing = false;
      expect(await users.list()).toMatchObject({ totalCount: 0 });
    });

    test('since every one is refused, it is the same, and nothing is sent in between', async () => {
      for (let n = 1; n < 100; n++) service.refused.add(`t${n}`);
      const { users } = service.client({ retry: 0 });
      const outcomes = [];
      for (let n = 0; n < 50; n++) outcomes.push(await users.list().catch((error) => error));
      for (const error of outcomes) expect(error).toMatchObject({ ...refusal(2206), operation: 'users' });
      expect(outcomes.at(-1)).toMatchObject({ retryAfter: 1 });
      expect(requests()).toBe(2);
      expect(tokensUsed()).toEqual(['t1', 't2', 't2']);
    });
  });

  test.each([[''], ['a\nb'], ['a\r\nx: y'], ['ключ'], [7]])(
    '#90 a shared token of %p is renewed at once',
    async (token) => {
      const poisoned = JSON.stringify({ token, renewAt: Date.now() + 1e9, expiresAt: Date.now() + 2e9 });
      const { users } = service.client({ storage: { ...working, getItem: async () => poisoned } });
      expect(await users.list()).toMatchObject({ totalCount: 0 });
      expect(tokensUsed()).toEqual(['t1']);
    },
  );

  test('a reply without a token is no success', async () => {
    const server = await faultServer((_, response) => response.end('{"data":{"accessToken":{"accessToken":null}}}'));
    const { users } = service.client({ host: server.url });
    await expect(users.list()).rejects.toMatchObject({ kind: 'protocol', code: 'no_token', operation: 'accessToken' });
    await server.close();
  });
});

test('a token the service takes for run out is renewed, and also a write is repeated', async () => {
  const { management, server } = world;
  await management.users.list();
  server.faults.next('createUser', { expire: true });
  expect(await management.users.create({ username: 'ada' })).toMatchObject({ username: 'ada' });
  expect(tokenRequests()).toBe(2);
  expect(server.requests.list('createUser')).toHaveLength(2);
  expect(await management.users.list()).toMatchObject({ totalCount: 1 });
});
