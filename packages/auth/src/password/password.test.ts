import { isFirstLoginResetRequired, isForcedResetRequired } from '@authing/auth';
import { beforeEach, expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const OLD = 'old password 1';
const NEW = 'new password 2';
const CIPHER = expect.stringMatching(/^[A-Za-z0-9+/]{300,}=*$/);
const world = useLocal({
  seed: {
    users: [
      { email: 'ann@example.com', phone: '13800000000', password: OLD },
      { email: 'first@example.com', password: OLD, resetPasswordOnFirstLogin: true },
      { email: 'forced@example.com', password: OLD, forceResetPassword: true },
    ],
  },
});
let authing: ReturnType<typeof world.client>;
beforeEach(() => {
  authing = world.client();
});
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error) => error,
  );

test('the strength is judged by the service', async () => {
  expect(await authing.checkPasswordStrength('long enough 1')).toMatchObject({ valid: true });
  expect(await authing.checkPasswordStrength('x')).toMatchObject({ valid: false, message: expect.any(String) });
  expect(world.sent('checkPasswordStrength').variables).toEqual({ password: 'x' });
});

test('a new password by text message', async () => {
  await authing.sendSmsCode('13800000000', '+86', 'reset');
  const code = world.server.outbox.code({ phone: '13800000000' })!;
  expect(await authing.resetPasswordByPhoneCode('13800000000', code, NEW, '+86')).toMatchObject({ code: 200 });
  expect(world.sent('resetPassword').variables).toEqual({
    phone: '13800000000',
    code,
    newPassword: CIPHER,
    phoneCountryCode: '+86',
  });
  expect(await authing.loginByEmail('ann@example.com', NEW)).toMatchObject({ phone: '13800000000' });
});

test('a new password by email', async () => {
  await authing.sendEmail('ann@example.com', 'RESET_PASSWORD');
  const code = world.server.outbox.code({ email: 'ann@example.com' })!;
  expect(await authing.resetPasswordByEmailCode('ann@example.com', code, NEW)).toMatchObject({ code: 200 });
  expect(world.sent('resetPassword').variables).toEqual({ email: 'ann@example.com', code, newPassword: CIPHER });
  expect(await authing.loginByEmail('ann@example.com', NEW)).toMatchObject({ email: 'ann@example.com' });
});

test('a wrong code changes nothing', async () => {
  await expect(authing.resetPasswordByEmailCode('ann@example.com', '0000', NEW)).rejects.toMatchObject({ code: 2001 });
  await expect(authing.resetPasswordByPhoneCode('13800000000', '0000', NEW)).rejects.toMatchObject({ code: 2001 });
  expect(await authing.loginByEmail('ann@example.com', OLD)).toMatchObject({ email: 'ann@example.com' });
});

test("the first login asks for a password of one's own", async () => {
  const error = await failure(authing.loginByEmail('first@example.com', OLD));
  if (!isFirstLoginResetRequired(error)) throw error;
  const { token } = error.data;
  expect(await authing.resetPasswordByFirstLoginToken({ token, password: NEW })).toMatchObject({ code: 200 });
  expect(world.sent('resetPasswordByFirstLoginToken').variables).toEqual({ token, password: CIPHER });
  expect(await authing.loginByEmail('first@example.com', NEW)).toMatchObject({ email: 'first@example.com' });
});

test('a forced change asks for the old password too', async () => {
  const error = await failure(authing.loginByEmail('forced@example.com', OLD));
  if (!isForcedResetRequired(error)) throw error;
  const { token } = error.data;
  await authing.resetPasswordByForceResetToken({ token, oldPassword: OLD, newPassword: NEW });
  expect(world.sent('resetPasswordByForceResetToken').variables).toEqual({
    token,
    oldPassword: CIPHER,
    newPassword: CIPHER,
  });
  expect(await authing.loginByEmail('forced@example.com', NEW)).toMatchObject({ email: 'forced@example.com' });
});

test('the signed-in user changes the password, with the old one', async () => {
  await authing.loginByEmail('ann@example.com', OLD);
  await expect(authing.updatePassword(NEW, 'wrong')).rejects.toMatchObject({ code: 2203 });
  expect(await authing.updatePassword(NEW, OLD)).toMatchObject({ email: 'ann@example.com' });
  expect(world.sent('updatePassword').variables).toEqual({ newPassword: CIPHER, oldPassword: CIPHER });
});

test('who never had a password leaves the old one out', async () => {
  const bob = await world.signedIn('bob@example.com');
  await bob.updatePassword(NEW);
  expect(world.sent('updatePassword').variables).toEqual({ newPassword: CIPHER });
  expect(await authing.loginByEmail('bob@example.com', NEW)).toMatchObject({ email: 'bob@example.com' });
});

test.each([
  ['', 1],
  ['short1', 1],
  ['onlyletters', 1],
  ['12345678', 1],
  ['letters1', 2],
  ['LETTERS12345', 2],
  ['letters12345', 2],
  ['Letters12345', 3],
])('the strength of %p is %d', (password, level) => {
  expect(authing.computedPasswordSecurityLevel(password)).toBe(level);
});

test('the strength of what is no text is an error', () => {
  expect(() => authing.computedPasswordSecurityLevel(7 as never)).toThrow(expect.objectContaining({ kind: 'config' }));
});
