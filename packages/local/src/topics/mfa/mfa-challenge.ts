import { type Call, effectiveApp } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { Ticket } from '../login/tickets.store.js';
import type { User } from '../users/users.store.js';

/** Kinds of second factor, as application settings name them. */
export type MfaKind = 'SMS' | 'EMAIL' | 'OTP' | 'FACE';

/** What an mfaToken stands for: a password was right, one of these is still missing. */
export interface MfaChallenge {
  readonly allowed: readonly MfaKind[];
  readonly failures: number;
}

const MAX_FAILURES = 10;

/** Asks for a second factor where the application or the user wants one. @throws 1635, 1636 */
export function requireSecondFactor(call: Call, user: User): void {
  const { store } = call.local;
  const byApp = (effectiveApp(call)?.settings.mfa ?? []) as MfaKind[];
  const own = store.mfaFactors.enabled(user.id, 'totp');
  if (byApp.length > 0) throw errors.appMfaRequired(challenge(call, user, byApp));
  if (own?.source === 'SELF') throw errors.mfaRequired(challenge(call, user, ['OTP']));
}

function challenge({ local, pool }: Call, user: User, allowed: readonly MfaKind[]) {
  const { tickets, mfaFactors } = local.store;
  const data: MfaChallenge = { allowed, failures: 0 };
  const ticket = tickets.issue({
    userPoolId: pool.id,
    kind: 'mfa',
    userId: user.id,
    data,
    lifetime: pool.settings.mfaTokenExpiresAfter,
  });
  const { email, phone, phoneCountryCode, nickname, username, photo } = user;
  return {
    mfaToken: ticket.id,
    email,
    phone,
    phoneCountryCode,
    nickname,
    username,
    avatar: photo,
    totpMfaEnabled: mfaFactors.enabled(user.id, 'totp') !== null,
    faceMfaEnabled: mfaFactors.enabled(user.id, 'face') !== null,
    applicationMfa: allowed.map((mfaPolicy, sort) => ({ mfaPolicy, status: 1, sort })),
  };
}

/** Counts a wrong answer; too many end the mfaToken. */
export function noteFailedFactor({ local }: Call, ticket: Ticket): void {
  const data = ticket.data as unknown as MfaChallenge;
  if (data.failures + 1 >= MAX_FAILURES) local.store.tickets.use(ticket);
  else local.store.tickets.update(ticket, { ...data, failures: data.failures + 1 });
}
