import { expect, test } from '@jest/globals';
import { session, useTokenService } from '../../../../test/support/token-service.js';

declare const client: import('../client.js').AuthenticationClient;

const world = useTokenService();
const { openTab, token, stored, changes, answerLate, refreshing } = world;

test('many callers in two tabs at once make one refresh request', async () => {
  const profile = await world.profile();
  const tabs = [await openTab(session(), profile), await openTab(undefined, profile)];
  answerLate(200);
  const tokens = await Promise.all(
    tabs.map((tab) => tab.evaluate(() => Promise.all([1, 2, 3].map(() => client.getAccessTokenSilently())))),
  );
  expect(tokens.flat()).toEqual(Array(6).fill('access-1'));
  expect(world.refreshes).toHaveLength(1);
  expect(await Promise.all(tabs.map(changes))).toEqual([['access-1'], ['access-1']]);
});

test('a tab that waited for the lock reads what the other stored, also when it hears no news', async () => {
  const profile = await world.profile();
  const [page, deaf] = [await openTab(session(), profile), await openTab(undefined, profile, true)];
  answerLate(300);
  const first = token(page);
  await refreshing();
  expect(await Promise.all([first, token(deaf)])).toEqual(['access-1', 'access-1']);
  expect(world.refreshes).toHaveLength(1);
  expect(await changes(deaf)).toEqual(['access-1']);
});

test('a lock that is never granted, and a browser without locks, are waited for five seconds at most', async () => {
  const profile = await world.profile();
  const [page, without] = [await openTab(session(), profile), await openTab(undefined, profile)];
  await page.evaluate(() => {
    navigator.locks.request = () => new Promise(() => {});
  });
  await without.evaluate(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  const start = Date.now();
  expect(await token(page)).toBe('access-1');
  expect(Date.now() - start).toBeGreaterThan(4_900);
  expect(Date.now() - start).toBeLessThan(7_500);
  const asked = world.refreshes.length;
  await without.waitForFunction("client.connection.session.token() === 'access-1'");
  const tokens = await without.evaluate(() =>
    Promise.all([1, 2, 3].map(() => client.getAccessTokenSilently({ ignoreCache: true }))),
  );
  expect(tokens).toEqual(Array(3).fill(`access-${asked + 1}`));
  expect(world.refreshes).toHaveLength(asked + 1);
});

test.each([false, true])('a sign-out in another tab wins as well (hears no news: %s)', async (deaf) => {
  const profile = await world.profile();
  const [page, other] = [await openTab(session(), profile, deaf), await openTab(undefined, profile)];
  answerLate(400);
  const outcome = token(page);
  await refreshing();
  await other.evaluate(() => client.logout());
  expect(await outcome).toBe('api/login_required');
  expect(await stored(page)).toBeNull();
});
