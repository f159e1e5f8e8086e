import { isAuthingError } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { ann, BASE, useWorld, Visitor } from '../testing/site.js';

const world = useWorld();
const visitor = (options?: Parameters<typeof world.site>[0]) => new Visitor(world.site(options), world.server);

test('logins that somebody else has a browser begin do not fill its requests', async () => {
  const her = visitor();
  for (let at = 0; at < 8; at++) await her.go(`/auth/login?returnTo=/${'a'.repeat(1_900)}${at}`);
  expect(her.cookieHeader.length).toBeLessThan(4_200);
  // Short ones have room beside each other.
  const busy = visitor();
  for (let at = 0; at < 5; at++) await busy.go(`/auth/login?returnTo=/orders/${at}`);
  expect(busy.cookies.size).toBe(5);
});

test.each([
  ['/orders?q=订单', `/orders?q=${encodeURIComponent('订单')}`],
  // Nine letters for each in the address: too many for a cookie.
  [`/${'订'.repeat(400)}`, '/'],
  [`/${'a'.repeat(5_000)}`, '/'],
])('returnTo %.12s… fits into a cookie, or is left out', async (returnTo, expected) => {
  const her = visitor();
  const login = await her.go(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  for (const cookie of login.headers.getSetCookie()) expect(cookie.length).toBeLessThan(4_096);
  const back = await her.atTheService(login);
  expect((await her.go(back.href)).headers.get('location')).toBe(BASE + expected);
});

test('a page that sends no referrer can log out and in', async () => {
  const fromOwnPage = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  const her = visitor();
  await her.logIn();
  expect((await her.post('/auth/logout', { origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await her.post('/auth/logout', { origin: 'null' })).status).toBe(403);
  expect((await her.post('/auth/logout', fromOwnPage)).status).toBe(303);
  const login = async () => (await world.server.signIn({ email: ann.email })) as never;
  const form = her.request('/login', { method: 'POST', headers: fromOwnPage });
  expect((await her.site.signIn(login, form)).user).toMatchObject({ email: ann.email });
});

test.each(['//', '//[', '/\\\\', '*', 'http://[', '//evil.example/auth/login', '//x/auth/me'])(
  'a request for %j is none of ours, and no error',
  async (url) => {
    const headers = new Headers();
    expect(await world.site().handle({ url, method: 'GET', headers })).toBeUndefined();
  },
);

test('a callback that is loaded twice at once signs in, and redeems its code once', async () => {
  const her = visitor();
  const back = await her.atTheService(await her.go('/auth/login?returnTo=/orders'));
  const before = world.tokenRequests();
  const answers = await Promise.all([1, 2].map(() => her.site.handle(her.request(back.href))));
  expect(answers.map((answer) => answer?.headers.get('location'))).toEqual([`${BASE}/orders`, `${BASE}/orders`]);
  expect(world.tokenRequests() - before).toBe(1);
});

test('metadata of the resource can be read from pages that send a header of MCP', async () => {
  const ask = (method: string) =>
    world.site().handle(new Request(`${BASE}/.well-known/oauth-protected-resource`, { method }));
  const preflight = await ask('OPTIONS');
  expect([preflight?.status, preflight?.headers.get('access-control-allow-headers')]).toEqual([204, '*']);
  expect((await ask('HEAD'))?.status).toBe(200);
  expect(await ask('POST')).toBeUndefined();
});

test('options that are wrong are named', () => {
  for (const [options, message] of [
    [{ cookie: { sameSite: 'none' } }, /cookie\.sameSite must be lax or strict, got none/],
    [{ store: {} }, /store must have the methods getItem, setItem and removeItem: getItem is none/],
  ] as [object, RegExp][]) {
    const error = thrownBy(() => world.site(options));
    expect([isAuthingError(error), (error as Error).message]).toEqual([true, expect.stringMatching(message)]);
  }
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
