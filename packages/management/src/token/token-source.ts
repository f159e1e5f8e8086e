import { type Connection, fixedSession, type Session, singleFlight } from '@authing/core';
import type { ManagementOptions } from '../options.js';
import { AccessToken } from './token.generated.js';

/** An access token and until when, by our clock, it is taken from the shelf. */
interface StoredToken {
  token: string;
  renewAt: number;
}

/** Longest time before its end that a token is replaced. A short-lived one is replaced after four fifths of its life. */
const EARLIEST_RENEWAL = 3_600_000;

/**
 * The administrator's token: asked for once by all calls that need it at the same time, replaced before it ends, and
 * shared with other processes through `storage`. Query `accessToken`.
 */
export function tokenSource(connection: Connection<ManagementOptions>): Session {
  const { options, cache, base } = connection;
  const { storage, lock = (_name, work) => work(), logger } = options;
  const key = `authing:management:${options.userPoolId ?? options.appId}@${base}`;
  let current: StoredToken | undefined = options.accessToken ? { token: options.accessToken, renewAt: Infinity } : undefined;

  const usable = (stored: StoredToken | undefined, refused?: string) =>
    stored && stored.token !== refused && Date.now() < stored.renewAt ? stored : undefined;

  async function shared(): Promise<StoredToken | undefined> {
    try {
      const stored = await storage?.getItem(key);
      const value = typeof stored === 'string' ? JSON.parse(stored) : stored;
      if (typeof value?.token === 'string' && typeof value.renewAt === 'number') return value;
    } catch (cause) {
      logger?.warn?.('authing: the shared access token could not be read', cause);
    }
  }

  async function share(token: StoredToken): Promise<void> {
    try {
      await storage?.setItem(key, JSON.stringify(token));
    } catch (cause) {
      logger?.warn?.('authing: the access token could not be shared', cause);
    }
  }

  async function request(): Promise<StoredToken> {
    const { userPoolId = '', secret = '' } = options;
    const { accessToken } = await connection.graphql(AccessToken, { userPoolId, secret }, { token: false });
    // Its life counts from now: the two clocks need not agree.
    const life = ((accessToken.exp ?? 0) - (accessToken.iat ?? 0)) * 1000;
    return { token: accessToken.accessToken!, renewAt: Date.now() + life - Math.min(EARLIEST_RENEWAL, life / 5) };
  }

  const obtain = (refused?: string): Promise<StoredToken> =>
    singleFlight(cache, 'accessToken', async () => {
      const found = usable(await shared(), refused);
      current = found ?? (await lock(key, async () => usable(storage && (await shared()), refused) ?? (await request())));
      if (!found) await share(current);
      return current;
    });

  return {
    bearer: () => usable(current)?.token ?? obtain().then(({ token }) => token),
    renew: (refused) => (options.secret ? (usable(current, refused)?.token ?? obtain(refused).then(({ token }) => token)) : undefined),
    fork: fixedSession,
  };
}
