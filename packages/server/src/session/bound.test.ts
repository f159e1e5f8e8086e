/** A session belongs to one application, and to one key of its store. */
import { memoryStorage } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { useWorld, Visitor } from '../testing/site.js';

const other = '5f0000000000000000000b02';
const world = useWorld();
const bob = { username: 'bob', password: 'battery staple 1' };

test('of two applications with the same cookie secret, neither takes sessions or logins of the other', async () => {
  const her = new Visitor(world.site(), world.server);
  await her.logIn();
  const there = new Visitor(world.site({ appId: other }), world.server);
  for (const [name, value] of her.cookies) there.cookies.set(name, value);
  expect([(await her.who())?.user.email, await there.who()]).toEqual(['ann@example.com', null]);

  const begun = new Visitor(world.site(), world.server);
  const back = await begun.atTheService(await begun.go('/auth/login'));
  for (const [name, value] of begun.cookies) there.cookies.set(name, value);
  expect(await (await there.go(back.href)).text()).toContain('login_expired');
});

test('who can write the store and cannot read it does not become somebody else', async () => {
  const entries = new Map<string, string>();
  const store = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
  const her = new Visitor(world.site({ store }), world.server);
  await her.logIn();
  const his = new Visitor(world.site({ store }), world.server, bob);
  await his.logIn();
  const [hers, own] = [...entries.keys()] as [string, string];
  entries.set(own, entries.get(hers)!);
  expect([await his.who(), (await her.who())?.user.email]).toEqual([null, 'ann@example.com']);
});

test('a store that gives something else than it was given is an error, not a logout', async () => {
  const store = memoryStorage();
  const her = new Visitor(world.site({ store }), world.server);
  await her.logIn();
  const parsing = { ...store, getItem: async () => ({ parsed: true }) };
  const site = world.site({ store: parsing as never });
  await expect(site.session(her.request('/'))).rejects.toMatchObject({
    kind: 'storage',
    code: 'session_store',
    cause: { message: expect.stringContaining('gave object, not the text') },
  });
  expect((await site.handle(her.request('/auth/me')))?.headers.getSetCookie()).toEqual([]);
});
