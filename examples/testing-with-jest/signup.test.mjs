import { startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { signUp } from './signup.mjs';

let server;
beforeAll(async () => {
  server = await startLocal();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const application = () => ({ appId: server.appId, appHost: server.url });

test('somebody new gets an account', async () => {
  expect(await signUp(application(), 'grace@example.com', 'a long password')).toEqual({ id: expect.any(String) });
});

test('an address can be used once', async () => {
  await signUp(application(), 'grace@example.com', 'a long password');
  expect(await signUp(application(), 'grace@example.com', 'another one')).toEqual({ taken: true });
});

test('the password never travels as it is', async () => {
  await signUp(application(), 'grace@example.com', 'a long password');
  expect(JSON.stringify(server.requests.list())).not.toContain('a long password');
});

test('a busy service is not hidden', async () => {
  server.faults.next('registerByEmail', { code: 1000 });
  await expect(signUp(application(), 'grace@example.com', 'a long password')).rejects.toMatchObject({ code: 1000 });
});
