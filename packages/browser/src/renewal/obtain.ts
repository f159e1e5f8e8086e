import type { AuthConnection, SessionState } from '@authing/auth';
import { RefreshToken } from '@authing/auth/documents';
import type { SessionConnection } from '../redirect/session-connection.js';

/** Gets new tokens where there is no refresh token, if that can be done. */
export type ObtainSilently = (state: SessionState) => Promise<SessionState> | undefined;

/**
 * Tokens that replace those of the state: by the refresh token of a redirect login, else silently, else by the token itself.
 * Route `POST /oidc/token`, or mutation `refreshToken`.
 */
export async function obtainTokens(
  connection: SessionConnection,
  state: SessionState,
  silently?: ObtainSilently,
): Promise<SessionState> {
  const { token, oidc } = state;
  if (oidc?.refreshToken) {
    const { renew } = await import('@authing/auth/oidc').catch((cause) => {
      throw { kind: 'network', code: 'chunk', message: 'A part of the SDK could not be loaded', cause };
    });
    return renew(connection, oidc);
  }
  const silent = silently?.(state);
  if (silent) return silent;
  if (oidc) throw loginRequired();
  // The token of a login without redirect is renewed by the service that gave it. The caller's signal ends the caller's wait alone.
  const own = (connection as AuthConnection).with({ token: token!, signal: undefined });
  const fresh = await own.graphql(RefreshToken, {}, (reply) => reply.refreshToken?.token);
  return fresh ? { token: fresh } : Promise.reject(loginRequired());
}

export const loginRequired = () => ({
  kind: 'api',
  code: 'login_required',
  message: 'The session has ended: log in again',
});
