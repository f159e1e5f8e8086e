import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rsaEncrypt } from './rsa.js';

/** node:crypto as the judge. Node 20 refuses to unpad PKCS#1 v1.5 itself, so the padding is checked here. */
function decrypt(privateKey: string, cipher: string): string {
  const block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, Buffer.from(cipher, 'base64'));
  expect([...block.subarray(0, 2)]).toEqual([0, 2]);
  const end = block.indexOf(0, 2);
  expect(end).toBeGreaterThanOrEqual(10);
  return block.subarray(end + 1).toString();
}

const pair = (modulusLength: number, type: 'spki' | 'pkcs1' = 'spki') =>
  generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type, format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

test.each([
  [1024, 'spki'],
  [2048, 'spki'],
  [2048, 'pkcs1'],
] as const)('a %i bit key in %s form encrypts any text, emoji included', (bits, type) => {
  const { publicKey, privateKey } = pair(bits, type);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 25 }), (text) => {
      const wellFormed = Buffer.from(text).toString();
      expect(decrypt(privateKey, rsaEncrypt(text, publicKey))).toBe(wellFormed);
    }),
    { numRuns: 50 },
  );
  expect(decrypt(privateKey, rsaEncrypt('pä$$ 🔑 密码', publicKey))).toBe('pä$$ 🔑 密码');
});

test('the padding is new every time', () => {
  const { publicKey } = pair(1024);
  expect(rsaEncrypt('secret', publicKey)).not.toBe(rsaEncrypt('secret', publicKey));
});

test('a text longer than the key allows, and a key that is none, are config errors without the text', () => {
  const { publicKey } = pair(1024);
  expect(() => rsaEncrypt('x'.repeat(118), publicKey)).toThrow(
    expect.objectContaining({ kind: 'config', code: 'password_too_long' }),
  );
  expect(rsaEncrypt('x'.repeat(117), publicKey)).toHaveLength(172);
});

test.each(['not a key', '***', '-----BEGIN PUBLIC KEY-----', 'MII', '', 'AAAA'])(
  '%p is no key, and said to be none',
  (key) => {
    expect(() => rsaEncrypt('x', key)).toThrow(expect.objectContaining({ kind: 'config', code: 'public_key' }));
  },
);

/** A DER element: tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : [0x84, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const integer = (hex: string) => der(2, Buffer.from(`00${hex}`, 'hex'));
const pkcs1 = (modulus: string, exponent: string) =>
  der(0x30, Buffer.concat([integer(modulus), integer(exponent)])).toString('base64');
const MODULUS = `f1${'a7'.repeat(127)}`;
const dsa = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
let nested = Buffer.alloc(0);
for (let depth = 0; depth < 20_000; depth++) nested = der(0x30, nested) as typeof nested;

test.each<[string, string, string]>([
  ['a private key', pair(1024).privateKey, 'is a private key'],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'is a certificate'],
  ['a key of another algorithm', dsa(), 'not an RSA public key'],
  ['fewer than 1,024 bits', pkcs1(`f1${'a7'.repeat(63)}`, '010001'), 'has 512 bits'],
  ['an even modulus', pkcs1(`${MODULUS.slice(0, -2)}a6`, '010001'), 'even modulus'],
  ['the exponent 1', pkcs1(MODULUS, '01'), 'exponent 1'],
  ['an even exponent', pkcs1(MODULUS, '010000'), 'exponent 65536'],
  ['one INTEGER', der(0x30, integer(MODULUS)).toString('base64'), 'not an RSA public key'],
  ['20,000 nested sequences', nested.toString('base64'), 'not an RSA public key'],
])('#80 %s is refused with what is wrong', (_case, key, message) => {
  expect(() => rsaEncrypt('x', key)).toThrow(
    expect.objectContaining({ kind: 'config', code: 'public_key', message: expect.stringContaining(message) }),
  );
});
