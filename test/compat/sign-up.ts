import { expect, test } from '@jest/globals';
import { EmailScene, PasswordSecurityLevel, SceneType } from 'authing-js-sdk';
import type { World } from './world.js';

// 4.x forgets its session when a registration answers no token (`generateToken` is off by default).
const generateToken = { generateToken: true };

export function signUp(world: World): void {
  test('registerByEmail: the user exists, is signed in, and can log in again', async () => {
    const authing = world.authing();
    const user = await authing.registerByEmail('new@example.com', 'secret-3', { nickname: 'New' }, generateToken);
    expect(user).toMatchObject({ email: 'new@example.com', nickname: 'New', token: expect.any(String) });
    expect((await authing.getCurrentUser())?.id).toBe(user.id);
    expect((await world.authing().loginByEmail('new@example.com', 'secret-3')).id).toBe(user.id);
    await expect(authing.registerByEmail('new@example.com', 'secret-3')).rejects.toMatchObject({ code: 2026 });
  });

  test('registerByUsername: takes custom data along', async () => {
    const customData = { age: 7, motto: 'on' };
    const user = await world.authing().registerByUsername('newbie', 'secret-3', {}, { ...generateToken, customData });
    expect(user.username).toBe('newbie');
    expect(await world.management.users.getUdfValue(user.id)).toEqual({ age: 7, motto: 'on' });
  });

  test('sendSmsCode and registerByPhoneCode', async () => {
    const authing = world.authing();
    expect(await authing.sendSmsCode('13900000000', undefined, SceneType.SCENE_TYPE_REGISTER)).toMatchObject({
      code: 200,
    });
    const code = world.server.outbox.code({ phone: '13900000000' });
    const user = await authing.registerByPhoneCode('13900000000', code, 'secret-3', { nickname: 'P' }, generateToken);
    expect(user).toMatchObject({ phone: '13900000000', nickname: 'P' });
    expect((await world.authing().loginByPhonePassword('13900000000', 'secret-3')).id).toBe(user.id);
  });

  test('sendEmail and registerByEmailCode', async () => {
    const authing = world.authing();
    expect(await authing.sendEmail('code@example.com', EmailScene.REGISTER_VERIFY_CODE)).toMatchObject({ code: 200 });
    const code = world.server.outbox.code({ email: 'code@example.com' });
    const user = await authing.registerByEmailCode('code@example.com', code, { nickname: 'C' }, generateToken);
    expect(user).toMatchObject({ email: 'code@example.com', nickname: 'C' });
    const wrong = authing.registerByEmailCode('other@example.com', '0000');
    await expect(wrong).rejects.toMatchObject({ code: 2001 });
  });

  test('isUserExists', async () => {
    const authing = world.authing();
    expect(await authing.isUserExists({ email: 'ann@example.com' })).toBe(true);
    expect(await authing.isUserExists({ username: 'ann' })).toBe(true);
    expect(await authing.isUserExists({ phone: '13911111111' })).toBe(false);
  });

  test('checkPasswordStrength asks the server, computedPasswordSecurityLevel does not', async () => {
    const authing = world.authing();
    expect(await authing.checkPasswordStrength('secret-1')).toMatchObject({ valid: true });
    expect(await authing.checkPasswordStrength('123')).toMatchObject({ valid: false, message: expect.any(String) });
    expect(authing.computedPasswordSecurityLevel('abc')).toBe(PasswordSecurityLevel.LOW);
    expect(authing.computedPasswordSecurityLevel('Abcdef123456')).toBe(PasswordSecurityLevel.HIGH);
  });
}
