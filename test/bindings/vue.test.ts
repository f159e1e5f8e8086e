import { expect, test } from '@jest/globals';
import { boundApp, EMAIL, rendersOf } from './harness.js';

const bound = boundApp('vue', 'dev');

test('the guard of the router leads to the login page and back to where the user was going', async () => {
  const page = await bound.open('/guarded?order=7');
  await bound.logIn(page);
  await page
    .locator('#guarded')
    .filter({ hasText: `${EMAIL} /guarded?order=7` })
    .waitFor();
  expect(page.url()).toBe(new URL('/guarded?order=7', bound.url).href);
  expect(bound.requests()).toEqual(['/oidc/token']);
});

test('a refused login is shown in the slot for it, and not tried for ever', async () => {
  const page = await bound.open('/', undefined, { guard: true });
  await bound.logIn(page, 'deny');
  await page.locator('#thrown').filter({ hasText: 'api access_denied' }).waitFor();
  expect(await rendersOf(page, 'Private')).toEqual([]);
});

test('a component that needs a user renders with one only', async () => {
  const profile = await bound.profile();
  await (await bound.loggedIn('/', profile)).close();
  const page = await bound.open('/', profile, { guard: true });
  await page.locator('#private').waitFor();
  expect(await rendersOf(page, 'Private')).toEqual([[EMAIL]]);
});
