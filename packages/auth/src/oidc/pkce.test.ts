import { createHash } from 'node:crypto';
import { generateCodeChallenge, getCodeChallengeDigest, randomText } from '@authing/auth';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from './sha256.js';

test('the challenge is that of RFC 7636, appendix B', () => {
  const codeChallenge = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  expect(getCodeChallengeDigest({ codeChallenge })).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  expect(getCodeChallengeDigest({ codeChallenge, method: 'S256' })).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
});

test('the challenge is what 4.x gave for the same verifier', () => {
  expect(getCodeChallengeDigest({ codeChallenge: 'abc'.repeat(15) })).toBe(
    'k0g4POxSvqsr8IBK156O4vCWcNmZshGYtOPCCmoMcpc',
  );
});

test('plain is the verifier itself', () => {
  expect(getCodeChallengeDigest({ codeChallenge: 'verifier', method: 'plain' })).toBe('verifier');
});

test.each([{}, { codeChallenge: '' }, { codeChallenge: 'x', method: 'S512' }])('%p has no challenge', (options) => {
  expect(() => getCodeChallengeDigest(options as never)).toThrow(expect.objectContaining({ kind: 'config' }));
});

test('a verifier has 43 letters and digits and is never the same', () => {
  const verifiers = Array.from({ length: 1000 }, generateCodeChallenge);
  for (const verifier of verifiers) expect(verifier).toMatch(/^[A-Za-z0-9]{43}$/);
  expect(new Set(verifiers).size).toBe(1000);
});

test('every letter and digit is about as likely as the others', () => {
  const counts = new Map<string, number>();
  for (const letter of randomText(62_000)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(62);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
});

test('without WebCrypto there is an error and no weaker substitute', () => {
  const { crypto } = globalThis;
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
  try {
    expect(() => generateCodeChallenge()).toThrow(expect.objectContaining({ kind: 'config', code: 'web_crypto' }));
  } finally {
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
  }
});

test('SHA-256 is that of OpenSSL, at every length around a block and for any bytes', () => {
  const openssl = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(length).fill(length);
    expect(sha256(bytes)).toEqual(openssl(bytes));
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => expect(sha256(bytes)).toEqual(openssl(bytes))));
});
