import { AuthingError, type Connection, fixedSession, type Session, singleFlight } from '@authing/core';
import type { ManagementOptions } from '../options.js';
import { receivedToken, type StoredToken, tokenShelf } from './stored-token.js';
import { AccessToken } from './token.generated.js';
import { underLock } from './under-lock.js';

/** Milliseconds between attempts to replace a token early while that fails: the old one is still good. */
const COOL_DOWN = 30_000;

/**
 * The administrator's token: asked for once by all calls that need it at the same time, replaced before it ends, and
 * shared with other processes through `storage`. Query `accessToken`.
 */
export function tokenSource(connection: Connection<ManagementOptions>): Session {
  const { options, cache, base } = connection;
  const { lock, logger } = options;
  const key = `authing:management:${options.userPoolId ?? options.appId}@${base}`;
  const shelf = tokenShelf(options.storage, key, logger);
  let current: StoredToken | undefined = options.accessToken
    ? { token: options.accessToken, renewAt: Infinity, expiresAt: Infinity }
    : undefined;

  const usable = (stored: StoredToken | undefined, refused?: string) =>
    stored && stored.token !== refused && Date.now() < stored.renewAt ? stored : undefined;

  async function request(): Promise<StoredToken> {
    const { userPoolId = '', secret = '' } = options;
    const { accessToken } = await connection.graphql(AccessToken, { userPoolId, secret }, undefined, { token: false });
    const token = receivedToken(accessToken);
    await shelf.write(token);
    return token;
  }

  // Whoever had to wait for the lock finds the token of the one who did not. Half of a call's time is left for asking.
  const lockWait = options.timeout ? options.timeout / 2 : undefined;
  const fetchShared = async (refused?: string) =>
    usable(await shelf.read(), refused) ??
    underLock(lock, key, async () => usable(lock && (await shelf.read()), refused) ?? request(), logger, lockWait);

  // A renewal has a flight of its own: it must not be given the refused token by somebody who only read the storage.
  const obtain = (refused?: string): Promise<StoredToken> =>
    singleFlight(cache, `accessToken:${refused ?? ''}`, async () => {
      current = await fetchShared(refused);
      return current;
    });

  async function replaceEarly(old: StoredToken): Promise<StoredToken> {
    try {
      return await obtain();
    } catch (error) {
      const now = Date.now();
      if (now >= old.expiresAt) throw error;
      if (current === old) current = { ...old, renewAt: Math.min(now + COOL_DOWN, old.expiresAt) };
      return old;
    }
  }

  return {
    bearer: () => usable(current)?.token ?? (current ? replaceEarly(current) : obtain()).then(({ token }) => token),
    renew(refused: string, cause?: unknown) {
      if (!options.secret) throw tokenRefused(cause);
      return usable(current, refused)?.token ?? obtain(refused).then(({ token }) => token);
    },
    fork: fixedSession,
  };
}

const tokenRefused = (cause: unknown) =>
  new AuthingError(
    'config',
    'access_token_refused',
    'The service no longer takes the accessToken option: it has expired, was revoked or is of another user pool. ' +
      'Give a new one, or give the secret of the user pool so that tokens are renewed by themselves',
    { cause },
  );
