import { type AuthenticationClient, isMfaRequired } from '@authing/auth';
import { describe, expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { faultServer, json } from '../../../../test/support/fault-server.js';
import { base32, totp } from '../../../../test/support/totp.js';

const PASSWORD = 'correct horse 1';
const world = useLocal({
  seed: {
    users: [{ email: 'ann@example.com', phone: '13800000000', password: PASSWORD }],
  },
});
const now = () => world.server.clock.now() / 1000;

/** Binds an authenticator app and gives its secret and the recovery code. */
async function bind(authing: AuthenticationClient, source: 'SELF' | 'APPLICATION' = 'SELF') {
  const { secret, recovery_code } = await authing.mfa.associateMfaAuthenticator({ authenticatorType: 'totp', source });
  const code = totp(base32(secret), now());
  await authing.mfa.confirmAssociateMfaAuthenticator({ authenticatorType: 'totp', totp: code, source });
  return { key: base32(secret), recoveryCode: recovery_code };
}

async function annWithApp() {
  const ann = world.client();
  await ann.loginByEmail('ann@example.com', PASSWORD);
  const app = await bind(ann);
  await ann.logout();
  // A code is good once: the next one is of another step.
  world.server.clock.advance(60_000);
  return { ann, ...app };
}

/** The mfaToken of a login that stops at its second factor. */
async function stopped(authing: AuthenticationClient) {
  const error = await authing.loginByEmail('ann@example.com', PASSWORD).catch((cause: unknown) => cause);
  if (!isMfaRequired(error)) throw error;
  return error;
}

// RFC 6238, appendix B: the one-time passwords these tests type in are right.
test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('the one-time password at %d is %s', (seconds, expected) => {
  expect(totp(Buffer.from('12345678901234567890'), seconds, 8)).toBe(expected);
});

describe('a login with an authenticator app', () => {
  test('stops, goes on with the code of the app, and ends with a user and token', async () => {
    const { ann, key } = await annWithApp();
    const error = await stopped(ann);
    expect(error).toMatchObject({ code: 1635, data: { mfaToken: expect.any(String), email: 'ann@example.com' } });
    const code = totp(key, now());
    const user = await ann.mfa.verifyTotpMfa({ totp: code, mfaToken: error.data.mfaToken });
    expect(user).toMatchObject({ email: 'ann@example.com', token: expect.any(String) });
    expect(world.sent('POST /api/v2/mfa/totp/verify')).toMatchObject({
      body: { totp: code },
      headers: { authorization: `Bearer ${error.data.mfaToken}` },
    });
    expect(ann.connection.session.token()).toBe(user.token);
    expect(await ann.getCurrentUser()).toMatchObject({ email: 'ann@example.com' });
  });

  test('a wrong code is 6001 and may be tried again', async () => {
    const { ann, key } = await annWithApp();
    const { mfaToken } = (await stopped(ann)).data;
    await expect(ann.mfa.verifyTotpMfa({ totp: '000000', mfaToken })).rejects.toMatchObject({
      kind: 'api',
      code: 6001,
    });
    expect(ann.connection.session.token()).toBeUndefined();
    expect(await ann.mfa.verifyTotpMfa({ totp: totp(key, now()), mfaToken })).toMatchObject({
      email: 'ann@example.com',
    });
  });

  test('the recovery code stands in, once, and a new one is issued', async () => {
    const { ann, recoveryCode } = await annWithApp();
    const { mfaToken } = (await stopped(ann)).data;
    const user = await ann.mfa.verifyTotpRecoveryCode({ recoveryCode, mfaToken });
    expect(user.token).toBeTruthy();
    expect(world.sent('POST /api/v2/mfa/totp/recovery').body).toEqual({ recoveryCode });
    expect(ann.connection.session.user()).toMatchObject({ email: 'ann@example.com' });
    const [authenticator] = await ann.mfa.getMfaAuthenticators();
    expect(authenticator!.recoveryCode).not.toBe(recoveryCode);
    await ann.logout();
    const again = (await stopped(ann)).data.mfaToken;
    const reuse = ann.mfa.verifyTotpRecoveryCode({ recoveryCode, mfaToken: again });
    await expect(reuse).rejects.toMatchObject({ kind: 'api', code: 6002 });
  });

  test('an mfaToken ends after its time', async () => {
    const { ann, key } = await annWithApp();
    const { mfaToken } = (await stopped(ann)).data;
    world.server.clock.advance(361_000);
    const late = ann.mfa.verifyTotpMfa({ totp: totp(key, now()), mfaToken });
    await expect(late).rejects.toMatchObject({ kind: 'api' });
  });
});

describe('authenticators', () => {
  test('are listed, none as an empty list', async () => {
    const ann = await world.signedIn();
    expect(await ann.mfa.getMfaAuthenticators()).toEqual([]);
    expect(world.sent('GET /api/v2/mfa/authenticator').query).toEqual({ type: 'totp', source: 'SELF' });
    await bind(ann, 'APPLICATION');
    expect(await ann.mfa.getMfaAuthenticators()).toEqual([]);
    expect(await ann.mfa.getMfaAuthenticators({ type: 'totp' })).toMatchObject([
      { enable: true, authenticatorType: 'totp' },
    ]);
    expect(world.sent('GET /api/v2/mfa/authenticator').query).toEqual({ type: 'totp' });
  });

  test('are bound with the defaults of 4.x under its names, and removed', async () => {
    const ann = await world.signedIn();
    const association = await ann.mfa.assosicateMfaAuthenticator();
    expect(association.qrcode_uri).toContain(`secret=${association.secret}`);
    expect(world.sent('POST /api/v2/mfa/totp/associate').body).toEqual({ authenticator_type: 'totp', source: 'SELF' });
    const code = totp(base32(association.secret), now());
    const done = await ann.mfa.confirmAssosicateMfaAuthenticator({ authenticatorType: 'totp', totp: code });
    expect(done).toMatchObject({ code: 200, message: expect.any(String) });
    expect(await ann.mfa.deleteMfaAuthenticator()).toMatchObject({ code: 200 });
    expect(world.sent('DELETE /api/v2/mfa/totp/associate').headers.authorization).toMatch(/^Bearer /);
    expect(await ann.mfa.getMfaAuthenticators({ type: 'totp' })).toEqual([]);
  });

  test('a wrong first code binds nothing', async () => {
    const ann = await world.signedIn();
    await ann.mfa.associateMfaAuthenticator();
    const confirm = ann.mfa.confirmAssociateMfaAuthenticator({ authenticatorType: 'totp', totp: '000000' });
    await expect(confirm).rejects.toMatchObject({ kind: 'api' });
    expect(await ann.mfa.getMfaAuthenticators({ type: 'totp' })).toEqual([]);
  });

  test('every call takes the mfaToken instead of the session', async () => {
    const service = await faultServer((_, response) => json(response, { code: 200, data: {} }));
    const { mfa } = world.client({ appHost: service.url, token: 'session' });
    const mfaToken = 'mfa';
    await mfa.getMfaAuthenticators({ type: 'totp', mfaToken });
    await mfa.associateMfaAuthenticator({ authenticatorType: 'totp', mfaToken });
    await mfa.confirmAssociateMfaAuthenticator({
      authenticatorType: 'totp',
      totp: '012345',
      source: 'APPLICATION',
      mfaToken,
    });
    expect(service.seen.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer mfa'));
    expect(JSON.parse(service.seen[2]!.body)).toEqual({
      authenticator_type: 'totp',
      totp: '012345',
      source: 'APPLICATION',
    });
    await service.close();
  });
});

describe('factors of the application', () => {
  const withFactors = useLocal({
    seed: {
      applications: [{ id: '5f0000000000000000000a02', name: 'Strict', settings: { mfa: ['SMS', 'EMAIL'] } as never }],
      users: [{ email: 'ann@example.com', phone: '13800000000', password: PASSWORD }],
    },
  });

  test('a login stops with 1636 and goes on with a code by text message', async () => {
    const ann = withFactors.client();
    const { code, data } = await stopped(ann);
    expect(code).toBe(1636);
    expect(data.applicationMfa?.map(({ mfaPolicy }) => mfaPolicy)).toEqual(['SMS', 'EMAIL']);
    await ann.sendSmsCode('13800000000', '+86', 'mfa-verify');
    const proof = {
      phone: '13800000000',
      code: withFactors.server.outbox.code({ phone: '13800000000' })!,
      phoneCountryCode: '+86',
    };
    const user = await ann.mfa.verifyAppSmsMfa({ ...proof, mfaToken: data.mfaToken });
    expect(user).toMatchObject({ email: 'ann@example.com', token: ann.connection.session.token() });
    expect(withFactors.sent('POST /api/v2/applications/mfa/sms/verify').body).toEqual(proof);
  });

  test('or with a code by email; a wrong one is 2001', async () => {
    const ann = withFactors.client();
    const { mfaToken } = (await stopped(ann)).data;
    const wrong = ann.mfa.verifyAppEmailMfa({ email: 'ann@example.com', code: '0000', mfaToken });
    await expect(wrong).rejects.toMatchObject({ code: 2001 });
    await ann.sendEmail('ann@example.com', 'MFA_VERIFY_CODE');
    const code = withFactors.server.outbox.code({ email: 'ann@example.com' })!;
    await ann.mfa.verifyAppEmailMfa({ email: 'ann@example.com', code, mfaToken });
    expect(withFactors.sent('POST /api/v2/applications/mfa/email/verify').body).toEqual({
      email: 'ann@example.com',
      code,
    });
    expect(await ann.getCurrentUser()).toMatchObject({ email: 'ann@example.com' });
  });

  test('whether a number or address may be bound', async () => {
    await withFactors.server.signIn({ email: 'bob@example.com' });
    const ann = withFactors.client();
    const { mfaToken } = (await stopped(ann)).data;
    expect(await ann.mfa.phoneOrEmailBindable({ phone: '13800000000', mfaToken })).toBe(true);
    expect(await ann.mfa.phoneOrEmailBindable({ email: 'bob@example.com', mfaToken })).toBe(false);
    expect(withFactors.sent('POST /api/v2/applications/mfa/check')).toMatchObject({
      body: { email: 'bob@example.com' },
      headers: { authorization: `Bearer ${mfaToken}` },
    });
  });
});
