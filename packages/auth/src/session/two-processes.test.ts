import { connect, type Storage, type User } from '@authing/auth';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

let time: number;
beforeEach(() => {
  time = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => ++time);
});
afterEach(() => void jest.restoreAllMocks());

/**
 * A storage that two tabs of different processes share, as browsers have it: each sees its own writes at once, and those of
 * the other when they are delivered. What was written last stays.
 */
function sharedStorage() {
  const writes: [key: string, value: string | null][] = [];
  const views: Map<string, string>[] = [];
  const apply = (view: Map<string, string>, [key, value]: (typeof writes)[number]) =>
    value === null ? view.delete(key) : view.set(key, value);
  return {
    tab() {
      const view = new Map<string, string>();
      views.push(view);
      const write = (key: string, value: string | null) => {
        writes.push([key, value]);
        apply(view, [key, value]);
      };
      const storage: Storage = {
        getItem: (key) => view.get(key) ?? null,
        setItem: write,
        removeItem: (key) => write(key, null),
      };
      return connect({ appId: 'app', appHost: 'https://example.authing.cn', storage }).session;
    },
    /** Both see what was written so far, and look at it. */
    async deliver(tabs: readonly { reload(): Promise<unknown> | undefined }[]) {
      for (const write of writes.splice(0)) for (const view of views) apply(view, write);
      for (const tab of tabs) await tab.reload();
    },
  };
}

const user = (id: string, token: string) => ({ id, token }) as User;
const renewal = { token: 'a2', user: user('ann', 'a2') };

async function twoTabs() {
  const shared = sharedStorage();
  const tabs = [shared.tab(), shared.tab(), shared.tab()] as const;
  tabs[0].signIn(user('ann', 'a1'));
  await shared.deliver(tabs.slice(0, 2));
  expect(tabs.map((tab) => tab.token())).toEqual(['a1', 'a1', undefined]);
  const settle = async () => {
    for (let round = 0; round < 3; round++) await shared.deliver(tabs.slice(0, 2));
    return tabs.slice(0, 2).map((tab) => tab.token());
  };
  return { tabs, settle };
}

test('a renewal that is stored over the login of somebody else gives way to it', async () => {
  const { tabs, settle } = await twoTabs();
  tabs[0].signIn(user('bob', 'b1'));
  await tabs[1].store(renewal, { at: tabs[1].next(), token: 'a1' });
  expect(await settle()).toEqual(['b1', 'b1']);
});

test('a renewal that is stored over a logout gives way to it', async () => {
  const { tabs, settle } = await twoTabs();
  tabs[0].signOut();
  await tabs[1].store(renewal, { at: tabs[1].next(), token: 'a1' });
  expect(await settle()).toEqual([undefined, undefined]);
});

test('a record that is stored over a renewal does not bring the old token back', async () => {
  const { tabs, settle } = await twoTabs();
  await tabs[0].store(renewal, { at: tabs[0].next(), token: 'a1' });
  tabs[1].signIn(user('ann', 'a1'), { at: tabs[1].next(), token: 'a1' });
  expect(await settle()).toEqual(['a2', 'a2']);
});

test.each([0, 1])('of two logins the later one wins, whichever is written last (tab %i)', async (first) => {
  const { tabs, settle } = await twoTabs();
  const start = time;
  tabs[first]!.signIn(user('bob', 'b1'));
  tabs[1 - first]!.signIn(user('cid', 'c1'));
  expect(await settle()).toEqual(['c1', 'c1']);
  time = start + 2_000;
  tabs[first]!.signIn(user('dan', 'd1'));
  // It was asked for before, and is written later.
  time = start + 1_000;
  tabs[1 - first]!.signIn(user('eve', 'e1'));
  expect(await settle()).toEqual(['d1', 'd1']);
});

test.each([
  ['more than ten seconds later', 11_000],
  ['after the clock was set back', -86_400_000],
])('%s what is there is news, whatever its order', async (_when, passed) => {
  const { tabs, settle } = await twoTabs();
  const start = time;
  tabs[0].signOut();
  expect(await settle()).toEqual([undefined, undefined]);
  // A page that knows nothing of the others, on a clock that is behind.
  time = start - 86_400_000;
  tabs[2].signIn(user('cid', 'c1'));
  time = start + passed;
  expect(await settle()).toEqual(['c1', 'c1']);
});

test('a login that was stored under a clock that was ahead does not remove those of the right clock', async () => {
  const shared = sharedStorage();
  const old = shared.tab();
  time += 86_400_000;
  old.setToken('ahead');
  time -= 86_400_000;
  old.signOut();
  await shared.deliver([old]);
  const next = shared.tab();
  next.setToken('next');
  await shared.deliver([old, next]);
  await shared.deliver([old, next]);
  expect([old.token(), next.token()]).toEqual(['next', 'next']);
});
