import { audit } from '../../server/audit.js';
import type { Call } from '../../server/call.js';
import { identify } from '../../server/caller.js';
import { errors } from '../../server/errors.js';
import { requireOtherLogin } from '../contacts/contacts.js';
import type { Identity } from './identities.store.js';
import type { User } from './users.store.js';

/** The user behind a token that came in a body. @throws 2207 and what the token's state says */
export async function tokenHolder(call: Call, token: string): Promise<User> {
  const caller = await identify(call.local, `Bearer ${token}`);
  if (caller.kind === 'rejected') throw caller.error;
  if (caller.kind !== 'user' || caller.user.userPoolId !== call.pool.id) throw errors.sessionInvalid();
  return caller.user;
}

/**
 * Moves the third-party logins of one account to another. An account that is left with no way to log in is archived.
 * @throws 2213 when the main account has a login of the same provider
 */
export function linkAccounts(call: Call, primary: User, secondary: User): void {
  const { store, db } = call.local;
  if (primary.id === secondary.id) throw errors.notOwnProfile();
  const known = new Set(store.identities.ofUser(primary.id).map(({ provider }) => provider));
  if (store.identities.ofUser(secondary.id).some(({ provider }) => known.has(provider))) throw errors.providerBound();
  db.transaction(() => {
    store.identities.moveAll(secondary.id, primary.id);
    if (!secondary.username && !secondary.email && !secondary.phone) store.users.archive(secondary);
    audit(call, { operationType: 'linkAccount', userId: primary.id });
  });
}

/** @throws 2216, 2217 */
export function unlinkIdentity(call: Call, user: User, which: Partial<Pick<Identity, 'provider' | 'extIdpId'>>): void {
  const { store } = call.local;
  const identity = store.identities.table.find({ userId: user.id, ...which });
  if (!identity) throw errors.identityNotBound();
  requireOtherLogin(call, user, 'identity');
  store.identities.table.delete({ id: identity.id });
  audit(call, { operationType: 'unlinkAccount', userId: user.id });
}

/** How well an account is protected; each protection counts, 100 at most. */
export function accountSecurity(call: Call, user: User) {
  const mfa = call.local.store.mfaFactors.enabled(user.id, 'totp') !== null;
  const level = user.passwordHash === null ? null : user.passwordLevel;
  const points = [user.email ? 20 : 0, user.phone ? 20 : 0, mfa ? 20 : 0, [0, 10, 25, 40][level ?? 0] ?? 0];
  return {
    email: user.email !== null,
    phone: user.phone !== null,
    password: user.passwordHash !== null,
    mfa,
    passwordSecurityLevel: level,
    score: points.reduce((sum, part) => sum + part, 0),
  };
}
