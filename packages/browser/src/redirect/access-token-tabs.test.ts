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

test('a lock that is never given back blocks nobody for ever, and its token is used once', async () => {
  const profile = await world.profile();
  const [holder, ...tabs] = [
    await openTab(session(), profile),
    await openTab(undefined, profile),
    await openTab(undefined, profile),
  ];
  await holder!.evaluate(
    (key) => void navigator.locks.request(key, () => new Promise(() => {})),
    `${world.key}:renewal`,
  );
  const force = { ignoreCache: true };
  expect(await Promise.all(tabs.map((tab) => token(tab, force)))).toEqual(['access-1', 'access-1']);
  expect(world.refreshes).toHaveLength(1);
});

test.each([2, 20])('without Web Locks %s tabs make one refresh request', async (count) => {
  const profile = await world.profile();
  const tabs: Awaited<ReturnType<typeof openTab>>[] = [];
  for (let at = 0; at < count; at++) tabs.push(await openTab(at ? undefined : session(), profile));
  for (const tab of tabs) await tab.evaluate(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  answerLate(200);
  const tokens = await Promise.all(tabs.map((tab) => token(tab, { ignoreCache: true })));
  expect(tokens).toEqual(Array(count).fill('access-1'));
  expect(world.refreshes).toHaveLength(1);
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
