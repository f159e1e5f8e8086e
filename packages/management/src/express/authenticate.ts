import { configError, singleFlight, type User } from '@authing/core';
import { checkLoginStatus } from '../client-calls/client-calls.js';
import type { ManagementConnection } from '../connection.js';
import { requestToken } from './request-token.js';
import type { Authenticated, GuardedRequest, GuardOptions, Judge } from './types.js';

/** Asks who sent a request. Gives nothing when nobody is signed in; rejects when the service cannot tell. */
export type Authenticator = (req: GuardedRequest) => Promise<Authenticated | undefined>;

/** Most tokens that are remembered: enough for the busy ones, a few megabytes at worst. */
const MOST_REMEMBERED = 1_000;

export const connectionOf = (judge: Judge): ManagementConnection => ('connection' in judge ? judge.connection : judge);

/**
 * Makes what confirms tokens with the service.
 *
 * @throws AuthingError `config` (`user_pool_id`) without the user pool's id: a token of any pool would be as good as one
 * of this.
 */
export function authenticator(judge: Judge, { cookieKey, cacheSeconds = 0 }: GuardOptions): Authenticator {
  const connection = connectionOf(judge);
  const { userPoolId } = connection.options;
  if (!userPoolId) throw configError('user_pool_id', 'Guards need the userPoolId option: only its users are let in');
  const remembered = new Map<string, { user: User; until: number }>();

  const confirm = async (token: string): Promise<User | null> => {
    const known = remembered.get(token);
    if (known && Date.now() < known.until) return known.user;
    remembered.delete(token);
    // Many requests of one page carry the same token at the same time.
    const user = await singleFlight(connection.cache, `guard:${token}`, () => checkLoginStatus(connection, token));
    if (user && cacheSeconds > 0) {
      if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
      remembered.set(token, { user, until: Math.min(Date.now() + cacheSeconds * 1000, expiry(token)) });
    }
    return user;
  };

  return async (req) => {
    // A guard before this one may have asked already.
    if (req.authing?.user.userPoolId === userPoolId) return req.authing;
    const token = requestToken(req, cookieKey);
    const user = token ? await confirm(token) : null;
    return user ? { user, token: token! } : undefined;
  };
}

/** When the token ends, in milliseconds, as it says itself; read only after the service confirmed it. */
function expiry(token: string): number {
  try {
    const payload = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(atob(payload)).exp * 1000 || 0;
  } catch {
    return 0;
  }
}
