import { verifyPassword } from '../../crypto/password-hash.js';
import { audit } from '../../server/audit.js';
import { type Call, effectiveApp } from '../../server/call.js';
import { errors, type LocalError } from '../../server/errors.js';
import { newDigits } from '../../server/ids.js';
import { mayLogIn } from '../applications/application-access.js';
import { setParams } from '../custom-data/custom-data.js';
import { requireSecondFactor } from '../mfa/mfa-challenge.js';
import { readPassword } from '../passwords/passwords.js';
import { issueUserToken } from '../session/session.js';
import { openSso } from '../session/sso.js';
import { requireTenantMember } from '../tenants/tenants.js';
import { type UserView, userView } from '../users/user-view.js';
import type { User } from '../users/users.store.js';

export type SignedIn = UserView & { token: string };
export interface SignInInput {
  /** The end user's address when a server calls on their behalf. */
  readonly clientIp?: string | null;
  readonly captchaCode?: string | null;
  /** JSON of custom data to set, `[{key, value}]`. */
  readonly params?: string | null;
}

/**
 * The last step of every login: checks whether the account may come in, asks for what is still missing, and opens a
 * session. @throws 1577, 1578, 1635, 1636, 1639, 2005, 2042, 2057, 2058, 2130010
 */
export async function signIn(call: Call, user: User, input: SignInInput = {}): Promise<SignedIn> {
  requireActive(call, user);
  requireUsableDevice(call, user);
  requireAppAccess(call, user);
  requirePasswordFresh(call, user);
  requireSecondFactor(call, user);
  return openSession(call, user, input);
}

/** Opens a session for someone who has passed every step. */
export async function openSession(
  call: Call,
  user: User,
  { clientIp, params }: SignInInput = {},
  extra: Partial<UserView> = {},
): Promise<SignedIn> {
  const { local } = call;
  const ip = clientIp || call.ip;
  if (params) setParams(call, user.id, params);
  const issued = await issueUserToken({ ...call, ip, app: effectiveApp(call) }, user);
  local.db.transaction(() => {
    local.store.users.noteLogin(user, ip);
    audit(call, { operationType: 'login', userId: user.id, clientIp: ip });
  });
  local.store.failures.clear(call.pool.id, 'login', ip);
  // A browser gets the cookie that single sign-on starts from as well.
  if (call.headers.origin !== undefined) call.cookies.push(openSso(call, user));
  const fresh = local.store.users.byId(call.pool.id, user.id) ?? user;
  const { token, tokenExpiredAt } = issued;
  return { ...userView(fresh, extra), token, tokenExpiredAt };
}

/** @throws 2005, 2042, 2057, 2120008, 2130010 */
export function requireActive(call: Call, user: User): void {
  if (user.blocked || user.status !== 'Activated') throw errors.userLocked();
  if (user.lockedUntil && Date.parse(user.lockedUntil) > call.local.clock.now()) throw errors.lockedAfterFailures();
  if (call.pool.settings.loginRequireEmailVerified && user.email && !user.emailVerified) throw errors.emailUnverified();
  requireTenantMember(call, user);
}

/** @throws 1577, 1578 when the client names a device that may not be used */
function requireUsableDevice({ local, pool, headers }: Call, user: User): void {
  const device = headers['x-authing-device-id'];
  if (typeof device === 'string') local.store.devices.requireUsable(pool.id, device, user.id);
}

/** @throws 2130010 when the application's access policies keep the user out */
function requireAppAccess(call: Call, user: User): void {
  if (call.app && !mayLogIn(call, call.app.id, user.id)) throw errors.tenantLoginForbidden();
}

/** Asks for a new password where one is due; the token in the error's data is for that one call. @throws 1639, 2058 */
function requirePasswordFresh(call: Call, user: User): void {
  const { passwordUpdatePolicy } = call.pool.settings;
  const age = call.local.clock.now() - Date.parse(user.passwordChangedAt ?? user.createdAt);
  const overdue =
    passwordUpdatePolicy.enabled && user.passwordHash !== null && age > passwordUpdatePolicy.forcedCycle * 86_400_000;
  if (user.resetPasswordOnFirstLogin) throw errors.firstLoginReset({ token: resetToken(call, user, 'first-login') });
  if (user.forceResetPassword || overdue) throw errors.forceReset({ token: resetToken(call, user, 'force-reset') });
}

const RESET_TOKEN_SECONDS = 600;

const resetToken = (call: Call, user: User, kind: string): string =>
  call.local.store.tickets.issue({
    userPoolId: call.pool.id,
    kind,
    userId: user.id,
    data: {},
    lifetime: RESET_TOKEN_SECONDS,
  }).id;

/**
 * A login with a password. `unknownUser` is thrown, or asked for an account, when there is none.
 * @throws 2000, 2006, 2016, 2027 and those of `signIn`
 */
export async function signInWithPassword(
  call: Call,
  user: User,
  sent: string,
  input: SignInInput = {},
): Promise<SignedIn> {
  if (user.passwordHash === null) throw errors.passwordNotSet();
  const password = await readPassword(call.local, sent);
  if (!(await verifyPassword(password, user.passwordHash))) throw wrongPassword(call, user, input);
  return signIn(call, user, input);
}

function wrongPassword(call: Call, user: User, input: SignInInput): LocalError {
  const { local, pool } = call;
  noteFailedLogin(call, input, user);
  const check = pool.settings.loginPasswordFailCheck;
  if (!check.enabled) return errors.passwordWrong();
  local.store.failures.note(pool.id, 'password', user.id);
  if (local.store.failures.count(pool.id, 'password', user.id, check.timeInterval) < check.limit)
    return errors.passwordWrong();
  const until = local.clock.now() + check.timeInterval * 1000;
  local.store.users.table.update({ id: user.id }, { lockedUntil: local.clock.iso(until) });
  local.store.failures.clear(pool.id, 'password', user.id);
  return errors.lockedAfterFailures();
}

/** Counts towards the picture code that repeated failures from one address lead to. */
export function noteFailedLogin(call: Call, { clientIp }: SignInInput, user?: User): void {
  const ip = clientIp || call.ip;
  call.local.store.failures.note(call.pool.id, 'login', ip);
  audit(call, { operationType: 'login', userId: user?.id ?? null, success: false, clientIp: ip });
}

const CAPTCHA_SECONDS = 300;

/**
 * After too many failed logins from one address a picture code must come along. The code lands in the outbox,
 * addressed to the address that needs it. @throws 2000
 */
export function requireCaptcha(call: Call, { clientIp, captchaCode }: SignInInput): void {
  const { local, pool } = call;
  const ip = clientIp || call.ip;
  const { enabled, limit, timeInterval } = pool.settings.loginFailCheck;
  if (!enabled || local.store.failures.count(pool.id, 'login', ip, timeInterval) < limit) return;
  const expected = local.store.tickets.table.find({ kind: 'captcha', userPoolId: pool.id, userId: ip });
  if (expected) local.store.tickets.use(expected);
  if (expected && captchaCode && expected.data.code === captchaCode && expected.expiresAt > local.clock.now()) return;
  const code = newDigits(4);
  local.store.tickets.issue({
    userPoolId: pool.id,
    kind: 'captcha',
    userId: ip,
    data: { code },
    lifetime: CAPTCHA_SECONDS,
  });
  local.outbox.send(
    {
      to: ip,
      kind: 'captcha',
      code,
      scene: 'login',
      text: `Picture code for logins from ${ip}: ${code}`,
    },
    CAPTCHA_SECONDS,
  );
  throw errors.captchaRequired();
}
