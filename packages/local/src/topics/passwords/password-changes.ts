import { verifyPassword } from '../../crypto/password-hash.js';
import { audit } from '../../server/audit.js';
import { type Call, requireUser } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { useEmailCode, usePhoneCode } from '../codes/codes.js';
import type { User } from '../users/users.store.js';
import { newPassword, readPassword } from './passwords.js';

interface ResetInput {
  readonly phone?: string | null;
  readonly phoneCountryCode?: string | null;
  readonly email?: string | null;
  readonly code: string;
  readonly newPassword: string;
}

/** Sets a password with a code from phone or mail; ends all sessions. @throws 2001, 2004, 2028, 2029, 2300 */
export async function resetPassword(
  call: Call,
  { phone, phoneCountryCode, email, code, newPassword: sent }: ResetInput,
): Promise<void> {
  const { users } = call.local.store;
  if (!phone && !email) throw errors.phoneOrEmailRequired();
  const user = phone
    ? users.byPhone(call.pool.id, phone, phoneCountryCode)
    : users.byEmail(call.pool.id, email as string);
  if (!user) throw errors.userNotFound();
  // The password is judged first, so that a weak one does not cost the code.
  const secret = await newPassword(call, sent);
  if (phone) usePhoneCode(call, { phone, phoneCountryCode }, code, 'resetPassword');
  else useEmailCode(call, email as string, code, 'resetPassword');
  store(call, user, secret);
}

/** The token comes with error 1639. @throws 2206, 2029 */
export async function resetByFirstLoginToken(call: Call, token: string, password: string): Promise<void> {
  const { user, use } = ticketHolder(call, 'first-login', token);
  const secret = await newPassword(call, password);
  use();
  store(call, user, secret);
}

/** The token comes with error 2058. @throws 2206, 2203, 2029 */
export async function resetByForceResetToken(
  call: Call,
  token: string,
  oldPassword: string,
  sent: string,
): Promise<void> {
  const { user, use } = ticketHolder(call, 'force-reset', token);
  await requireOldPassword(call, user, oldPassword);
  const secret = await newPassword(call, sent);
  use();
  store(call, user, secret);
}

/** The own password; other sessions end. @throws 2201, 2203, 2029 */
export async function updatePassword(call: Call, sent: string, oldPassword: string | null | undefined): Promise<User> {
  const user = requireUser(call);
  if (user.passwordHash !== null) {
    if (!oldPassword) throw errors.oldPasswordRequired();
    await requireOldPassword(call, user, oldPassword);
  }
  return store(call, user, await newPassword(call, sent));
}

async function requireOldPassword(call: Call, user: User, sent: string): Promise<void> {
  const matches = await verifyPassword(await readPassword(call.local, sent), user.passwordHash ?? '');
  if (!matches) throw errors.oldPasswordWrong();
}

function ticketHolder(call: Call, kind: string, token: string): { user: User; use: () => void } {
  const { tickets, users } = call.local.store;
  const ticket = tickets.valid(kind, token);
  const user = ticket?.userId ? users.byId(call.pool.id, ticket.userId) : null;
  if (!ticket || !user) throw errors.sessionExpired();
  return {
    user,
    use: () => {
      if (!tickets.use(ticket)) throw errors.sessionExpired();
    },
  };
}

function store(call: Call, user: User, secret: Partial<User>): User {
  const { store: stores, db } = call.local;
  const current = call.caller.kind === 'user' ? call.caller.session.id : '';
  return db.transaction(() => {
    for (const { id } of stores.sessions.ofUser(user.id)) if (id !== current) stores.sessions.revoke(id);
    audit(call, { operationType: 'updatePassword', userId: user.id });
    return stores.users.update(user, { ...secret, lockedUntil: null });
  });
}
