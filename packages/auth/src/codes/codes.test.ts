import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal();

test('a text message names country and scene only when they are given', async () => {
  const authing = world.client();
  const answer = await authing.sendSmsCode('13800000000');
  expect(answer).toMatchObject({ code: 200 });
  expect(world.sent('POST /api/v2/sms/send').body).toEqual({ phone: '13800000000' });
  await authing.sendSmsCode('5550100', '+1', 'mfa-bind');
  expect(world.sent('POST /api/v2/sms/send').body).toEqual({
    phone: '5550100',
    phoneCountryCode: '+1',
    scene: 'mfa-bind',
  });
  expect(world.server.outbox.code({ phone: '13800000000' })).toMatch(/^\d+$/);
});

test('an email says what it is for', async () => {
  expect(await world.client().sendEmail('ann@example.com', 'VERIFY_CODE')).toMatchObject({ code: 200 });
  expect(world.sent('sendEmail').variables).toEqual({ email: 'ann@example.com', scene: 'VERIFY_CODE' });
  expect(world.server.outbox.code({ email: 'ann@example.com' })).toMatch(/^\d+$/);
});

test('an address that is none is refused', async () => {
  await expect(world.client().sendEmail('nobody', 'VERIFY_CODE')).rejects.toMatchObject({ kind: 'api', code: 2204 });
});
