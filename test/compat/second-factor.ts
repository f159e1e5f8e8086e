import { expect, test } from '@jest/globals';
import { EmailScene, SceneType } from 'authing-js-sdk';
import { base32, totp } from '../support/totp.js';
import { ann, apps, type World } from './world.js';

interface Challenge {
  code: number;
  data: { mfaToken: string };
}

export function secondFactor(world: World): void {
  const password = (secret: string): string => totp(base32(secret), world.server.clock.seconds());
  /** What a login is answered that needs a second factor. */
  const challenge = async (options = {}): Promise<Challenge> => {
    const refused = await world
      .authing(options)
      .loginByEmail(ann.email, ann.password)
      .catch((error: unknown) => error);
    expect((refused as Challenge).data.mfaToken).toEqual(expect.any(String));
    return refused as Challenge;
  };
  const strict = { appId: apps.strict.id };
  const bound = async () => {
    const authing = await world.signedIn();
    const { secret, recovery_code } = await authing.mfa.assosicateMfaAuthenticator();
    await authing.mfa.confirmAssosicateMfaAuthenticator({
      authenticatorType: 'totp',
      totp: password(secret),
      source: 'SELF',
    });
    world.server.clock.advance(30_000);
    return { authing, secret, recovery_code };
  };

  test('an authenticator: associate, confirm, list, log in, delete', async () => {
    const { authing, secret } = await bound();
    expect(await authing.mfa.getMfaAuthenticators()).toMatchObject([
      { authenticatorType: 'totp', enable: true, secret },
    ]);
    const { code, data } = await challenge();
    expect(code).toBe(1635);
    const user = await world.authing().mfa.verifyTotpMfa({ totp: password(secret), mfaToken: data.mfaToken });
    expect(user).toMatchObject({ id: ann.id, token: expect.any(String) });
    await authing.mfa.deleteMfaAuthenticator();
    expect((await world.authing().loginByEmail(ann.email, ann.password)).id).toBe(ann.id);
  });

  test('verifyTotpRecoveryCode: once', async () => {
    const { recovery_code: recoveryCode } = await bound();
    const recover = async () => {
      const { mfaToken } = (await challenge()).data;
      return world.authing().mfa.verifyTotpRecoveryCode({ recoveryCode, mfaToken });
    };
    expect(await recover()).toMatchObject({ id: ann.id, token: expect.any(String) });
    await expect(recover()).rejects.toMatchObject({ code: 6002 });
  });

  test('verifyAppSmsMfa, after phoneOrEmailBindable', async () => {
    const authing = world.authing(strict);
    const { mfaToken } = (await challenge(strict)).data;
    const bindable = (phone: string) =>
      authing.mfa.phoneOrEmailBindable({ phone, email: undefined, mfaToken } as never);
    expect([await bindable(ann.phone), await bindable('13988887777')]).toEqual([true, false]);
    await authing.sendSmsCode(ann.phone, undefined, SceneType.SCENE_TYPE_MFA_VERIFY);
    const code = world.server.outbox.code({ phone: ann.phone });
    expect(await authing.mfa.verifyAppSmsMfa({ phone: ann.phone, code, mfaToken })).toMatchObject({ id: ann.id });
  });

  test('verifyAppEmailMfa', async () => {
    const authing = world.authing(strict);
    const { mfaToken } = (await challenge(strict)).data;
    await authing.sendEmail(ann.email, EmailScene.MfaVerify);
    const code = world.server.outbox.code({ email: ann.email });
    expect(await authing.mfa.verifyAppEmailMfa({ email: ann.email, code, mfaToken })).toMatchObject({ id: ann.id });
  });

  test('associateFaceByUrl and verifyFaceMfa', async () => {
    const authing = world.authing(strict);
    const picture = 'https://example.com/ann.png';
    const first = (await challenge(strict)).data.mfaToken;
    const bind = { baseFace: picture, compareFace: picture, mfaToken: first };
    expect(await authing.mfa.associateFaceByUrl(bind)).toMatchObject({ id: ann.id });
    const second = (await challenge(strict)).data.mfaToken;
    await expect(authing.mfa.verifyFaceMfa('other', second)).rejects.toMatchObject({ code: expect.any(Number) });
  });

  test('the administrator: importTotp, getStatus, unAssociateMfa', async () => {
    const { mfa } = world.management;
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    await mfa.importTotp(ann.id, secret);
    expect(await mfa.getStatus(ann.id)).toEqual({ OTP: true, FACE: false });
    const { mfaToken } = (await challenge()).data;
    expect(await world.authing().mfa.verifyTotpMfa({ totp: password(secret), mfaToken })).toMatchObject({ id: ann.id });
    expect(await mfa.unAssociateMfa(ann.id, 'OTP' as never)).toBe(true);
    expect(await mfa.getStatus(ann.id)).toEqual({ OTP: false, FACE: false });
  });
}
