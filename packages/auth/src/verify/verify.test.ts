import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type AuthOptions, connect } from '@authing/auth';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';
import { type VerifyOptions, verifyToken } from './verify.js';

const SECRET = 'fedcba9876543210fedcba9876543210';
const [mine, other] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' });
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

let issuer: FaultServer;
let keys: object[];
let failing = false;
let silent = false;
beforeEach(async () => {
  keys = [jwk(mine!.publicKey, 'k1')];
  failing = silent = false;
  issuer = await faultServer((_, response) => {
    if (silent) return;
    if (failing) response.destroy();
    else json(response, { keys });
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  return issuer.close();
});

const connection = (options: Partial<AuthOptions> = {}) =>
  connect({ appId: 'app1', appHost: issuer.url, retry: 0, ...options });
const seconds = () => Math.floor(Date.now() / 1000);
const claims = (changes: object = {}) => ({
  iss: `${issuer.url}/oidc`,
  aud: 'app1',
  sub: 'u1',
  iat: seconds(),
  exp: seconds() + 60,
  ...changes,
});

function signed(payload: object, header: object = {}, key = mine!.privateKey) {
  const input = `${base64url({ alg: 'RS256', kid: 'k1', ...header })}.${base64url(payload)}`;
  return `${input}.${createSign('sha256').update(input).sign(key, 'base64url')}`;
}
function hmac(payload: object, secret: string | Buffer, header: object = { alg: 'HS256' }) {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}
const refused = expect.objectContaining({ kind: 'protocol', code: 'token_invalid' });
const judge = (token: string, options?: VerifyOptions, from = connection()) => verifyToken(from, token, options);

test('a good token gives its claims', async () => {
  expect(await judge(signed(claims({ nonce: 'n' })), { nonce: 'n' })).toMatchObject({
    sub: 'u1',
    aud: 'app1',
    nonce: 'n',
  });
  expect(issuer.seen[0]).toMatchObject({ method: 'GET', url: '/oidc/.well-known/jwks.json' });
  expect(issuer.seen[0]!.headers.authorization).toBeUndefined();
});

test('issuer and audience can be others, an audience may be one of several', async () => {
  const token = signed(claims({ iss: 'https://other', aud: ['app1', 'app2'], azp: 'app1' }));
  expect(await judge(token, { issuer: 'https://other' })).toMatchObject({ sub: 'u1' });
  expect(await judge(token, { issuer: ['https://other', 'https://more'], audience: 'app2' })).toMatchObject({
    sub: 'u1',
  });
});

// Names of the OpenID Connect conformance suite where it has one.
test.each<[string, () => string, VerifyOptions?]>([
  ['idtoken-sig-none', () => `${base64url({ alg: 'none' })}.${base64url(claims())}.`],
  ['an empty signature', () => `${signed(claims()).replace(/[^.]+$/, '')}`],
  ['invalid-sig', () => signed(claims(), {}, other!.privateKey)],
  ['changed claims', () => signed(claims()).replace(/\.[^.]+\./, `.${base64url(claims({ sub: 'admin' }))}.`)],
  ['invalid-alternate-alg: RS512', () => signed(claims(), { alg: 'RS512' })],
  ['an unknown algorithm', () => signed(claims(), { alg: 'XX1' })],
  ['no algorithm', () => signed(claims(), { alg: undefined })],
  [
    'the public key taken for a secret',
    () => hmac(claims(), mine!.publicKey.export({ type: 'spki', format: 'pem' }) as string),
  ],
  ['the secret of the application, not asked for', () => hmac(claims(), SECRET)],
  ['an unknown key', () => signed(claims(), { kid: 'k9' })],
  ['an extension that must be understood', () => signed(claims(), { crit: ['exp'], exp: 1 })],
  [
    'a key that comes with the token',
    () => signed(claims(), { kid: 'k9', jku: issuer.url, jwk: jwk(other!.publicKey, 'k9') }, other!.privateKey),
  ],
  ['invalid-iss', () => signed(claims({ iss: 'https://evil.example.com/oidc' }))],
  ['invalid-aud', () => signed(claims({ aud: 'app2' }))],
  ['missing-aud', () => signed(claims({ aud: undefined }))],
  ['several parties without azp', () => signed(claims({ aud: ['app1', 'app2'] }))],
  ['issued to another party', () => signed(claims({ azp: 'app2' }))],
  ['missing-sub', () => signed(claims({ sub: undefined }))],
  ['missing-iat', () => signed(claims({ iat: undefined }))],
  ['missing-exp', () => signed(claims({ exp: undefined }))],
  ['not good yet', () => signed(claims({ nbf: seconds() + 3600 }))],
  ['invalid-nonce', () => signed(claims({ nonce: 'n1' })), { nonce: 'n2' }],
  ['missing-nonce', () => signed(claims()), { nonce: 'n2' }],
  ['text that is no token', () => 'a.b.c'],
  ['nothing', () => ''],
])('%s is refused', async (_name, token, options = {}) => {
  await expect(judge(token(), options, connection({ secret: SECRET }))).rejects.toEqual(refused);
});

test('an expired token has a code of its own; two clocks may differ a little', async () => {
  await expect(judge(signed(claims({ exp: seconds() - 31 })))).rejects.toMatchObject({
    kind: 'protocol',
    code: 'token_expired',
  });
  expect(await judge(signed(claims({ exp: seconds() - 20 })))).toMatchObject({ sub: 'u1' });
  await expect(judge(signed(claims({ exp: seconds() - 20 })), { clockTolerance: 0 })).rejects.toMatchObject({
    code: 'token_expired',
  });
});

test('an error does not repeat the token or its claims', async () => {
  const token = signed(claims({ exp: 1, email: 'canary@example.com' }));
  const error = await judge(token).catch((cause) => cause);
  expect([error.message, error.stack, JSON.stringify(error), String(error.cause)].join()).not.toMatch(
    new RegExp(`canary|${token.slice(-20)}`),
  );
});

describe('HS256', () => {
  const algorithms = ['HS256'];

  test('is checked with the secret of the application, when asked for', async () => {
    expect(await judge(hmac(claims(), SECRET), { algorithms }, connection({ secret: SECRET }))).toMatchObject({
      sub: 'u1',
    });
    await expect(
      judge(hmac(claims(), 'another secret'), { algorithms }, connection({ secret: SECRET })),
    ).rejects.toEqual(refused);
    await expect(judge(signed(claims()), { algorithms }, connection({ secret: SECRET }))).rejects.toEqual(refused);
    expect(issuer.seen).toEqual([]);
  });

  test('needs the secret', async () => {
    await expect(judge(hmac(claims(), ''), { algorithms })).rejects.toMatchObject({ kind: 'config', code: 'secret' });
  });

  test('beside RS256 takes no public key for a secret', async () => {
    const both = { algorithms: ['RS256', 'HS256'] };
    const from = connection({ secret: SECRET });
    expect(await judge(signed(claims()), both, from)).toMatchObject({ sub: 'u1' });
    const pem = mine!.publicKey.export({ type: 'spki', format: 'pem' }) as string;
    await expect(judge(hmac(claims(), pem, { alg: 'HS256', kid: 'k1' }), both, from)).rejects.toEqual(refused);
  });
});

describe('the keys of the issuer', () => {
  const at = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(ms);

  test('are fetched once for many tokens at the same time, and kept', async () => {
    const from = connection();
    await Promise.all(Array.from({ length: 20 }, () => judge(signed(claims()), {}, from)));
    await judge(signed(claims()), {}, from.with({ lang: 'en-US' }));
    expect(issuer.seen).toHaveLength(1);
  });

  test('are fetched again for an unknown key, at most every 30 seconds', async () => {
    const from = connection();
    const start = Date.now();
    await judge(signed(claims()), {}, from);
    for (let i = 0; i < 20; i++)
      await expect(judge(signed(claims(), { kid: `flood${i}` }), {}, from)).rejects.toEqual(refused);
    expect(issuer.seen).toHaveLength(1);
    keys.push(jwk(other!.publicKey, 'k2'));
    at(start + 31_000);
    expect(await judge(signed(claims(), { kid: 'k2' }, other!.privateKey), {}, from)).toMatchObject({ sub: 'u1' });
    expect(issuer.seen).toHaveLength(2);
  });

  test('are fetched again after ten minutes; when that fails the old ones stay good', async () => {
    const from = connection();
    const start = Date.now();
    await judge(signed(claims()), {}, from);
    at(start + 601_000);
    failing = true;
    const count = issuer.seen.length;
    expect(await judge(signed(claims()), {}, from)).toMatchObject({ sub: 'u1' });
    expect(await judge(signed(claims()), {}, from)).toMatchObject({ sub: 'u1' });
    expect(issuer.seen).toHaveLength(count + 1);
  });

  test('are waited for five seconds at most, whatever the limit of other calls', async () => {
    silent = true;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    try {
      const outcome = jest.fn();
      const judged = judge(signed(claims()), {}, connection({ timeout: 60_000 })).then(outcome, outcome);
      while (!issuer.seen.length) await new Promise((resolve) => setImmediate(resolve));
      await jest.advanceTimersByTimeAsync(4_900);
      expect(outcome).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(100);
      await new Promise((resolve) => setImmediate(resolve));
      expect(outcome).toHaveBeenCalledWith(expect.objectContaining({ kind: 'timeout' }));
      await judged;
    } finally {
      jest.useRealTimers();
    }
  });

  test('that cannot be fetched are an error of the network, and are asked for again after 30 seconds', async () => {
    const from = connection();
    const start = Date.now();
    failing = true;
    await expect(judge(signed(claims()), {}, from)).rejects.toMatchObject({ kind: 'network' });
    failing = false;
    at(start + 31_000);
    expect(await judge(signed(claims()), {}, from)).toMatchObject({ sub: 'u1' });
  });

  test.each([
    ['was never there', false],
    ['is down', true],
  ])('#78 unknown key ids while the key set %s cause one fetch per 30 seconds', async (_how, known) => {
    const from = connection();
    const start = Date.now();
    if (known) await judge(signed(claims()), {}, from);
    at(start + 31_000);
    failing = true;
    const before = issuer.seen.length;
    const flood = async () => {
      for (let n = 0; n < 20; n++)
        await expect(judge(signed(claims(), { kid: `flood${n}` }), {}, from)).rejects.toMatchObject(
          known ? { code: 'token_invalid' } : { kind: 'network' },
        );
    };
    await flood();
    expect(issuer.seen).toHaveLength(before + 1);
    await expect(judge(signed(claims(), { kid: 'k1' }), {}, from))
      .resolves.toBeTruthy()
      .catch((error) => {
        if (known) throw error;
      });
    at(start + 62_000);
    await flood();
    expect(issuer.seen).toHaveLength(before + 2);
  });

  test('without a key id are tried only when there is one of the kind', async () => {
    keys = [{ ...jwk(mine!.publicKey, 'k1'), kid: undefined }];
    expect(await judge(signed(claims(), { kid: undefined }))).toMatchObject({ sub: 'u1' });
    keys.push({ ...jwk(other!.publicKey, 'k2'), kid: undefined });
    await expect(judge(signed(claims(), { kid: undefined }))).rejects.toEqual(refused);
  });
});

// RFC 7515, appendix A.2: a key and a signature that somebody else made.
test('the signature of RFC 7515 is good, and one letter changed is not', async () => {
  const n =
    'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ';
  const token =
    'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw';
  keys = [{ kty: 'RSA', n, e: 'AQAB' }];
  // It lacks claims we require: that is found only once the signature is good.
  await expect(judge(token, { issuer: 'joe' })).rejects.toMatchObject({
    message: expect.stringContaining('is missing'),
  });
  const changed = token.replace('cC4hi', 'cC4hj');
  await expect(judge(changed, { issuer: 'joe' })).rejects.toMatchObject({
    message: expect.stringContaining('SIGNATURE'),
  });
});

const world = useLocal();

test('a token of the service is good, and not for another application', async () => {
  const { token, id } = await world.server.signIn({ email: 'ann@example.com' });
  const { connection: from } = world.client();
  expect(await verifyToken(from, token)).toMatchObject({ sub: id });
  await expect(verifyToken(from, token, { audience: 'another' })).rejects.toEqual(refused);
});

test('#92 a token issued in the future, of the other kind, or with the secret is refused, and the error says what to do', async () => {
  await expect(judge(signed(claims({ iat: seconds() + 7 * 86_400, exp: seconds() + 8 * 86_400 })))).rejects.toEqual(
    refused,
  );
  const id = signed(claims({ nonce: 'n', at_hash: 'h' }));
  const access = signed(claims({ scope: 'openid profile' }));
  const typed = signed(claims(), { typ: 'at+jwt' });
  await expect(judge(id, { kind: 'access' })).rejects.toMatchObject({ message: expect.stringContaining('ID token') });
  await expect(judge(signed(claims()), { kind: 'access' })).rejects.toEqual(refused);
  await expect(judge(access, { kind: 'id' })).rejects.toEqual(refused);
  await expect(judge(typed, { kind: 'id' })).rejects.toEqual(refused);
  for (const token of [access, typed]) expect(await judge(token, { kind: 'access' })).toMatchObject({ sub: 'u1' });
  expect(await judge(id, { kind: 'id' })).toMatchObject({ sub: 'u1' });
  const error = await judge(hmac(claims(), SECRET), {}, connection({ secret: SECRET })).catch((cause) => cause);
  expect(error).toEqual(refused);
  expect(error.message).toMatch(/algorithms: \['HS256'].*RS256.*console/);
});

test('#39 keys of before the clock was set back do not keep a rotated key from being found', async () => {
  const from = connection();
  const now = Date.now.bind(Date);
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + 86_400_000);
  await judge(signed(claims()), {}, from);
  clock.mockRestore();
  keys = [jwk(other!.publicKey, 'k2')];
  expect(await judge(signed(claims(), { kid: 'k2' }, other!.privateKey), {}, from)).toMatchObject({ sub: 'u1' });
  expect(issuer.seen).toHaveLength(2);
});

test.each<[string, object | null]>([
  ['kind', { kind: 'acces' }],
  ['algorithms', { algorithms: 'RS256' }],
  ['algorithms', { algorithms: [null] }],
  ['clockTolerance', { clockTolerance: Number.NaN }],
])('#92 an option that cannot work, %s: %p, leaves nothing unchecked', async (name, options) => {
  await expect(judge(signed(claims()), options as VerifyOptions)).rejects.toMatchObject({
    kind: 'config',
    message: expect.stringMatching(`^${name} must be`),
  });
  expect(await judge(signed(claims()), null as never)).toMatchObject({ sub: 'u1' });
});
