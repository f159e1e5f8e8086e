import { type Call, effectiveApp } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { User } from '../users/users.store.js';
import { sendEmailCode } from './codes.js';

/** Scenes whose mail holds a link that verifies the address; the others hold a code. */
const linkScenes: ReadonlySet<string> = new Set([
  'VERIFY_EMAIL',
  'FIRST_EMAIL_LOGIN_VERIFY',
  'CONSOLE_CONDUCTED_VERIFY',
]);
/** Scenes that make no sense for an address nobody has. */
const accountScenes: ReadonlySet<string> = new Set([
  'RESET_PASSWORD',
  'RESET_PASSWORD_VERIFY_CODE',
  'FIRST_EMAIL_LOGIN_VERIFY',
  'CONSOLE_CONDUCTED_VERIFY',
]);
const LINK_SECONDS = 86_400;

/** @throws 2004, 2204 */
export function sendMail(call: Call, email: string, scene: string): void {
  const user = call.local.store.users.byEmail(call.pool.id, email);
  if (!user && accountScenes.has(scene)) throw errors.userNotFound();
  if (user && linkScenes.has(scene)) sendVerificationLink(call, user, scene);
  // A link mail for an address that is about to be bound carries a code as well as any other.
  else sendEmailCode(call, email, scene);
}

/** A mail with the link of `GET /verify-email`, and with a code for those who rather type it. @throws 2219 */
export function sendVerificationLink(call: Call, user: User, scene: string): void {
  const { local, pool } = call;
  if (!user.email) throw errors.emailNotBound();
  const data = { email: user.email, appId: effectiveApp(call)?.id ?? null };
  const ticket = local.store.tickets.issue({
    userPoolId: pool.id,
    kind: 'verify-email',
    userId: user.id,
    data,
    lifetime: LINK_SECONDS,
  });
  sendEmailCode(call, user.email, scene, `verify your address at ${local.url}/verify-email?token=${ticket.id}`);
}

/** Follows the link of a mail. Null when it has run out or was used. */
export function verifyEmailByLink(call: Call, token: string): User | null {
  const { store } = call.local;
  const ticket = store.tickets.valid<{ email: string }>('verify-email', token);
  const user = ticket?.userId ? store.users.byId(ticket.userPoolId, ticket.userId) : null;
  if (!ticket || !user || user.email !== ticket.data.email) return null;
  store.tickets.use(ticket);
  return store.users.update(user, { emailVerified: true });
}
