import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { newDigits } from '../../server/ids.js';
import { requireEmailForm } from '../register/register.js';
import { phoneKey } from '../users/phone.js';
import type { Channel } from './codes.store.js';

export interface Phone {
  readonly phone: string;
  readonly phoneCountryCode?: string | null;
}

/**
 * What a code is good for, by the scenes it may have been sent with. A code sent without a scene, or with
 * `VERIFY_CODE`, is good for everything.
 */
const purposes = {
  register: ['register', 'login', 'REGISTER_VERIFY_CODE', 'LOGIN_VERIFY_CODE'],
  login: ['login', 'register', 'LOGIN_VERIFY_CODE', 'REGISTER_VERIFY_CODE'],
  resetPassword: ['reset', 'RESET_PASSWORD', 'RESET_PASSWORD_VERIFY_CODE'],
  bind: [
    'bind',
    'complete-phone',
    'EMAIL_BIND_VERIFY_CODE',
    'CHANGE_EMAIL',
    'VERIFY_EMAIL',
    'INFORMATION_COMPLETION_VERIFY_CODE',
  ],
  change: ['bind', 'unbind', 'CHANGE_EMAIL', 'EMAIL_BIND_VERIFY_CODE', 'EMAIL_UNBIND_VERIFY_CODE', 'VERIFY_EMAIL'],
  mfa: ['mfa-bind', 'mfa-verify', 'MFA_VERIFY', 'MFA_VERIFY_CODE'],
} satisfies Record<string, readonly string[]>;
export type Purpose = keyof typeof purposes;

const anyPurpose: readonly (string | null)[] = [null, 'VERIFY_CODE'];

/** Sends a code by text message; it arrives in the outbox. */
export function sendSmsCode(call: Call, { phone, phoneCountryCode }: Phone, scene: string | null): void {
  const { pool, local } = call;
  const target = phoneKey(phone, phoneCountryCode) as string;
  const lifetime = pool.settings.smsCodeExpiresAfter;
  const code = createCode(call, 'sms', target, scene, lifetime);
  local.outbox.send({ to: target, kind: 'sms', code, scene, text: `${pool.name}: your code is ${code}` }, lifetime);
}

/** Sends a code by mail, with a sentence of its own if wanted; it arrives in the outbox. @throws 2204 */
export function sendEmailCode(call: Call, email: string, scene: string | null, sentence?: string): void {
  requireEmailForm(email);
  const { pool, local } = call;
  const lifetime = pool.settings.emailCodeExpiresAfter;
  const code = createCode(call, 'email', email.toLowerCase(), scene, lifetime);
  const text = [`${pool.name}: your code is ${code}`, sentence].filter(Boolean).join('; ');
  local.outbox.send({ to: email, kind: 'email', code, scene, text }, lifetime);
}

function createCode(
  { local, pool }: Call,
  channel: Channel,
  target: string,
  scene: string | null,
  lifetime: number,
): string {
  const code = newDigits(pool.settings.verifyCodeLength);
  local.store.codes.create({ userPoolId: pool.id, channel, target, scene, code, lifetime });
  return code;
}

/** Takes a code from a phone, once. @throws 2001, 2300 */
export const usePhoneCode = (call: Call, { phone, phoneCountryCode }: Phone, code: string, purpose: Purpose): void =>
  useCode(call, 'sms', phoneKey(phone, phoneCountryCode) as string, code, purpose);

/** Takes a code from a mailbox, once. @throws 2001, 2300 */
export const useEmailCode = (call: Call, email: string, code: string, purpose: Purpose): void =>
  useCode(call, 'email', email.toLowerCase(), code, purpose);

function useCode({ local, pool }: Call, channel: Channel, target: string, code: string, purpose: Purpose): void {
  const { codes } = local.store;
  const scenes: readonly (string | null)[] = [...anyPurpose, ...purposes[purpose]];
  const sent = codes.sentTo(pool.id, channel, target).filter(({ scene }) => scenes.includes(scene));
  const match = sent.find((candidate) => candidate.code === code);
  if (!match) {
    for (const candidate of sent) {
      if (candidate.attempts + 1 >= pool.settings.verifyCodeMaxAttempts) codes.use(candidate);
      else codes.noteAttempt(candidate);
    }
    throw errors.codeWrong();
  }
  codes.use(match);
  if (match.expiresAt <= local.clock.now()) throw errors.codeExpired();
}
