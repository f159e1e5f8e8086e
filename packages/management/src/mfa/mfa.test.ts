import { describe, expect, test } from '@jest/globals';
import { argumentError, useManagement } from '../../../../test/support/management.js';

const world = useManagement();
const SECRET = 'JBSWY3DPEHPK3PXP';

describe('second factors', () => {
  test('an authenticator with a known secret is imported, seen and taken away', async () => {
    const { id } = await world.user();
    const { mfa } = world.management;
    expect(await mfa.getStatus(id)).toEqual({ OTP: false, FACE: false });
    const imported = await mfa.importTotp(id, SECRET, 'recovery-1');
    expect(imported).toMatchObject({
      userId: id,
      secret: SECRET,
      recoveryCode: 'recovery-1',
      enable: true,
      authenticatorType: 'totp',
    });
    expect(await mfa.getStatus(id)).toEqual({ OTP: true, FACE: false });
    expect(await mfa.unAssociateMfa(id, 'OTP')).toBe(true);
    expect(await mfa.getStatus(id)).toEqual({ OTP: false, FACE: false });
  });

  test('an import makes a recovery code when none is given, and needs user and secret', async () => {
    const { id } = await world.user();
    const { mfa } = world.management;
    expect((await mfa.importTotp(id, SECRET)).recoveryCode).toEqual(expect.any(String));
    await expect(mfa.importTotp('', SECRET)).rejects.toMatchObject(argumentError);
    await expect(mfa.importTotp(id, '')).rejects.toMatchObject(argumentError);
    await expect(mfa.importTotp('nobody', SECRET)).rejects.toMatchObject({ kind: 'api' });
    // The service checks no secret.
    expect(await mfa.importTotp(id, 'not base32!')).toMatchObject({ userId: id, secret: 'not base32!' });
  });

  test('queryMfa shows a factor, changeMfa switches it and renews its secret', async () => {
    const { id: userId } = await world.user();
    const { mfa } = world.management;
    await mfa.importTotp(userId, SECRET);
    expect(await mfa.queryMfa({ userId })).toMatchObject({ userId, enable: true, secret: SECRET });
    expect(await mfa.changeMfa({ userId, enable: false })).toMatchObject({ enable: false });
    expect(await mfa.getStatus(userId)).toMatchObject({ OTP: false });
    const renewed = await mfa.changeMfa({ userId, enable: true, refresh: true });
    expect(renewed!.secret).not.toBe(SECRET);
    expect(await mfa.queryMfa({ userId })).toMatchObject({ enable: true, secret: renewed!.secret });
  });
});

test.each(['a/b', 'a?b', 'a#b', 'a%b', '...'])('the id %s reaches the server whole', async (id) => {
  await world.server.signIn({ id });
  await world.management.mfa.importTotp(id, SECRET);
  expect(await world.management.mfa.getStatus(id)).toMatchObject({ OTP: true });
  expect(await world.management.mfa.unAssociateMfa(id, 'OTP')).toBe(true);
});
