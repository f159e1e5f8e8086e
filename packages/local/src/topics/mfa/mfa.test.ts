import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { stepAt, totp } from '../../crypto/totp.js';
import { type LocalServer, startLocal } from '../../index.js';
import { call, graphql, type Loose, managementToken, rest } from '../../testing/client.js';

const ann = { email: 'ann@example.com', password: 'secret-1' };
const phone = '13800000000';

/** One server where only users ask for a second factor, one where the application asks everybody. */
let server: LocalServer;
let strict: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann] } });
  strict = await startLocal({
    seed: { applications: [{ settings: { mfa: ['SMS', 'EMAIL', 'OTP', 'FACE'] } }], users: [ann] },
  });
});
beforeEach(() => Promise.all([server.reset(), strict.reset()]));
afterAll(() => Promise.all([server.close(), strict.close()]));

const login = (on: LocalServer): Promise<Loose> =>
  graphql(on, 'mutation($input: LoginByEmailInput!) { loginByEmail(input: $input) { id token } }', { input: ann });
const challenge = async (on: LocalServer): Promise<Loose> => {
  try {
    await login(on);
  } catch (error) {
    return error;
  }
  throw new Error('The login asked for nothing');
};
const codeOf = (on: LocalServer, secret: string, step = 0): string => totp(secret, stepAt(on.clock.seconds()) + step);

async function bindTotp(): Promise<{ token: string; secret: string; recovery: string }> {
  const { token } = await server.signIn({ email: ann.email });
  const made = await call(server, 'POST /api/v2/mfa/totp/associate', { authenticator_type: 'totp' }, { token });
  const confirm = { authenticator_type: 'totp', totp: codeOf(server, made.secret) };
  await call(server, 'POST /api/v2/mfa/totp/associate/confirm', confirm, { token });
  return { token, secret: made.secret, recovery: made.recovery_code };
}

describe('one-time passwords', () => {
  test('are those of RFC 6238', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect([59, 1_111_111_109, 1_234_567_890, 20_000_000_000].map((at) => totp(secret, stepAt(at)))).toEqual([
      '287082',
      '081804',
      '005924',
      '353130',
    ]);
  });

  test('take effect when confirmed; then a login asks with 1635 and one code lets in, once', async () => {
    const { secret } = await bindTotp();
    const { code, data } = await challenge(server);
    expect(code).toBe(1635);
    const token = data.mfaToken;
    const verify = (value: string) => call(server, 'POST /api/v2/mfa/totp/verify', { totp: value }, { token });
    await expect(verify('000000')).rejects.toMatchObject({ code: 6001 });
    // The code that confirmed the factor is still good within its period, and for one login only.
    const user = await verify(codeOf(server, secret));
    expect(user).toMatchObject({ email: ann.email, token: expect.any(String) });
    await expect(graphql(server, '{ user { id } }', {}, { token: user.token })).resolves.toBeTruthy();
    await expect(verify(codeOf(server, secret, 1))).rejects.toMatchObject({ code: 2207 });
    const { data: again } = await challenge(server);
    const reuse = { totp: codeOf(server, secret) };
    await expect(call(server, 'POST /api/v2/mfa/totp/verify', reuse, { token: again.mfaToken })).rejects.toMatchObject({
      code: 6001,
    });
  });

  test('association gives what an authenticator app needs, and a wrong confirmation is HTTP 400', async () => {
    const { token } = await server.signIn({ email: ann.email });
    const made = await call(server, 'POST /api/v2/mfa/totp/associate', { authenticator_type: 'totp' }, { token });
    expect(made.qrcode_uri).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}&.*period=30$/);
    expect(made.qrcode_data_url).toMatch(/^data:image\/svg\+xml;base64,/);
    const response = await fetch(`${server.url}/api/v2/mfa/totp/associate/confirm`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ authenticator_type: 'totp', totp: '000000' }),
    });
    expect([response.status, (await response.json()).code]).toEqual([400, 400]);
    await expect(login(server)).resolves.toBeTruthy();
  });

  test('are listed with their secret for the user, without it for half a login, and removed', async () => {
    const { token, secret } = await bindTotp();
    const list = (bearer: string) =>
      call(server, 'GET /api/v2/mfa/authenticator?type=totp', undefined, { token: bearer });
    expect(await list(token)).toMatchObject([{ secret, enable: true, authenticatorType: 'totp' }]);
    const { data } = await challenge(server);
    expect(await list(data.mfaToken)).toMatchObject([{ secret: '', recoveryCode: '' }]);
    await call(server, 'DELETE /api/v2/mfa/totp/associate', undefined, { token });
    expect(await list(token)).toEqual([]);
    await expect(login(server)).resolves.toBeTruthy();
  });

  test('a recovery code lets in once and is replaced', async () => {
    const { recovery } = await bindTotp();
    const recover = async (recoveryCode: string) => {
      const { data } = await challenge(server);
      return call(server, 'POST /api/v2/mfa/totp/recovery', { recoveryCode }, { token: data.mfaToken });
    };
    await expect(recover('')).rejects.toMatchObject({ code: 6004 });
    await expect(recover('wrong')).rejects.toMatchObject({ code: 6002 });
    const user = await recover(recovery);
    expect(user.recoveryCode).not.toBe(recovery);
    await expect(recover(recovery)).rejects.toMatchObject({ code: 6002 });
    await expect(recover(user.recoveryCode)).resolves.toMatchObject({ token: expect.any(String) });
  });

  test('guessing ends the mfaToken, and so does time', async () => {
    await bindTotp();
    const { data } = await challenge(server);
    const guess = (token: string) => call(server, 'POST /api/v2/mfa/totp/verify', { totp: '000000' }, { token });
    for (let i = 0; i < 10; i += 1) await expect(guess(data.mfaToken)).rejects.toMatchObject({ code: 6001 });
    await expect(guess(data.mfaToken)).rejects.toMatchObject({ code: 2207 });
    const next = await challenge(server);
    server.clock.advance(361_000);
    await expect(guess(next.data.mfaToken)).rejects.toMatchObject({ code: 2207 });
  });

  test('an mfaToken is no login, and half a login cannot bind a second authenticator', async () => {
    await bindTotp();
    const { data } = await challenge(server);
    await expect(graphql(server, '{ user { id } }', {}, { token: data.mfaToken })).rejects.toMatchObject({
      code: 1001,
    });
    const associate = call(
      server,
      'POST /api/v2/mfa/totp/associate',
      { authenticator_type: 'totp' },
      { token: data.mfaToken },
    );
    await expect(associate).rejects.toMatchObject({ code: 1001 });
    const sms = call(
      server,
      'POST /api/v2/applications/mfa/sms/verify',
      { phone, code: '1' },
      { token: data.mfaToken },
    );
    await expect(sms).rejects.toMatchObject({ code: 1001 });
  });

  test('the administrator imports, sees and removes factors', async () => {
    const token = await managementToken(server);
    const { id } = await server.signIn({ email: ann.email });
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const odd = { userId: id, secret: 'any text at all' };
    expect(await call(server, 'POST /api/v2/mfa/totp/import', odd, { token })).toMatchObject(odd);
    const made = await call(
      server,
      'POST /api/v2/mfa/totp/import',
      { userId: id, secret, recoveryCode: 'r-1' },
      { token },
    );
    expect(made).toMatchObject({ userId: id, secret, enable: true, recoveryCode: 'r-1', authenticatorType: 'totp' });
    expect(await call(server, `GET /api/v2/users/${id}/mfa-bound`, undefined, { token })).toEqual({
      OTP: true,
      FACE: false,
    });
    expect((await challenge(server)).code).toBe(1635);
    expect(await call(server, `DELETE /api/v2/users/${id}/mfa-bound?type=OTP`, undefined, { token })).toBe(true);
    await expect(login(server)).resolves.toBeTruthy();
  });
});

describe('an application that asks everybody', () => {
  test('answers 1636 with the ways it accepts', async () => {
    const { code, data } = await challenge(strict);
    expect(code).toBe(1636);
    expect(data).toMatchObject({ email: ann.email, totpMfaEnabled: false, faceMfaEnabled: false });
    expect(data.applicationMfa.map(({ mfaPolicy }: Loose) => mfaPolicy)).toEqual(['SMS', 'EMAIL', 'OTP', 'FACE']);
  });

  test('lets in by email code, and by a phone that is bound on the way', async () => {
    const byEmail = (await challenge(strict)).data.mfaToken;
    await graphql(strict, 'mutation($e: String!) { sendEmail(email: $e, scene: MFA_VERIFY_CODE) { code } }', {
      e: ann.email,
    });
    const code = strict.outbox.code({ email: ann.email });
    const options = { token: byEmail };
    const verify = (email: string, value: string) =>
      call(strict, 'POST /api/v2/applications/mfa/email/verify', { email, code: value }, options);
    await expect(verify('other@example.com', code)).rejects.toMatchObject({ code: 2037 });
    await expect(verify(ann.email, 'x')).rejects.toMatchObject({ code: 2001 });
    expect(await verify(ann.email, code)).toMatchObject({ token: expect.any(String) });

    const bySms = (await challenge(strict)).data.mfaToken;
    expect(await call(strict, 'POST /api/v2/applications/mfa/check', { phone }, { token: bySms })).toBe(true);
    await call(strict, 'POST /api/v2/sms/send', { phone, scene: 'mfa-verify' });
    const body = { phone, code: strict.outbox.code({ phone }) };
    const { token } = await call(strict, 'POST /api/v2/applications/mfa/sms/verify', body, { token: bySms });
    expect((await graphql(strict, '{ user { phone phoneVerified } }', {}, { token })).user).toEqual({
      phone,
      phoneVerified: true,
    });
    const again = (await challenge(strict)).data.mfaToken;
    expect(await call(strict, 'POST /api/v2/applications/mfa/check', { phone: '13900000000' }, { token: again })).toBe(
      false,
    );
  });

  test('lets an authenticator be bound on the way', async () => {
    const options = { token: (await challenge(strict)).data.mfaToken };
    const { secret } = await call(strict, 'POST /api/v2/mfa/totp/associate', { authenticator_type: 'totp' }, options);
    await call(
      strict,
      'POST /api/v2/mfa/totp/associate/confirm',
      { authenticator_type: 'totp', totp: codeOf(strict, secret) },
      options,
    );
    const user = await call(strict, 'POST /api/v2/mfa/totp/verify', { totp: codeOf(strict, secret, 1) }, options);
    expect(user.token).toEqual(expect.any(String));
  });

  test('lets in by face: two pictures of the same bytes bind it, the same picture verifies it', async () => {
    const upload = async (bytes: string): Promise<string> => {
      const form = new FormData();
      form.append('file', new Blob([bytes], { type: 'image/png' }), 'face.png');
      const response = await fetch(`${strict.url}/api/v2/upload?folder=face-photo&private=true`, {
        method: 'POST',
        body: form,
      });
      return ((await response.json()) as Loose).data.key;
    };
    const [first, second, other] = [await upload('face'), await upload('face'), await upload('other')];
    const associate = async (photoA?: string, photoB?: string) =>
      call(
        strict,
        'POST /api/v2/mfa/face/associate',
        { photoA, photoB },
        { token: (await challenge(strict)).data.mfaToken },
      );
    await expect(associate()).rejects.toMatchObject({ code: 1700 });
    await expect(associate(first)).rejects.toMatchObject({ code: 1701 });
    await expect(associate(first, other)).rejects.toMatchObject({ code: 1702 });
    expect(await associate(first, second)).toMatchObject({ token: expect.any(String) });
    await expect(associate(first, second)).rejects.toMatchObject({ code: 1706 });
    const verify = async (photo: string) =>
      call(strict, 'POST /api/v2/mfa/face/verify', { photo }, { token: (await challenge(strict)).data.mfaToken });
    await expect(verify(other)).rejects.toMatchObject({ code: 1702 });
    expect(await verify(second)).toMatchObject({ token: expect.any(String) });
    expect(await rest(strict, 'POST /api/v2/mfa/face/verify', { photo: first })).toMatchObject({ code: 2020 });
  });
});
