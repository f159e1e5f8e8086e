import { audit } from '../../server/audit.js';
import type { Call } from '../../server/call.js';
import { effectiveApp } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { setCustomData, setParams } from '../custom-data/custom-data.js';
import { type SignInInput, signIn } from '../login/login.js';
import { newPassword } from '../passwords/passwords.js';
import { issueUserToken } from '../session/session.js';
import { joinTenant } from '../tenants/tenants.js';
import { profileOf, type UserView, userView } from '../users/user-view.js';
import type { NewUser, User } from '../users/users.store.js';
import type { WhitelistType } from '../whitelists/whitelists.store.js';

type Account = Partial<
  Pick<User, 'username' | 'email' | 'phone' | 'phoneCountryCode' | 'emailVerified' | 'phoneVerified'>
>;
export interface RegisterInput extends SignInInput {
  readonly password?: string | null;
  readonly profile?: object | null;
  /** A full login follows: token, login count, audit log. */
  readonly forceLogin?: boolean | null;
  /** A token without the full login. */
  readonly generateToken?: boolean | null;
}

/** Creates the account that a user asks for. @throws 2026, 2029, 2031, 2034, 2100, 2204 */
export async function register(call: Call, account: Account, input: RegisterInput): Promise<UserView> {
  const user = await createAccount(call, account, input);
  if (input.forceLogin) return { ...(await signIn(call, user, input)), newlyCreated: true };
  if (!input.generateToken) return userView(user, { newlyCreated: true });
  const { token, tokenExpiredAt } = await issueUserToken({ ...call, app: effectiveApp(call) }, user);
  return userView(user, { token, tokenExpiredAt, newlyCreated: true });
}

/** The account alone, without token; what `autoRegister` of a login needs. */
export async function createAccount(call: Call, account: Account, input: RegisterInput): Promise<User> {
  const { local, pool } = call;
  requireRegistrationAllowed(call, account, input);
  const secret = input.password ? await newPassword(call, input.password) : {};
  const user = local.db.transaction(() => {
    const created = local.store.users.create({ ...newAccount(call, account, input), ...secret });
    setParams(call, created.id, input.params);
    setCustomData(call, 'USER', created.id, udfOf(input.profile));
    joinTenant(call, created);
    audit(call, { operationType: 'register', userId: created.id, clientIp: input.clientIp || call.ip });
    return created;
  });
  local.store.failures.note(pool.id, 'register', input.clientIp || call.ip);
  if (pool.settings.sendWelcomeEmail && user.email) {
    local.outbox.send({ to: user.email, kind: 'email', code: null, scene: 'WELCOME', text: `Welcome to ${pool.name}` });
  }
  return user;
}

function newAccount(call: Call, account: Account, { profile, clientIp }: RegisterInput): NewUser {
  const extra = (profile ?? {}) as Account;
  const source = account.username ? 'basic:username' : account.email ? 'basic:email' : 'basic:phone';
  return {
    userPoolId: call.pool.id,
    registerSource: [source],
    lastIP: clientIp || call.ip,
    ...profileOf(profile),
    username: extra.username ?? null,
    email: extra.email ?? null,
    phone: extra.phone ?? null,
    emailVerified: call.pool.settings.emailVerifiedDefault,
    ...account,
  };
}

const udfOf = (profile: object | null | undefined): { key: string; value: string }[] =>
  (profile as { udf?: { key: string; value: string }[] } | null | undefined)?.udf ?? [];

const looksLikeEmail = /^[^\s@]+@[^\s@]+$/;

/** @throws 2204 */
export function requireEmailForm(email: string): void {
  if (!looksLikeEmail.test(email) || email.length > 320) throw errors.emailInvalid();
}

/** Closed by the pool, or by the application the user comes through. */
export const isRegistrationClosed = (call: Call): boolean =>
  call.pool.settings.registerDisabled || effectiveApp(call)?.settings.registerDisabled === true;

function requireRegistrationAllowed(call: Call, account: Account, input: RegisterInput): void {
  const { local, pool, ip } = call;
  if (isRegistrationClosed(call)) throw errors.registrationDisabled();
  const { enabled, limit, timeInterval } = pool.settings.frequentRegisterCheck;
  if (enabled && local.store.failures.count(pool.id, 'register', input.clientIp || ip, timeInterval) >= limit) {
    throw errors.registerTooFrequent();
  }
  if (account.email) requireEmailForm(account.email);
  const { whitelist } = pool.settings;
  const checks: [boolean, WhitelistType, string | null | undefined][] = [
    [whitelist.usernameEnabled, 'USERNAME', account.username],
    [whitelist.emailEnabled, 'EMAIL', account.email],
    [whitelist.phoneEnabled, 'PHONE', account.phone],
  ];
  for (const [on, type, value] of checks) {
    if (on && value && !local.store.whitelists.has(pool.id, type, value)) throw errors.registrationDisabled();
  }
}
