import { createHash } from 'node:crypto';
import { matchingStep, newRecoveryCode, newTotpSecret } from '../../crypto/totp.js';
import { type Call, effectiveApp, requireUser } from '../../server/call.js';
import { badRequest, errors, type LocalError } from '../../server/errors.js';
import { type Phone, useEmailCode, usePhoneCode } from '../codes/codes.js';
import { requireEmailFree, requirePhoneFree, setEmail, setPhone } from '../contacts/contacts.js';
import { openSession, requireActive, type SignedIn } from '../login/login.js';
import type { User } from '../users/users.store.js';
import type { FactorSource, MfaFactor } from './mfa.store.js';
import { type MfaChallenge, type MfaKind, noteFailedFactor } from './mfa-challenge.js';

/** Whose factors a call is about: the signed-in user, or the one who is halfway through a login. */
export function factorOwner(call: Call): User {
  return call.caller.kind === 'mfa' ? call.caller.user : requireUser(call);
}

/** A fresh secret; nothing takes effect before it is confirmed. @throws 1001 */
export function associateTotp(call: Call, source: FactorSource | undefined): MfaFactor {
  const user = factorOwner(call);
  requireEnrolment(call, user, 'OTP');
  return call.local.store.mfaFactors.put({
    userPoolId: call.pool.id,
    userId: user.id,
    type: 'totp',
    enable: false,
    secret: newTotpSecret(),
    recoveryCode: newRecoveryCode(),
    source: source ?? (call.caller.kind === 'mfa' ? 'APPLICATION' : 'SELF'),
  });
}

/** @throws 400 with HTTP 400 for a wrong code */
export function confirmTotp(call: Call, code: string): void {
  const factor = call.local.store.mfaFactors.find(factorOwner(call).id, 'totp');
  // Not used up by this: the same code passes the login that follows.
  if (!factor || factor.enable || stepOf(call, factor, code) === null) throw badRequest('The one-time code is wrong');
  call.local.store.mfaFactors.update(factor, { enable: true });
}

/** An authenticator that an administrator brings along, with any text for a secret. */
export function importTotp(call: Call, user: User, secret: string, recoveryCode: string | undefined): MfaFactor {
  return call.local.store.mfaFactors.put({
    userPoolId: call.pool.id,
    userId: user.id,
    type: 'totp',
    source: 'SELF',
    enable: true,
    secret,
    recoveryCode: recoveryCode ?? newRecoveryCode(),
  });
}

/** @throws 1001, 6001, 6003 */
export function verifyTotp(call: Call, code: string | undefined): Promise<SignedIn> {
  if (!code) throw errors.totpMissing();
  return passFactor(call, 'OTP', errors.totpWrong(), ({ id }) => {
    const factor = call.local.store.mfaFactors.enabled(id, 'totp');
    return factor !== null && useTotp(call, factor, code);
  });
}

/** Gets in without the authenticator; the answer holds the next recovery code. @throws 1001, 6002, 6004 */
export async function verifyRecoveryCode(
  call: Call,
  code: string | undefined,
): Promise<SignedIn & { recoveryCode: string }> {
  if (!code) throw errors.recoveryCodeMissing();
  const { mfaFactors } = call.local.store;
  const recoveryCode = newRecoveryCode();
  const user = await passFactor(call, 'OTP', errors.recoveryCodeWrong(), ({ id }) => {
    const factor = mfaFactors.enabled(id, 'totp');
    if (factor?.recoveryCode !== code) return false;
    mfaFactors.update(factor, { recoveryCode });
    return true;
  });
  return { ...user, recoveryCode };
}

/** A user without a phone gets this one. @throws 1001, 2001, 2035, 2038, 2300 */
export function verifySms(call: Call, phone: Phone, code: string): Promise<SignedIn> {
  return passFactor(call, 'SMS', errors.codeWrong(), (user) => {
    if (user.phone && user.phone !== phone.phone) throw errors.oldPhoneMismatch();
    requirePhoneFree(call, phone, user);
    usePhoneCode(call, phone, code, 'mfa');
    if (!user.phone) setPhone(call, user, phone);
    return true;
  });
}

/** A user without an email gets this one. @throws 1001, 2001, 2037, 2200, 2300 */
export function verifyEmail(call: Call, email: string, code: string): Promise<SignedIn> {
  return passFactor(call, 'EMAIL', errors.codeWrong(), (user) => {
    if (user.email && user.email.toLowerCase() !== email.toLowerCase()) throw errors.oldEmailMismatch();
    requireEmailFree(call, email, user);
    useEmailCode(call, email, code, 'mfa');
    if (!user.email) setEmail(call, user, email);
    return true;
  });
}

/** Whether the challenged user could answer with this phone or email: their own, or a free one when they have none. */
export function isBindable(call: Call, { phone, email }: { phone?: string; email?: string }): boolean {
  const user = factorOwner(call);
  const { users } = call.local.store;
  if (phone) return user.phone ? user.phone === phone : users.byPhone(call.pool.id, phone) === null;
  if (!email) throw errors.phoneOrEmailRequired();
  return user.email ? user.email.toLowerCase() === email.toLowerCase() : users.byEmail(call.pool.id, email) === null;
}

/**
 * Binds a face from two pictures. There is no face recognition here: two pictures are of one face when they have the
 * same bytes (or address). Someone halfway through a login is let in by it. @throws 1700, 1701, 1702, 1703, 1706
 */
export async function associateFace(call: Call, first: string | null, second: string | null): Promise<SignedIn | User> {
  const user = factorOwner(call);
  if (!first) throw errors.facePhotoMissing();
  if (!second) throw errors.faceCompareMissing();
  if (first !== second) throw errors.faceMismatch();
  if (!user.phone && !user.email) throw errors.faceNeedsPhoneOrEmail();
  if (call.local.store.mfaFactors.enabled(user.id, 'face')) throw errors.faceAlreadyBound();
  requireEnrolment(call, user, 'FACE');
  const source = call.caller.kind === 'mfa' ? 'APPLICATION' : 'SELF';
  call.local.store.mfaFactors.put({
    userPoolId: call.pool.id,
    userId: user.id,
    type: 'face',
    source,
    enable: true,
    secret: first,
    recoveryCode: null,
  });
  return call.caller.kind === 'mfa' ? passFactor(call, 'FACE', errors.faceMismatch(), () => true) : user;
}

/** @throws 1001, 1700, 1702 */
export function verifyFace(call: Call, photo: string | null): Promise<SignedIn> {
  if (!photo) throw errors.facePhotoMissing();
  return passFactor(
    call,
    'FACE',
    errors.faceMismatch(),
    ({ id }) => call.local.store.mfaFactors.enabled(id, 'face')?.secret === photo,
  );
}

/** What stands for a picture: the digest of an uploaded file, or of its address. Null when the key is unknown. */
export function pictureDigest(call: Call, key: string | undefined, isExternal: boolean): string | null {
  if (!key) return null;
  const content = isExternal ? key : call.local.store.uploads.byKey(call.pool.id, key)?.content;
  return content === undefined ? null : createHash('sha256').update(content).digest('base64url');
}

/** Lets the challenged user in when `check` is content; the mfaToken is used up by it. @throws what `check` throws, or `wrong` */
async function passFactor(
  call: Call,
  kind: MfaKind,
  wrong: LocalError,
  check: (user: User) => boolean,
): Promise<SignedIn> {
  const { caller } = call;
  if (caller.kind !== 'mfa') throw errors.noPermission();
  const { user, ticket } = caller;
  const { allowed } = ticket.data as unknown as MfaChallenge;
  if (!allowed.includes(kind)) throw errors.noPermission();
  requireActive(call, user);
  let passed = false;
  try {
    passed = check(user);
  } finally {
    if (!passed) noteFailedFactor(call, ticket);
  }
  if (!passed) throw wrong;
  if (!call.local.store.tickets.use(ticket)) throw errors.sessionExpired();
  return openSession({ ...call, app: effectiveApp(call) }, user);
}

/** With only a password a factor may be bound when it is asked for and none of its kind is bound. @throws 1001 */
function requireEnrolment(call: Call, user: User, kind: 'OTP' | 'FACE'): void {
  if (call.caller.kind !== 'mfa') return;
  const { allowed } = call.caller.ticket.data as unknown as MfaChallenge;
  const bound = call.local.store.mfaFactors.enabled(user.id, kind === 'OTP' ? 'totp' : 'face');
  if (!allowed.includes(kind) || bound) throw errors.noPermission();
}

const stepOf = (call: Call, factor: MfaFactor, code: string): number | null =>
  matchingStep(factor.secret, code, call.local.clock.seconds(), factor.lastStep);

function useTotp(call: Call, factor: MfaFactor, code: string): boolean {
  const step = stepOf(call, factor, code);
  if (step === null) return false;
  call.local.store.mfaFactors.update(factor, { lastStep: step });
  return true;
}
