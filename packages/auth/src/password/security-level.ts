import { configError } from '@authing/core';

/** How hard a password is to guess, as this SDK judges it. */
export const PasswordSecurityLevel = { LOW: 1, MIDDLE: 2, HIGH: 3 } as const;
export type PasswordSecurityLevel = (typeof PasswordSecurityLevel)[keyof typeof PasswordSecurityLevel];

/**
 * Judges a password without asking anybody: high (3) from 12 characters with lower case, upper case and a digit, middle
 * (2) from 8 characters with a letter and a digit, else low (1).
 *
 * @throws AuthingError `config` when it is not a text.
 */
export function computedPasswordSecurityLevel(password: string): PasswordSecurityLevel {
  if (typeof password !== 'string') throw configError('argument', 'password must be a text');
  const [lower, upper, digit] = [/[a-z]/, /[A-Z]/, /\d/].map((kind) => kind.test(password));
  if (password.length >= 12 && lower && upper && digit) return PasswordSecurityLevel.HIGH;
  return password.length >= 8 && (lower || upper) && digit ? PasswordSecurityLevel.MIDDLE : PasswordSecurityLevel.LOW;
}
