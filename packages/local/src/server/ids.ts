import { randomBytes, randomInt } from 'node:crypto';

/** A record id in the service's form: 24 hexadecimal digits. */
export const newId = (): string => randomBytes(12).toString('hex');

/** A secret or bearer value: 32 hexadecimal digits. */
export const newSecret = (): string => randomBytes(16).toString('hex');

/** A verification code of `length` digits. */
export const newDigits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('');
