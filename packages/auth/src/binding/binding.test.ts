import type { AuthenticationClient } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal({
  seed: {
    userPool: {
      settings: {
        changePhoneStrategy: { verifyOldPhone: true },
        changeEmailStrategy: { verifyOldEmail: true },
      } as never,
    },
  },
});

async function smsCode(authing: AuthenticationClient, phone: string) {
  await authing.sendSmsCode(phone);
  return world.server.outbox.code({ phone })!;
}
async function mailCode(authing: AuthenticationClient, email: string) {
  await authing.sendEmail(email, 'VERIFY_CODE');
  return world.server.outbox.code({ email })!;
}

test('a first phone number is bound and taken away again; the session keeps its token', async () => {
  const ann = await world.signedIn();
  const token = ann.connection.session.token();
  const phoneCode = await smsCode(ann, '13800000000');
  expect(await ann.bindPhone('13800000000', phoneCode, '+86')).toMatchObject({ phone: '13800000000' });
  expect(world.sent('bindPhone').variables).toEqual({ phone: '13800000000', phoneCode, phoneCountryCode: '+86' });
  expect(ann.connection.session.user()).toMatchObject({ phone: '13800000000' });
  expect(await ann.unbindPhone()).toMatchObject({ phone: null });
  expect(ann.connection.session.user()).toMatchObject({ phone: null });
  expect(ann.connection.session.token()).toBe(token);
});

test('a first email address is bound and taken away again', async () => {
  const ann = world.client();
  ann.setCurrentUser((await world.server.signIn({ username: 'ann' })) as never);
  const emailCode = await mailCode(ann, 'ann@example.com');
  expect(await ann.bindEmail('ann@example.com', emailCode)).toMatchObject({
    email: 'ann@example.com',
    emailVerified: true,
  });
  expect(world.sent('bindEmail').variables).toEqual({ email: 'ann@example.com', emailCode });
  expect(await ann.unbindEmail()).toMatchObject({ email: null });
});

test('the phone number changes with proof of the old and the new one', async () => {
  const ann = await world.signedIn();
  await ann.bindPhone('13800000000', await smsCode(ann, '13800000000'));
  const [old, fresh] = [await smsCode(ann, '13800000000'), await smsCode(ann, '13900000000')];
  const user = await ann.updatePhone('13900000000', fresh, '13800000000', old, '+86', '+86');
  expect(user).toMatchObject({ phone: '13900000000' });
  expect(world.sent('updatePhone').variables).toEqual({
    phone: '13900000000',
    phoneCode: fresh,
    oldPhone: '13800000000',
    oldPhoneCode: old,
    phoneCountryCode: '+86',
    oldPhoneCountryCode: '+86',
  });
});

test('the email address changes with proof of the old and the new one, and not without', async () => {
  const ann = await world.signedIn();
  const fresh = await mailCode(ann, 'new@example.com');
  await expect(ann.updateEmail('new@example.com', fresh)).rejects.toMatchObject({
    kind: 'api',
    code: expect.any(Number),
  });
  expect(world.sent('updateEmail').variables).toEqual({ email: 'new@example.com', emailCode: fresh });
  const old = await mailCode(ann, 'ann@example.com');
  const user = await ann.updateEmail('new@example.com', fresh, 'ann@example.com', old);
  expect(user).toMatchObject({ email: 'new@example.com' });
  expect(world.sent('updateEmail').variables).toMatchObject({ oldEmail: 'ann@example.com', oldEmailCode: old });
});

test('wrong codes bind nothing', async () => {
  const ann = await world.signedIn();
  await expect(ann.bindPhone('13800000000', '0000')).rejects.toMatchObject({ code: 2001 });
  expect((await ann.getCurrentUser())?.phone).toBeNull();
});

test('what needs a user says so', async () => {
  await expect(world.client().unbindPhone()).rejects.toMatchObject({ kind: 'api', code: 2020 });
});
