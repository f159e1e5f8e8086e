import { audit } from '../../server/audit.js';
import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { setCustomData } from '../../topics/custom-data/custom-data.js';
import { type SignedIn, signIn } from '../../topics/login/login.js';
import { isRegistrationClosed } from '../../topics/register/register.js';
import type { User } from '../../topics/users/users.store.js';

/** Who the stand-in for a provider says has come. */
export interface ThirdParty {
  /** `github`, or the identifier of an enterprise connection. */
  readonly provider: string;
  /** Kind of account: the provider itself, or the protocol of an enterprise connection. */
  readonly type: string;
  readonly isSocial: boolean;
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** Signs in the user a third-party account is bound to; a new account gets a new user. @throws 2031 and those of `signIn` */
export function signInByThirdParty(
  call: Call,
  party: ThirdParty,
  customData: Record<string, unknown>,
): Promise<SignedIn> {
  const { store, db } = call.local;
  const user = db.transaction(() => {
    const known = store.identities.byIdp(call.pool.id, party.provider, party.id);
    const found = known ? store.users.byId(call.pool.id, known.userId) : null;
    const owner = found ?? register(call, party);
    const values = Object.entries(customData).map(([key, value]) => ({ key, value: JSON.stringify(value) }));
    setCustomData(call, 'USER', owner.id, values);
    return owner;
  });
  return signIn(call, user);
}

function register(call: Call, party: ThirdParty): User {
  const { store } = call.local;
  if (isRegistrationClosed(call)) throw errors.registrationDisabled();
  const { name, email, provider, isSocial } = party;
  // An address that another account has stays with that account: a provider's word is no proof here.
  const own = email && !store.users.byEmail(call.pool.id, email) ? { email, emailVerified: true } : {};
  const registerSource = [`${isSocial ? 'social' : 'enterprise'}:${provider}`];
  const user = store.users.create({ userPoolId: call.pool.id, nickname: name, ...own, registerSource });
  bind(call, user, party);
  audit(call, { operationType: 'register', userId: user.id });
  return user;
}

/** Binds the account to somebody who is signed in. @throws 2213, 2215 */
export function linkThirdParty(call: Call, user: User, party: ThirdParty): void {
  const { identities } = call.local.store;
  const owner = identities.byIdp(call.pool.id, party.provider, party.id);
  if (owner && owner.userId !== user.id) throw errors.identityBoundElsewhere();
  if (identities.ofUser(user.id).some(({ provider }) => provider === party.provider)) throw errors.providerBound();
  bind(call, user, party);
  audit(call, { operationType: 'linkAccount', userId: user.id });
}

function bind({ local, pool }: Call, user: User, { provider, type, isSocial, id, name, email }: ThirdParty): void {
  local.store.identities.add({
    userPoolId: pool.id,
    userId: user.id,
    provider,
    type,
    isSocial,
    userIdInIdp: id,
    connectionId: provider,
    extIdpId: local.store.extIdps.byIdentifier(pool.id, provider)?.extIdpId ?? provider,
    userInfoInIdp: { id, name, email },
  });
}
