import type { Call } from '../../server/call.js';
import { newSecret } from '../../server/ids.js';
import type { Local } from '../../server/local.js';
import type { User } from '../users/users.store.js';
import type { ProtocolRecord } from './protocol-records.store.js';

/** Cookie of the browser's single sign-on session, shared by every protocol. */
export const SSO_COOKIE = 'authing_session';
export const SSO_SECONDS = 14 * 24 * 60 * 60;

/** As oidc-provider stores it, so that a login by any protocol counts for all of them. */
export interface SsoPayload {
  jti: string;
  kind: 'Session';
  uid: string;
  iat: number;
  exp: number;
  accountId?: string;
  loginTs?: number;
  authorizations?: Record<string, { grantId?: string }>;
}
export interface SsoSession {
  readonly id: string;
  readonly user: User;
  /** Seconds. */
  readonly loginAt: number;
  /** Milliseconds. */
  readonly expiresAt: number;
}
type Cookies = Pick<Call, 'local' | 'headers'>;

/** The browser's session, when its user may still come in. */
export function readSso(call: Cookies & Pick<Call, 'pool'>): SsoSession | null {
  const record = recordOf(call);
  const user = record?.payload.accountId ? activeUser(call.local, record.payload.accountId) : null;
  if (!record || user?.userPoolId !== call.pool.id) return null;
  return { id: record.id, user, loginAt: record.payload.loginTs ?? 0, expiresAt: record.expiresAt ?? 0 };
}

/** Starts a session in place of the one the browser has. Returns the cookie to set. */
export function openSso(call: Cookies, user: User): string {
  const { store, clock } = call.local;
  const [id, uid, now] = [newSecret(), newSecret(), Math.floor(Date.now() / 1000)];
  const payload: SsoPayload = {
    jti: id,
    kind: 'Session',
    uid,
    iat: now,
    exp: now + SSO_SECONDS,
    accountId: user.id,
    loginTs: now,
  };
  const old = recordOf(call);
  if (old) store.protocolRecords.remove('Session', old.id);
  store.protocolRecords.put({ model: 'Session', id, uid, payload: { ...payload } }, SSO_SECONDS);
  return cookie(id, new Date(clock.now() + SSO_SECONDS * 1000));
}

/** Ends the browser's session and what was issued under it. Returns the cookie to set. */
export function endSso(call: Cookies): string {
  const record = recordOf(call);
  if (record) endBrowserSession(call.local, record);
  return cookie('', new Date(0));
}

export function endBrowserSession({ store }: Local, { id, payload }: ProtocolRecord<SsoPayload>): void {
  for (const { grantId } of Object.values(payload.authorizations ?? {})) {
    if (grantId) store.protocolRecords.revokeGrant(grantId);
  }
  store.protocolRecords.revokeGrant(payload.uid);
  store.protocolRecords.remove('Session', id);
}

/** Whom the session belongs to, also when the user has meanwhile been blocked. */
export const ssoUid = (call: Cookies): string | null => recordOf(call)?.payload.uid ?? null;

/** Null for users that are gone, blocked or not activated. */
export function activeUser(local: Local, id: string): User | null {
  const user = local.store.users.table.find({ id, archived: false });
  return user && !user.blocked && user.status === 'Activated' ? user : null;
}

export function readCookie(headers: Call['headers'], name: string): string | null {
  const text = headers.cookie;
  const pairs = (Array.isArray(text) ? text.join('; ') : (text ?? '')).split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

function recordOf({ local, headers }: Cookies): ProtocolRecord<SsoPayload> | null {
  const id = readCookie(headers, SSO_COOKIE);
  return id ? local.store.protocolRecords.find<SsoPayload>('Session', id) : null;
}

const cookie = (value: string, expires: Date): string =>
  `${SSO_COOKIE}=${value}; path=/; expires=${expires.toUTCString()}; samesite=lax; httponly`;
