import { type SessionState, singleFlight, withPart } from '@authing/auth';
import type { SessionConnection } from '../redirect/session-connection.js';
import { announceChange } from './announce.js';

/**
 * Replaces a token of the session: once for all callers and all pages that share the storage. A page that finds it replaced
 * takes the new one. A sign-in or sign-out meanwhile wins over the new tokens.
 *
 * @param silently Gets new tokens for a session without a refresh token, where that can be done.
 * @throws AuthingError `api` (`login_required`) when the service ended the session.
 */
export function renewSession(
  connection: SessionConnection,
  before: string | undefined,
  silently?: (state: SessionState) => Promise<SessionState> | undefined,
): Promise<string> {
  const { cache, session } = connection;
  return singleFlight(cache, 'renewal', async () => {
    try {
      return await withPart(import('@authing/browser/renewal'), ({ renew }) => renew(connection, { before, silently }));
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
