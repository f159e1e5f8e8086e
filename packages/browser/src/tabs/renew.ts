import {
  type AuthConnection,
  refreshToken,
  renewTokens,
  type SessionState,
  singleFlight,
  withPart,
} from '@authing/auth';
import { loginRequired } from '../redirect/login-required.js';
import type { SessionConnection } from '../redirect/session-connection.js';
import { announceChange } from './announce.js';

/**
 * Replaces a token of the session: once for all callers and all pages that share the storage. A page that finds it replaced
 * takes the new one. A sign-in or sign-out meanwhile wins over the new tokens.
 *
 * @throws AuthingError `api` (`login_required`) when the service ended the session; otherwise as `obtain` does.
 */
export function renewSession(
  connection: SessionConnection,
  before: string | undefined,
  obtain: (state: SessionState) => Promise<SessionState>,
): Promise<string> {
  const { cache, session } = connection;
  return singleFlight(cache, 'renewal', async () => {
    try {
      return await withPart(import('@authing/browser/renewal'), ({ renew }) => renew(connection, { before, obtain }));
    } finally {
      // The listeners hear of it when nothing is held any more.
      if (session.token() !== before) announceChange(session);
    }
  });
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
