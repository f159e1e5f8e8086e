import { audit } from '../../server/audit.js';
import { type Call, requireUser } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { type Phone, useEmailCode, usePhoneCode } from '../codes/codes.js';
import { DEFAULT_COUNTRY_CODE, phoneKey } from '../users/phone.js';
import type { User } from '../users/users.store.js';

/** @throws 2001, 2035, 2300 */
export function bindPhone(call: Call, { phone, phoneCountryCode }: Phone, code: string): User {
  const user = requireUser(call);
  if (user.phone) throw errors.phoneBound();
  requirePhoneFree(call, { phone, phoneCountryCode }, user);
  usePhoneCode(call, { phone, phoneCountryCode }, code, 'bind');
  return setPhone(call, user, { phone, phoneCountryCode });
}

/** @throws 2001, 2200, 2300 */
export function bindEmail(call: Call, email: string, code: string): User {
  const user = requireUser(call);
  if (user.email) throw errors.emailBound();
  requireEmailFree(call, email, user);
  useEmailCode(call, email, code, 'bind');
  return setEmail(call, user, email);
}

/** @throws 2001, 2035, 2038, 2228, 2230, 2300 */
export function updatePhone(
  call: Call,
  next: Phone,
  code: string,
  old: Partial<Phone>,
  oldCode: string | null | undefined,
): User {
  const user = requireUser(call);
  if (phoneKey(next.phone, next.phoneCountryCode) === user.phoneKey) throw errors.phoneUnchanged();
  requirePhoneFree(call, next, user);
  if (user.phone && call.pool.settings.changePhoneStrategy.verifyOldPhone) {
    if (!old.phone || !oldCode) throw errors.oldPhoneCheckRequired();
    if (phoneKey(old.phone, old.phoneCountryCode) !== user.phoneKey) throw errors.oldPhoneMismatch();
    usePhoneCode(call, { ...old, phone: old.phone }, oldCode, 'change');
  }
  usePhoneCode(call, next, code, 'change');
  return setPhone(call, user, next);
}

/** @throws 2001, 2037, 2200, 2227, 2229, 2300 */
export function updateEmail(
  call: Call,
  email: string,
  code: string,
  oldEmail?: string | null,
  oldCode?: string | null,
): User {
  const user = requireUser(call);
  if (email.toLowerCase() === user.email?.toLowerCase()) throw errors.emailUnchanged();
  requireEmailFree(call, email, user);
  if (user.email && call.pool.settings.changeEmailStrategy.verifyOldEmail) {
    if (!oldEmail || !oldCode) throw errors.oldEmailCheckRequired();
    if (oldEmail.toLowerCase() !== user.email.toLowerCase()) throw errors.oldEmailMismatch();
    useEmailCode(call, oldEmail, oldCode, 'change');
  }
  useEmailCode(call, email, code, 'change');
  return setEmail(call, user, email);
}

/** @throws 2217 when nothing else is left to log in with */
export function unbindPhone(call: Call): User {
  const user = requireUser(call);
  requireOtherLogin(call, user, 'phone');
  return change(call, user, 'unbindPhone', { phone: null, phoneCountryCode: null, phoneVerified: false });
}

/** @throws 2217, 2219 */
export function unbindEmail(call: Call): User {
  const user = requireUser(call);
  if (!user.email) throw errors.emailNotBound();
  requireOtherLogin(call, user, 'email');
  return change(call, user, 'unbindEmail', { email: null, emailVerified: false });
}

export const setPhone = (call: Call, user: User, { phone, phoneCountryCode }: Phone): User =>
  change(call, user, 'bindPhone', {
    phone,
    phoneCountryCode: phoneCountryCode || DEFAULT_COUNTRY_CODE,
    phoneVerified: true,
  });

export const setEmail = (call: Call, user: User, email: string): User =>
  change(call, user, 'bindEmail', { email, emailVerified: true });

/** @throws 2035 when another user has it */
export function requirePhoneFree(call: Call, { phone, phoneCountryCode }: Phone, user: User): void {
  const holder = call.local.store.users.byPhone(call.pool.id, phone, phoneCountryCode);
  if (holder && holder.id !== user.id) throw errors.phoneBound();
}

/** @throws 2200 when another user has it */
export function requireEmailFree(call: Call, email: string, user: User): void {
  const holder = call.local.store.users.byEmail(call.pool.id, email);
  if (holder && holder.id !== user.id) throw errors.emailBound();
}

/** @throws 2217 */
export function requireOtherLogin(call: Call, user: User, leaving: 'phone' | 'email' | 'identity'): void {
  const identities = call.local.store.identities.ofUser(user.id).length - (leaving === 'identity' ? 1 : 0);
  const others = [leaving !== 'phone' && user.phone, leaving !== 'email' && user.email, user.username];
  if (identities <= 0 && !others.some(Boolean)) throw errors.lastLoginMethod();
}

function change(call: Call, user: User, operationType: string, patch: Partial<User>): User {
  return call.local.db.transaction(() => {
    audit(call, { operationType, userId: user.id });
    return call.local.store.users.update(user, patch);
  });
}
