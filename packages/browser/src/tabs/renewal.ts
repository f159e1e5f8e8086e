import {
  type AuthConnection,
  type AuthingError,
  refreshToken,
  renewTokens,
  type SessionState,
  singleFlight,
} from '@authing/auth';
import { loginRequired } from '../redirect/login-required.js';
import type { SessionConnection } from '../redirect/session-connection.js';
import { pause } from '../util/pause.js';
import { announceChange } from './announce.js';
import { exclusively } from './exclusive.js';

/** Gets what replaces the tokens of this state. */
export type Obtain = (state: SessionState) => Promise<SessionState>;

/** Milliseconds a failure is given again for, before the service is asked anew; less when the page comes online. */
const COOL_DOWN = 10_000;
/** Milliseconds after which a storage that does not show yet what another page wrote is looked at again. */
const LOOK_AGAIN = [0, 50, 300];

/**
 * Replaces a token of the session: once for all callers and all pages that share the storage. A page that finds it replaced
 * takes the new one. A sign-in or sign-out meanwhile wins over the new tokens.
 *
 * @throws AuthingError `api` (`login_required`) when the service ended the session; otherwise as `obtain` does.
 */
export function renewSession(
  connection: SessionConnection,
  before: string | undefined,
  obtain: Obtain,
): Promise<string> {
  return singleFlight(connection.cache, 'renewal', () => renew(connection, before, obtain));
}

/** The listeners hear of it when nothing is held any more. */
async function renew(connection: SessionConnection, before: string | undefined, obtain: Obtain): Promise<string> {
  const { session } = connection;
  const found = async () => {
    await session.reload();
    const token = session.token();
    return token === before ? undefined : token || Promise.reject(loginRequired());
  };
  try {
    return await exclusively(connection, 'renewal', {
      found,
      isShared: async () => (await storedToken(connection)) === before,
      work: () => replace(connection, before, obtain, found),
    });
  } finally {
    if (session.token() !== before) announceChange(session);
  }
}

async function replace(
  connection: SessionConnection,
  before: string | undefined,
  obtain: Obtain,
  found: () => Promise<string | undefined>,
): Promise<string> {
  const { session } = connection;
  const failure = failures.get(session);
  if (failure && failure.token === before && Date.now() < failure.until) throw failure.error;
  let fresh: SessionState;
  try {
    fresh = await obtain(session.state());
  } catch (error) {
    if ((error as AuthingError).code !== 'invalid_grant') throw rememberFailure(session, before, error);
    // Its token may be used up because another page has a new one: that is looked for before anything is given up.
    for (const delay of LOOK_AGAIN) {
      await pause(delay);
      const token = await found();
      if (token) return token;
    }
    await session.store({});
    throw loginRequired();
  }
  const newer = await found();
  if (newer) return newer;
  await keep(connection, { ...session.state(), ...fresh });
  return fresh.token!;
}

/** A write that fails now and then is tried again: the pages that share the storage would use the old tokens once more. */
async function keep(connection: SessionConnection, state: SessionState): Promise<void> {
  for (const delay of LOOK_AGAIN) {
    await pause(delay);
    await connection.session.store(state);
    if ((await storedToken(connection)) === state.token) return;
  }
}

async function storedToken({ options: { storage }, session }: SessionConnection): Promise<unknown> {
  try {
    return JSON.parse(String(await storage?.getItem(session.key)))?.token;
  } catch {
    // Blocked or corrupt: nobody else has it either.
  }
}

interface Failure {
  token: string | undefined;
  error: unknown;
  until: number;
}

/** By session: the token that could not be replaced, and why. */
const failures = /* @__PURE__ */ new WeakMap<object, Failure>();

function rememberFailure(session: object, token: string | undefined, error: unknown): unknown {
  failures.set(session, { token, error, until: Date.now() + COOL_DOWN });
  addEventListener('online', () => failures.delete(session), { once: true });
  return error;
}

/** Lets calls of the service replace a token it refuses and go on. A call goes on with what it has where that fails. */
export function renewRefused({ session }: SessionConnection, renewed: (refused: string) => Promise<string>): void {
  session.renew = (refused) => {
    const token = session.token();
    return token === refused ? renewed(refused).catch(() => undefined) : token;
  };
}

/** By the refresh token of a redirect login, or by the token itself of another login. Mutation `refreshToken`. */
export async function obtainTokens(connection: AuthConnection, { token, oidc }: SessionState): Promise<SessionState> {
  if (oidc) return oidc.refreshToken ? renewTokens(connection, oidc) : Promise.reject(loginRequired());
  const fresh = await refreshToken(connection.with({ token: token! }));
  return fresh.token ? { token: fresh.token } : Promise.reject(loginRequired());
}
