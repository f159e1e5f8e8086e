/** @jest-environment jsdom */
import { AuthingError, getCurrentUser } from '@authing/browser';
import { fakeClient } from '@authing/browser/testing';
import { expect, test } from '@jest/globals';

const ann = { id: 'ann', email: 'ann@example.com' };

test('logins, logouts and renewals of a fake client are seen as those of a real one, and send nothing', async () => {
  const fake = fakeClient({ loginAs: ann });
  const seen: unknown[] = [];
  const look = () => seen.push([fake.getSnapshot().status, fake.getSnapshot().user?.email, fake.token()]);
  const stop = fake.subscribe(look);
  await fake.start();
  seen.length = 0;
  const { login, logout, getAccessToken } = fake.getSnapshot();
  await login();
  expect(await getAccessToken()).toBe('fake-token-1');
  fake.renewToken();
  await logout();
  fake.signIn({ id: 'bob', email: 'bob@example.com' });
  fake.signOut();
  stop();
  expect(seen).toEqual([
    ['signed-in', ann.email, 'fake-token-1'],
    ['signed-in', ann.email, 'fake-token-2'],
    ['signed-out', undefined, null],
    ['signed-in', 'bob@example.com', 'fake-token-3'],
    ['signed-out', undefined, null],
  ]);
  await expect(getAccessToken()).rejects.toMatchObject({ kind: 'api', code: 'login_required' });
});

test('a fake client fails when it is told to, once, and says what a call of the service would need', async () => {
  const fake = fakeClient({ user: ann });
  expect(fake.getSnapshot()).toMatchObject({ status: 'signed-in', user: ann });
  fake.failNext(new AuthingError('browser', 'popup_closed', 'closed'));
  const { loginWithPopup } = fake.getSnapshot();
  await expect(loginWithPopup()).rejects.toMatchObject({ code: 'popup_closed' });
  expect(await loginWithPopup()).toEqual({ sub: 'ann' });
  await expect(getCurrentUser(fake.client)).rejects.toThrow(/@authing\/local/);
});
