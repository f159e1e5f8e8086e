import { hashPassword } from '../../crypto/password-hash.js';
import { decryptPkcs1 } from '../../crypto/rsa.js';
import { decryptSm2, hasSm2 } from '../../crypto/sm2.js';
import type { Call } from '../../server/call.js';
import { errors, LocalError } from '../../server/errors.js';
import type { Local } from '../../server/local.js';
import type { UserPool } from '../user-pools/user-pools.store.js';
import type { User } from '../users/users.store.js';

const RSA_BLOCK_BYTES = 256;
const sm2Form = /^sm2:(?:[\da-f]{2}){97,}$/i;
const encrypted = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * The password a client sent, in clear: decrypted when it has the form of one RSA block or of SM2, otherwise as it is, as the
 * service takes it from directory logins. @throws 2016 for a block of another key
 */
export async function readPassword(local: Local, sent: string): Promise<string> {
  if (!isRsaBlock(sent) && !sm2Form.test(sent)) return sent;
  const plain = sm2Form.test(sent)
    ? hasSm2() && decryptSm2(local.keys.sm2(), sent.slice('sm2:'.length))
    : decryptPkcs1((await local.keys.password()).privateKey, sent);
  if (typeof plain !== 'string') throw errors.passwordDecryptFailed();
  return plain;
}

/** 4.x leaves out the zero bytes a block begins with: one password in 256 comes a byte short, one in 65,536 two. */
function isRsaBlock(text: string): boolean {
  if (!encrypted.test(text) || text.length % 4 !== 0) return false;
  const bytes = Buffer.byteLength(text, 'base64');
  return bytes <= RSA_BLOCK_BYTES && bytes >= RSA_BLOCK_BYTES - 3;
}

/** What is stored for a password that was accepted. */
export async function passwordPatch(local: Local, password: string): Promise<Partial<User>> {
  return {
    passwordHash: await hashPassword(password, local.settings.passwordCost),
    passwordLevel: securityLevel(password),
    passwordChangedAt: local.clock.iso(),
    resetPasswordOnFirstLogin: false,
    forceResetPassword: false,
  };
}

/** Decrypts, checks against the pool's rule and hashes. @throws 2016, 2029 */
export async function newPassword(call: Call, sent: string): Promise<Partial<User>> {
  const password = await readPassword(call.local, sent);
  const problem = passwordProblem(call.pool, password);
  if (problem) throw problem;
  return passwordPatch(call.local, password);
}

/** 1 low, 2 medium (8 characters with letters and digits), 3 high (12 with lower and upper case and digits). */
function securityLevel(password: string): 1 | 2 | 3 {
  const kinds = { lower: /[a-z]/.test(password), upper: /[A-Z]/.test(password), digit: /\d/.test(password) };
  if (password.length >= 12 && kinds.lower && kinds.upper && kinds.digit) return 3;
  return password.length >= 8 && (kinds.lower || kinds.upper) && kinds.digit ? 2 : 1;
}

/** Why the pool does not accept a password; null when it does. */
export function passwordProblem(pool: UserPool, password: string): LocalError | null {
  if ([...password].length < 6) return errors.passwordTooShort();
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
  const strength = pool.settings.passwordStrength;
  if (strength === 0 || kinds > strength) return null;
  return new LocalError(2029, {
    zh: `密码须包含至少 ${strength + 1} 种字符`,
    en: `The password needs ${strength + 1} kinds of characters`,
  });
}
