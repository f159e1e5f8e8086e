import {
  type AuthingError,
  type AuthorizationOptions,
  renewTokens,
  type SessionState,
  singleFlight,
} from '@authing/auth';
import { announceChange } from '../tabs/announce.js';
import { withLock } from '../tabs/lock.js';
import { pause } from '../util/pause.js';
import { loginRequired } from './login-required.js';
import type { SessionConnection } from './session-connection.js';
import { silentLogin } from './silent-login.js';

/** How an access token is asked for when there is none that will do. */
export interface AccessTokenOptions extends AuthorizationOptions {
  /** Gets a new token although the present one is good. Default false. */
  ignoreCache?: boolean;
}

/** A failure is given again for this long before the service is asked anew. */
const COOL_DOWN = 10_000;

/**
 * An access token that is good for a while. Renewed when a fifth of its life, a minute at most, is left: by the refresh
 * token, else in a hidden frame where the service is of this page's site. All callers and tabs share one renewal. When it
 * fails and the present token is still good, that is what you get. Route `POST /oidc/token`.
 *
 * @throws AuthingError `api` (`login_required`) when the user has to log in again: only the service can say so.
 */
export async function getAccessTokenSilently(
  connection: SessionConnection,
  options: AccessTokenOptions = {},
): Promise<string> {
  const { session, cache } = connection;
  await session.ready;
  const { token, oidc } = session.state();
  if (token && !options.ignoreCache && (!oidc || Date.now() < oidc.refreshAt)) return token;
  return singleFlight(cache, 'access token', () => renew(connection, options));
}

/** The listeners hear of it when the lock is free again. */
async function renew(connection: SessionConnection, options: AccessTokenOptions): Promise<string> {
  const { session } = connection;
  const { token: before } = session.state();
  const asked = Date.now();
  try {
    return await withLock(session.key, async () => {
      // Another tab had the lock: what it stored takes a moment to get here.
      if (Date.now() - asked > 20) await pause(50);
      await session.reload();
      const { token } = session.state();
      return token && token !== before ? token : await obtain(connection, options);
    });
  } finally {
    if (session.token() !== before) announceChange(session);
  }
}

async function obtain(connection: SessionConnection, options: AccessTokenOptions): Promise<string> {
  const { session } = connection;
  const before = session.state();
  const { token, oidc } = before;
  const failure = lastFailure.get(session);
  if (failure && failure.token === token && Date.now() < failure.until)
    return stillGood(before, options, failure.error);
  try {
    const fresh = oidc?.refreshToken ? await renewTokens(connection, oidc) : await silentLogin(connection, options);
    await session.reload();
    // Somebody signed out or in meanwhile: that is newer than our tokens.
    if (session.token() !== token) return session.token() ?? Promise.reject(loginRequired());
    await session.store({ ...session.state(), ...fresh });
    return fresh.token;
  } catch (error) {
    const { code } = error as AuthingError;
    if (code === 'invalid_grant') {
      await session.reload();
      if (session.token() === token) await session.store({});
      throw loginRequired();
    }
    lastFailure.set(session, { token, error, until: Date.now() + COOL_DOWN });
    return stillGood(before, options, error);
  }
}

/** Whose renewal failed, and how. */
const lastFailure = /* @__PURE__ */ new WeakMap<object, { token: string | undefined; error: unknown; until: number }>();

function stillGood({ token, oidc }: SessionState, { ignoreCache }: AccessTokenOptions, error: unknown): string {
  if (token && oidc && !ignoreCache && Date.now() < oidc.expiresAt) return token;
  throw error;
}

/**
 * Lets calls of the service renew a token it refuses and go on. The client class does it by itself. A session that does
 * not come from a redirect login has nothing to renew with.
 */
export function renewAutomatically(connection: SessionConnection): void {
  const { session } = connection;
  session.renew = async (refused) => {
    const { token, oidc } = session.state();
    if (token !== refused) return token;
    if (!oidc) return undefined;
    return getAccessTokenSilently(connection, { ignoreCache: true }).catch(() => undefined);
  };
}
