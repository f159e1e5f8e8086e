import {
  type AuthConnection,
  type AuthingError,
  decodeToken,
  isAuthingError,
  isTokenRefused,
  refreshToken,
  renewTokens,
  singleFlight,
  warn,
  within,
} from '@authing/auth';
import type { Lock, ServerOptions, Settings } from '../options.js';
import type { Found, Keeper } from './keeper.js';
import { registry } from './registry.js';
import { ofOidc, ofUserToken, type StoredSession } from './stored.js';

/** Gets new tokens for sessions, one request for each, however many requests of users wait for it. */
export interface Renewal {
  /** The token of a session that its renewal uses up, as the registry knows it. */
  keyOf(stored: StoredSession): string;
  /** The session with new tokens; null when it is over; undefined when nobody can tell now. Never rejects. */
  renew(found: Found): Promise<StoredSession | null | undefined>;
}

/** Milliseconds until a renewal that failed is tried again. */
const COOL_DOWN = 5_000;

export function createRenewal(
  connection: AuthConnection,
  keeper: Keeper,
  { lock, logger, timeout = 10_000 }: ServerOptions,
  { rolling }: Settings,
): Renewal {
  const keyOf = ({ refreshToken, accessToken }: StoredSession) =>
    `${connection.base} ${connection.options.appId} ${refreshToken ?? accessToken}`;
  const differs = (one: StoredSession, other: StoredSession) => keyOf(one) !== keyOf(other);

  /** Another process may have renewed it, or logged it out. Undefined: it is as it was. */
  async function elsewhere({ stored, key }: Found): Promise<StoredSession | null | undefined> {
    const other = await keeper.again(key);
    return other && !differs(other, stored) ? undefined : other;
  }

  async function attempt(found: Found): Promise<StoredSession | null | undefined> {
    const { stored, key } = found;
    const name = keyOf(stored);
    try {
      const other = await elsewhere(found);
      if (other !== undefined) return other;
      const tokens = await request(connection, stored);
      const next = { ...stored, ...tokens, touchedAt: Date.now() };
      registry().replaced.set(name, next, rolling);
      // The old refresh token is used up: what the store cannot take is at least known here.
      await keeper.put(next, key).catch((error) => warn(logger, 'a renewed session could not be stored', error));
      return next;
    } catch (error) {
      if (isOver(error)) return (await elsewhere(found).catch(() => undefined)) ?? null;
      warn(logger, 'a session could not be renewed', error);
      registry().failed.set(name, true, COOL_DOWN);
      return undefined;
    }
  }

  return {
    keyOf,
    async renew(found) {
      const name = keyOf(found.stored);
      const { running, failed } = registry();
      if (failed.get(name)) return undefined;
      const work = () => attempt(found);
      return singleFlight(running as Map<string, unknown>, name, () =>
        lock && found.key
          ? underLock(lock, `authing:renew:${found.key}`, work, timeout, (why) =>
              warn(logger, 'the lock was not granted; a session is renewed without it', why),
            )
          : work(),
      );
    },
  };
}

async function request(connection: AuthConnection, stored: StoredSession) {
  const { refreshToken: token, idToken, scope, expiresAt, refreshAt, accessToken, user } = stored;
  if (token && idToken) {
    const claims = decodeToken(idToken) as { sub: string };
    return ofOidc(await renewTokens(connection, { refreshToken: token, idToken, scope, claims, expiresAt, refreshAt }));
  }
  const own = connection.with({ token: accessToken });
  const fresh = await refreshToken(own);
  return ofUserToken(fresh.token ?? accessToken, user);
}

/** The service wants the user to log in again. Everything else may pass. */
function isOver(error: unknown): boolean {
  if (!isAuthingError(error)) return false;
  const { kind, code } = error as AuthingError;
  if (kind === 'protocol') return code === 'sub';
  return kind === 'api' && (code === 'invalid_grant' || isTokenRefused(error));
}

/** A lock that fails, or is not granted in time, costs a renewal too many and nothing else. */
async function underLock<Result>(
  lock: Lock,
  name: string,
  work: () => Promise<Result>,
  timeout: number,
  complain: (why: unknown) => void,
): Promise<Result> {
  let running: Promise<Result> | undefined;
  const run = () => {
    running ??= work();
    return running;
  };
  try {
    await (timeout ? within(timeout, () => lock(name, run)) : lock(name, run));
    if (!running) throw new TypeError('The lock resolved and had not run the work');
    return await running;
  } catch (why) {
    if (!running) complain(why);
    return run();
  }
}
