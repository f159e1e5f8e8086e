import {
  type AuthConnection,
  bindEmail,
  connect,
  getCurrentUser,
  loginByEmail,
  loginByPhoneCode,
  logout,
  memoryStorage,
  mfa,
  refreshToken,
  type Storage,
  type User,
  unbindPhone,
  updateProfile,
} from '@authing/auth';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type HeldCall, type HoldingServer, holdingServer } from '../../../../test/support/holding-server.js';

let service: HoldingServer;
beforeAll(async () => {
  service = await holdingServer();
});
afterAll(() => service.close());

const tab = (storage?: Storage, more: object = {}): AuthConnection =>
  connect({ appId: 'app', appHost: service.url, storage, retry: 0, ...more });
const user = (id: string, token?: string, more: object = {}) => ({ id, arn: id, token, ...more }) as User;
/** Tab with a signed-in user. */
function signedIn(storage?: Storage) {
  const connection = tab(storage);
  connection.session.signIn(user('ann', 'a1'));
  return connection;
}
/** A call and its arrival at the service. */
async function ask<Result>(call: () => Promise<Result>): Promise<HeldCall & { result: Promise<Result> }> {
  const result = call();
  result.catch(() => {});
  const early = result.then((value) => {
    throw new Error(`Answered ${JSON.stringify(value)} without a request`);
  });
  return Object.assign(await Promise.race([service.arrival(), early]), { result });
}
const login = (connection: AuthConnection) => ask(() => loginByPhoneCode(connection, '13800000000', '1234'));
const answerLogin = (held: HeldCall & { result: Promise<User> }, id: string, token: string) => {
  held.answer({ loginByPhoneCode: user(id, token) });
  return held.result;
};
/** The storage of a React Native app or of a database. */
const asynchronous = (storage: Storage): Storage => ({
  getItem: async (key) => storage.getItem(key),
  setItem: async (key, value) => void storage.setItem(key, value),
  removeItem: async (key) => void storage.removeItem(key),
});
const kinds: [string, () => Storage][] = [
  ['synchronous', memoryStorage],
  ['asynchronous', () => asynchronous(memoryStorage())],
];
const shared = (connection: AuthConnection) => connection.session.state();

describe('#67 a reply changes the session only while it has the token the call was sent with', () => {
  const replies: [string, (connection: AuthConnection) => Promise<User | null>][] = [
    ['user', getCurrentUser],
    ['updateUser', (connection) => updateProfile(connection, { nickname: 'Ann' })],
    ['bindEmail', (connection) => bindEmail(connection, 'ann@example.com', '1234')],
    ['unbindPhone', unbindPhone],
  ];

  test.each(replies)('%s answered after a logout, and after a login of somebody else', async (field, call) => {
    const connection = signedIn();
    const first = await ask(() => call(connection));
    await logout(connection);
    first.answer({ [field]: user('ann', 'a1') });
    expect(await first.result).toMatchObject({ id: 'ann' });
    expect(shared(connection)).toEqual({});

    connection.session.signIn(user('ann', 'a2'));
    const second = await ask(() => call(connection));
    connection.session.signIn(user('bob', 'b1'));
    second.answer({ [field]: user('ann', 'a2') });
    expect(await second.result).toMatchObject({ id: 'ann' });
    expect(shared(connection)).toMatchObject({ token: 'b1', user: { id: 'bob' } });
  });

  test.each(replies)('%s after a renewal keeps the renewed token and the refresh token', async (field, call) => {
    const connection = tab();
    const oidc = { refreshToken: 'r1', claims: { sub: 'ann' }, expiresAt: 1, refreshAt: 1 };
    await connection.session.store({ token: 'a1', oidc, user: user('ann', 'a1') });
    const late = await ask(() => call(connection));
    const renewed = { token: 'a2', oidc: { ...oidc, refreshToken: 'r2' }, user: user('ann', 'a1') };
    await connection.session.store(renewed, { at: 0, token: 'a1' });
    late.answer({ [field]: user('ann', 'a1') });
    await late.result;
    expect(shared(connection)).toMatchObject({ token: 'a2', oidc: { refreshToken: 'r2' } });

    // The record has the token of the login still, or one that is no access token at all.
    for (const token of ['a1', 'from the record', undefined]) {
      const next = await ask(() => call(connection));
      next.answer({ [field]: user('ann', token, { nickname: 'Annie' }) });
      await next.result;
      expect(shared(connection)).toMatchObject({
        token: 'a2',
        oidc: { refreshToken: 'r2' },
        user: { nickname: 'Annie' },
      });
    }
  });

  test('a refused token ends its own session only', async () => {
    const connection = signedIn();
    const held = await ask(() => getCurrentUser(connection));
    connection.session.signIn(user('bob', 'b1'));
    held.refuse(2020);
    expect(await held.result).toBeNull();
    expect(connection.session.token()).toBe('b1');
  });

  test.each(kinds)(
    'a profile and a renewed token that come after another tab signed in, %s storage',
    async (_kind, make) => {
      const storage = make();
      const [one, two] = [signedIn(storage), tab(storage)];
      await two.session.reload();
      const profile = await ask(() => getCurrentUser(one));
      const renewal = await ask(() => refreshToken(one));
      two.session.signIn(user('bob', 'b1'));
      await two.session.reload();
      profile.answer({ user: user('ann', 'a1') });
      renewal.answer({ refreshToken: { token: 'a2', iat: 1, exp: 2 } });
      await Promise.all([profile.result, renewal.result]);
      for (const { session } of [one, two, tab(storage)]) {
        await session.reload();
        expect(session.state()).toMatchObject({ token: 'b1', user: { id: 'bob' } });
      }
    },
  );
});

describe('#68 the login that was asked for last wins', () => {
  test.each([[[0, 1]], [[1, 0]]])('answered in the order %j', async (order) => {
    const connection = tab();
    const held = [await login(connection), await login(connection)];
    for (const index of order) {
      expect(await answerLogin(held[index]!, `user${index}`, `t${index}`)).toMatchObject({ id: `user${index}` });
    }
    expect(connection.session.token()).toBe('t1');
  });

  test('asked for means called, not sent: encrypting a password takes its time', async () => {
    let encrypt = (_: string) => {};
    const encryptFunction = () => new Promise<string>((resolve) => (encrypt = resolve));
    const connection = tab(undefined, { encryptFunction, publicKey: 'key' });
    const first = loginByEmail(connection, 'ann@example.com', 'secret');
    const second = await login(connection);
    await answerLogin(second, 'bob', 'b1');
    encrypt('encrypted');
    (await service.arrival()).answer({ loginByEmail: user('ann', 'a1') });
    expect(await first).toMatchObject({ id: 'ann' });
    expect(connection.session.token()).toBe('b1');
  });

  test.each<[string, (connection: AuthConnection) => unknown, object]>([
    ['logout', logout, {}],
    ['setToken', ({ session }) => session.setToken('other'), { token: 'other' }],
    ['setCurrentUser', ({ session }) => session.signIn(user('bob', 'b1')), { token: 'b1', user: { id: 'bob' } }],
  ])('%s after a login was asked for is newer than the login', async (_name, change, expected) => {
    const connection = signedIn();
    const held = await login(connection);
    await change(connection);
    expect(await answerLogin(held, 'cleo', 'c1')).toMatchObject({ id: 'cleo' });
    expect(shared(connection)).toMatchObject(expected);
    expect(shared(connection).token).not.toBe('c1');
  });

  test('a login that fails leaves the one before it, whose answer comes later', async () => {
    const connection = tab();
    const [first, second] = [await login(connection), await login(connection)];
    second.refuse(2001);
    await expect(second.result).rejects.toMatchObject({ code: 2001 });
    await answerLogin(first, 'ann', 'a1');
    expect(connection.session.token()).toBe('a1');
  });

  test('a second factor is a login, although its call carries a token', async () => {
    const connection = signedIn();
    service.rest = user('bob', 'b1');
    await mfa.verifyTotpMfa(connection, { totp: '123456', mfaToken: 'of the login' });
    expect(shared(connection)).toMatchObject({ token: 'b1', user: { id: 'bob' } });
  });

  test.each(kinds)('a login asked for before another tab signed in or out, %s storage', async (_kind, make) => {
    const changes: [(connection: AuthConnection) => unknown, string | undefined][] = [
      [({ session }) => session.signIn(user('bob', 'b1')), 'b1'],
      [({ session }) => session.signOut(), undefined],
    ];
    for (const [change, expected] of changes) {
      const storage = make();
      const [one, two] = [signedIn(storage), tab(storage)];
      await two.session.reload();
      await one.session.reload();
      const held = await login(one);
      change(two);
      await two.session.reload();
      expect(await answerLogin(held, 'cleo', 'c1')).toMatchObject({ id: 'cleo' });
      for (const { session } of [one, two, tab(storage)]) {
        await session.reload();
        expect(session.token()).toBe(expected);
      }
      // It was asked for after what the other tab did.
      await answerLogin(await login(one), 'dora', 'd1');
      await one.session.reload();
      await two.session.reload();
      expect([one.session.token(), two.session.token()]).toEqual(['d1', 'd1']);
    }
  });
});

type Step = { tab: 0 | 1; do: 'login' | 'logout' | 'profile' | 'renew' } | { answer: number };
const steps = fc.array(
  fc.oneof(
    fc.record({
      tab: fc.constantFrom(0 as const, 1 as const),
      do: fc.constantFrom('login', 'logout', 'profile', 'renew'),
    }),
    fc.record({ answer: fc.nat(9) }),
  ),
  { minLength: 4, maxLength: 16 },
) as fc.Arbitrary<Step[]>;

/** What must be: written down from the rule, without the session's own means. */
class Model {
  clock = 0;
  token: string | undefined;
  id: string | undefined;
  nickname: string | undefined;
  private changes: { tab: number; asked: number; at: number }[] = [];

  login(tab: number, asked: number, id: string, token: string): void {
    const isNewest = this.changes.every((one) => (one.tab === tab ? one.asked : one.at) < asked);
    if (isNewest) this.take(tab, asked, { id, token, nickname: undefined });
  }
  logout(tab: number): void {
    this.take(tab, ++this.clock, { id: undefined, token: undefined, nickname: undefined });
  }
  profile(sent: string, nickname: string): void {
    if (this.token === sent) this.nickname = nickname;
  }
  /** A login that another tab asked for before must not undo it; in its own tab a login is stronger. */
  renew(tab: number, sent: string, token: string): void {
    if (this.token !== sent) return;
    this.token = token;
    this.changes.push({ tab, asked: -1, at: ++this.clock });
  }
  private take(tab: number, asked: number, state: Pick<Model, 'id' | 'token' | 'nickname'>): void {
    const changed = this.token !== state.token;
    Object.assign(this, state);
    // What changes nothing cannot be seen by another tab.
    this.changes.push({ tab, asked, at: changed ? ++this.clock : -1 });
  }
}

test('#67, #68 logins, logouts, renewals and profiles of two tabs, answered in any order', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const storage = memoryStorage();
      const tabs = [tab(storage), tab(storage)] as const;
      const model = new Model();
      const pending: {
        call: HeldCall & { result: Promise<unknown> };
        settle(): [data: unknown, effect: () => void];
      }[] = [];
      const answer = async (index: number) => {
        const [{ call, settle }] = pending.splice(index % pending.length, 1) as [(typeof pending)[0]];
        const [data, effect] = settle();
        call.answer(data);
        expect(await call.result).toBeTruthy();
        effect();
      };
      const run = async (step: Step) => {
        if ('answer' in step) return pending.length ? answer(step.answer) : undefined;
        const connection = tabs[step.tab];
        const id = `user${++count}`;
        if (step.do === 'login') {
          const asked = ++model.clock;
          const call = await login(connection);
          const effect = () => model.login(step.tab, asked, id, `token${id}`);
          pending.push({ call, settle: () => [{ loginByPhoneCode: user(id, `token${id}`) }, effect] });
          return;
        }
        if (step.do === 'logout') {
          model.logout(step.tab);
          await logout(connection);
          // The storage event: two changes in between could otherwise look like none.
          for (const one of tabs) one.session.reload();
          return;
        }
        const { token, id: owner } = model;
        if (!token || !owner) return;
        if (step.do === 'profile') {
          const call = await ask(() => getCurrentUser(connection));
          expect(call.token).toBe(token);
          const effect = () => model.profile(token, id);
          pending.push({ call, settle: () => [{ user: user(owner, token, { nickname: id }) }, effect] });
        } else if (!pending.some((one) => one.call.operation === 'refreshToken' && one.call.token === token)) {
          const call = await ask(() => refreshToken(connection));
          const effect = () => model.renew(step.tab, token, `token${id}`);
          pending.push({ call, settle: () => [{ refreshToken: { token: `token${id}`, iat: 1, exp: 2 } }, effect] });
        }
      };
      const check = () => {
        for (const { session } of [...tabs, tab(storage)]) {
          session.reload();
          expect([session.token(), session.user()?.id, session.user()?.nickname]).toEqual([
            model.token,
            model.id,
            model.nickname,
          ]);
        }
      };
      for (const step of all) await run(step);
      check();
      while (pending.length) await answer(0);
      check();
    }),
    { numRuns: 40, seed: 67 },
  );
});
