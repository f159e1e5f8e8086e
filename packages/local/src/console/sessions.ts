import { notFound } from '../server/errors.js';
import type { Input } from '../server/input.js';
import type { Local } from '../server/local.js';
import { endBrowserSession, type SsoPayload } from '../topics/session/sso.js';
import type { Session, User } from '../topics/stores.js';

/** Somebody who is signed in: by a token, or by the cookie of a browser. Times are milliseconds. */
export interface SignedIn {
  readonly kind: 'token' | 'browser';
  readonly id: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly app: { readonly id: string; readonly name: string } | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Who is signed in where, the newest first; of one pool and, when named, of one user. */
export function signedIn(local: Local, query: Input): SignedIn[] {
  const pool = query.text('pool');
  const userId = query.optionalText('user');
  return [...tokens(local, pool), ...browsers(local, pool)]
    .filter(({ owner }) => userId === undefined || owner.id === userId)
    .map(({ owner, ...entry }) => ({ ...entry, user: { id: owner.id, name: nameOf(owner) } }))
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** @throws 404 */
export function endSession(local: Local, query: Input): void {
  const id = query.text('id');
  if (query.text('kind') === 'token') {
    if (!local.store.sessions.revoke(id)) throw notFound(`Session ${id}`);
    return;
  }
  const record = local.store.protocolRecords.find<SsoPayload>('Session', id);
  if (!record) throw notFound(`Session ${id}`);
  endBrowserSession(local, record);
}

type Found = Omit<SignedIn, 'user'> & { owner: User };

function tokens(local: Local, pool: string): Found[] {
  const sql = 'SELECT * FROM sessions WHERE userPoolId = ? AND expiresAt > ?';
  const list: Session[] = local.store.sessions.table.query(sql, pool, local.clock.seconds());
  return list.flatMap(({ id, userId, appId, ip, userAgent, createdAt, expiresAt }) => {
    const owner = local.store.users.byId(pool, userId);
    const times = { createdAt: createdAt * 1000, expiresAt: expiresAt * 1000 };
    return owner ? [{ kind: 'token', id, owner, app: appOf(local, appId), ip, userAgent, ...times }] : [];
  });
}

/** Single sign-on sessions; those in which nobody has logged in yet are none. */
function browsers(local: Local, pool: string): Found[] {
  const records = local.store.protocolRecords.table.list({ model: 'Session' });
  return records.flatMap(({ id, payload, expiresAt }) => {
    const { accountId, loginTs = 0 } = payload as unknown as SsoPayload;
    const owner = accountId ? local.store.users.byId(pool, accountId) : null;
    if (!owner || (expiresAt !== null && expiresAt <= local.clock.now())) return [];
    const times = { createdAt: loginTs * 1000, expiresAt: expiresAt ?? 0 };
    return [{ kind: 'browser', id, owner, app: null, ip: null, userAgent: null, ...times }];
  });
}

function appOf({ store }: Local, id: string | null): SignedIn['app'] {
  const app = id ? store.applications.byId(id) : null;
  return app && { id: app.id, name: app.name };
}

const nameOf = ({ nickname, name, username, email, phone, id }: User): string =>
  nickname ?? name ?? username ?? email ?? phone ?? id;
