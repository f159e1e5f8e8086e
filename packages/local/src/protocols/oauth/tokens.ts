import { newSecret } from '../../server/ids.js';
import type { Local } from '../../server/local.js';
import { activeUser } from '../../topics/session/sso.js';
import type { User } from '../../topics/users/users.store.js';

/** Seconds; the service answers 1209599. */
const TOKEN_SECONDS = 14 * 24 * 60 * 60 - 1;
const REFRESH_SECONDS = 30 * 24 * 60 * 60;
const CODE_SECONDS = 600;

export interface OauthGrant {
  readonly clientId: string;
  /** Null when a program asked for itself. */
  readonly accountId: string | null;
  readonly scope: string;
  /** Ends with the browser's session, whose `uid` this is; null: with nothing. */
  readonly grantId: string | null;
  readonly redirectUri?: string;
  readonly challenge?: { value: string; method: string };
  readonly iat?: number;
}
type Kind = 'OauthCode' | 'OauthToken' | 'OauthRefresh';

const lifetimes: Record<Kind, number> = {
  OauthCode: CODE_SECONDS,
  OauthToken: TOKEN_SECONDS,
  OauthRefresh: REFRESH_SECONDS,
};

export function issue({ store, clock }: Local, kind: Kind, grant: OauthGrant): string {
  const id = newSecret();
  const payload = { ...grant, iat: clock.seconds() };
  store.protocolRecords.put({ model: kind, id, grantId: grant.grantId, payload }, lifetimes[kind]);
  return id;
}

/** An access token and, for a user, a refresh token with it. */
export function tokenSet(local: Local, grant: OauthGrant) {
  const { clientId, accountId, scope, grantId } = grant;
  const kept = { clientId, accountId, scope, grantId };
  const refresh = accountId ? { refresh_token: issue(local, 'OauthRefresh', kept) } : {};
  return {
    access_token: issue(local, 'OauthToken', kept),
    token_type: 'Bearer',
    expires_in: TOKEN_SECONDS,
    scope,
    ...refresh,
  };
}

export interface LiveToken extends OauthGrant {
  readonly id: string;
  readonly kind: Kind;
  /** Seconds. */
  readonly exp: number;
  readonly user: User | null;
}

/** Null when unknown, run out, used, or of a user who may no longer come in. */
export function find(local: Local, kind: Kind, id: string | undefined): LiveToken | null {
  const record = id ? local.store.protocolRecords.find<OauthGrant>(kind, id) : null;
  if (!record || record.consumedAt !== null) return null;
  const user = record.payload.accountId ? activeUser(local, record.payload.accountId) : null;
  if (record.payload.accountId && !user) return null;
  return { ...record.payload, id: record.id, kind, exp: Math.floor((record.expiresAt ?? 0) / 1000), user };
}

/** Takes a one-time value; null when it is no longer good. */
export function take(local: Local, kind: Kind, id: string | undefined): LiveToken | null {
  const found = find(local, kind, id);
  return found && local.store.protocolRecords.consume(kind, found.id) ? found : null;
}
