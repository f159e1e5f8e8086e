import { describe, expect, test } from '@jest/globals';
import { boundApp, EMAIL, rendersOf } from './harness.js';

describe.each([
  ['react', 'dev'],
  ['react18', 'build'],
])('%s, %s', (app, mode) => {
  const bound = boundApp(app, mode);

  test('a component that needs a user renders with one only', async () => {
    const profile = await bound.profile();
    await (await bound.loggedIn('/', profile)).close();
    const page = await bound.open('/', profile, { guard: true });
    await page.locator('#private').waitFor();
    expect(await rendersOf(page, 'Private')).toEqual([[EMAIL]]);
  });

  test('a component that suspends for the token renders with it, and never without', async () => {
    const profile = await bound.profile();
    await (await bound.loggedIn('/', profile)).close();
    const page = await bound.open('/', profile, { suspend: true });
    await page.waitForFunction(() => document.getElementById('token')?.textContent);
    const renders = await rendersOf(page, 'SuspendedToken');
    expect(renders).toEqual([[expect.stringMatching(/^ey/)]]);
  });
});

// Version 18 always tells the console of what a boundary caught.
describe('what is thrown to an error boundary', () => {
  const bound = boundApp('react', 'build');

  test('a component that suspends for the token where nobody is signed in throws why', async () => {
    const page = await bound.open('/', undefined, { suspend: true });
    await page.locator('#thrown').filter({ hasText: 'api login_required' }).waitFor();
    expect(await rendersOf(page, 'SuspendedToken')).toEqual([]);
  });

  test('what is guarded throws the error of a login that was refused', async () => {
    const page = await bound.open('/', undefined, { guard: true });
    await bound.logIn(page, 'deny');
    await page.locator('#thrown').filter({ hasText: 'api access_denied' }).waitFor();
    expect(await rendersOf(page, 'Private')).toEqual([]);
  });
});
