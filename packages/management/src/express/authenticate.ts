import { configError, decodeToken, singleFlight, type User } from '@authing/core';
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
  const remembered = confirmedBy(connection);

  const confirm = async (token: string): Promise<User | null> => {
    const known = remembered.get(token);
    // Either way: a clock that was set back would else make it last for as long as that.
    if (known && Math.abs(Date.now() - known.at) < cacheSeconds * 1000 && Date.now() < known.expiresAt)
      return known.user;
    remembered.delete(token);
    // Many requests of one page carry the same token at the same time.
    const user = await singleFlight(connection.cache, `guard:${token}`, () => checkLoginStatus(connection, token));
    if (user && cacheSeconds > 0) {
      if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
      remembered.set(token, { user, at: Date.now(), expiresAt: expiry(token) });
    }
    return user;
  };

  return async (req) => {
    // A guard before this one may have asked already, for users of the same pool.
    const asked = confirmed.get(req);
    if (asked && asked.connection.cache === connection.cache && asked.who === req.authing) return asked.who;
    const token = requestToken(req, cookieKey);
    const user = token ? await confirm(token) : null;
    if (!user) return undefined;
    const who = { user, token: token! };
    confirmed.set(req, { connection, who });
    return who;
  };
}

/** Requests that a guard let through. */
const confirmed = new WeakMap<GuardedRequest, { connection: ManagementConnection; who: Authenticated }>();

interface Confirmed {
  user: User;
  /** Milliseconds since 1970. */
  at: number;
  expiresAt: number;
}

/** Tokens the service confirmed, for all guards of a connection. */
function confirmedBy({ cache }: ManagementConnection): Map<string, Confirmed> {
  const known = (cache.get('guards') ?? new Map()) as Map<string, Confirmed>;
  cache.set('guards', known);
  return known;
}

/** When the token ends, in milliseconds, as it says itself if it does; read only after the service confirmed it. */
const expiry = (token: string): number => Number(decodeToken(token).exp) * 1000 || Infinity;
