import { createHash } from 'node:crypto';
import type { Claims } from '../crypto/jwt.js';
import type { Session, Ticket, User, UserPool } from '../topics/stores.js';
import { errors, type LocalError } from './errors.js';
import type { Local } from './local.js';
import { readToken } from './user-tokens.js';

/** Who a request comes from, judged by its bearer token alone. */
export type Caller =
  | { readonly kind: 'nobody' }
  /** A token that is not good: fails only where one is needed, so that a stale one does not block a login. */
  | { readonly kind: 'rejected'; readonly error: LocalError }
  | { readonly kind: 'user'; readonly user: User; readonly session: Session; readonly claims: Claims }
  | { readonly kind: 'management'; readonly userPoolId: string }
  /** Someone halfway through a login, holding an mfaToken. */
  | { readonly kind: 'mfa'; readonly user: User; readonly ticket: Ticket };

const nobody: Caller = { kind: 'nobody' };
const rejected = (error: LocalError): Caller => ({ kind: 'rejected', error });

export async function identify(local: Local, authorization: string | undefined): Promise<Caller> {
  const token = bearer(authorization);
  if (!token) return nobody;
  const claims = await readToken(local, token);
  if (!claims) return mfaCaller(local, token);
  if ((claims.exp ?? 0) <= local.clock.seconds()) return rejected(errors.sessionExpired());
  return claims.type === 'management' ? managementCaller(local, claims) : userCaller(local, claims);
}

/** The token of an Authorization header, with or without its scheme; undefined for other schemes. */
export function bearer(authorization: string | undefined): string | undefined {
  const [first = '', second] = (authorization ?? '').trim().split(/\s+/);
  if (second === undefined) return first || undefined;
  return first.toLowerCase() === 'bearer' ? second : undefined;
}

/** Changes with the pool's secret, so that renewing the secret ends the tokens made with the old one. */
export const secretMark = (pool: UserPool): string =>
  createHash('sha256').update(pool.secret).digest('base64url').slice(0, 16);

function managementCaller(local: Local, claims: Claims): Caller {
  const pool = local.store.pools.byId(String(claims.userPoolId));
  if (!pool || claims.mark !== secretMark(pool)) return rejected(errors.sessionInvalid());
  return { kind: 'management', userPoolId: pool.id };
}

function userCaller(local: Local, claims: Claims): Caller {
  const session = local.store.sessions.byId(String(claims.jti));
  const user = session && local.store.users.byId(session.userPoolId, session.userId);
  if (!session || !user) return rejected(errors.sessionInvalid());
  if (user.blocked || user.status !== 'Activated') return rejected(errors.userLocked());
  if (endedBySetting(user, session, local.clock.now())) return rejected(errors.sessionExpired());
  return { kind: 'user', user, session, claims };
}

// An administrator ends all tokens of a user by setting `tokenExpiredAt` to a time that has passed.
function endedBySetting(user: User, session: Session, now: number): boolean {
  const at = user.tokenExpiredAt ? Date.parse(user.tokenExpiredAt) : Number.NaN;
  return at <= now && session.createdAt * 1000 <= at;
}

function mfaCaller(local: Local, token: string): Caller {
  const ticket = local.store.tickets.valid('mfa', token);
  const user = ticket?.userId ? local.store.users.byId(ticket.userPoolId, ticket.userId) : null;
  return ticket && user ? { kind: 'mfa', user, ticket } : rejected(errors.sessionInvalid());
}
