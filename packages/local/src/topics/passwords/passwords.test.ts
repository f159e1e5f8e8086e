import { constants, createPublicKey, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { signJwt, verifyJwt } from '../../crypto/jwt.js';
import { hashPassword, verifyPassword } from '../../crypto/password-hash.js';
import { decryptPkcs1 } from '../../crypto/rsa.js';
import { decryptSm2, newSm2Key, sm2PublicKey } from '../../crypto/sm2.js';
import { startLocal } from '../../index.js';
import { call, graphql } from '../../testing/client.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs1 = (text: string): string =>
  publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text)).toString('base64');

test('PKCS#1 v1.5 comes back as UTF-8; other paddings and other keys give null', () => {
  for (const text of ['', 'a', 'pässwörd-😀', 'x'.repeat(245)])
    expect(decryptPkcs1(privateKey, pkcs1(text))).toBe(text);
  const oaep = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING }, Buffer.from('a')).toString(
    'base64',
  );
  expect(decryptPkcs1(privateKey, oaep)).toBeNull();
  expect(decryptPkcs1(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, pkcs1('a'))).toBeNull();
  expect(decryptPkcs1(privateKey, 'AAAA')).toBeNull();
});

test('a block whose leading zero was left out is read like a whole one', async () => {
  const server = await startLocal({
    passwordCost: 16,
    seed: { users: [{ email: 'a@example.com', password: 'secret-1' }] },
  });
  try {
    const login = 'mutation ($input: LoginByEmailInput!) { loginByEmail(input: $input) { email } }';
    const { publicKey: key } = await call(server, 'GET /api/v2/.well-known');
    const encrypt = () => publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from('secret-1'));
    let block = encrypt();
    while (block[0] !== 0) block = encrypt();
    const short = block.subarray(1).toString('base64');
    expect(short).toHaveLength(340);
    await expect(graphql(server, login, { input: { email: 'a@example.com', password: short } })).resolves.toBeTruthy();
  } finally {
    await server.close();
  }
});

test('SM2 reads what a client made for a known key, and only that', async () => {
  const { sm2 } = await import('sm-crypto-v2');
  const key = newSm2Key();
  const point = sm2PublicKey(key);
  expect(point).toMatch(/^04[\da-f]{128}$/);
  for (const text of ['a', 'pässwörd-😀', 'x'.repeat(100)]) {
    const cipher = sm2.doEncrypt(text, point, 1);
    expect(decryptSm2(key, cipher)).toBe(text);
    expect(decryptSm2(newSm2Key(), cipher)).toBeNull();
  }
  expect(decryptSm2(key, '00'.repeat(100))).toBeNull();
});

test('a stored password is salted, and verified with the parameters it was made with', async () => {
  const [first, second] = [await hashPassword('secret'), await hashPassword('secret')];
  expect(first).not.toBe(second);
  expect(await verifyPassword('secret', first)).toBe(true);
  expect(await verifyPassword('secret', await hashPassword('secret', 4096))).toBe(true);
  expect(await verifyPassword('other', first)).toBe(false);
  expect(await verifyPassword('secret', 'nonsense')).toBe(false);
});

test('a token is good with its own signature and RS256 only', async () => {
  const pair = { kid: 'k', privateKey, publicKey: createPublicKey(privateKey) };
  const token = await signJwt({ sub: 'u' }, pair);
  expect(verifyJwt(token, pair.publicKey)).toEqual({ sub: 'u' });
  const [, payload, signature] = token.split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  for (const bad of [
    `${none}.${payload}.`,
    `${none}.${payload}.${signature}`,
    `${token}x`,
    'a.b.c',
    '',
    `${token}.${token}`,
  ]) {
    expect(verifyJwt(bad, pair.publicKey)).toBeNull();
  }
});
