import { type AuthConnection, DEFAULT_SCOPE, type OidcTokens } from '@authing/auth';
import { renewRefused, renewSession } from '../tabs/renew.js';
import { within } from '../util/within.js';
import { type AccessTokenOptions, otherToken } from './other-token.js';
import type { SessionConnection } from './session-connection.js';
import { silentLogin } from './silent-login.js';

export type { AccessTokenOptions } from './other-token.js';

/** Milliseconds a caller waits for a renewal while the present token is still valid. The renewal itself goes on. */
const PATIENCE = 1_000;

/**
 * An access token that is valid for a while. Renewed when a minute of its life is left, a fifth of it at most, or up to a
 * twelfth of its life earlier, so that not all pages renew at once: by the refresh token, else in a hidden frame where the service is of this page's site. All callers and tabs share one renewal. When it
 * fails or takes long and the present token is still valid, that is what you get. A `scope` or `tenantId` other than that of
 * the login has a token of its own, kept by this page. Route `POST /oidc/token`.
 *
 * @throws AuthingError `api` (`login_required`) when the user has to log in again: only the service can say so; `browser`
 * (`frame_blocked`) where the page or the service forbids the frame.
 */
export async function getAccessTokenSilently(
  connection: SessionConnection,
  options: AccessTokenOptions = {},
): Promise<string> {
  const { session } = connection;
  await session.ready;
  const { token, oidc } = session.state();
  // What was stored is not always what its type says.
  if (oidc?.claims && isOther(connection, oidc, options)) return otherToken(connection, oidc, options);
  if (token && !options.ignoreCache && (!oidc || Date.now() < oidc.refreshAt)) return token;
  const renewal = renewSession(connection, token, ({ oidc }) => silentLogin(connection, options, oidc));
  if (!token || !oidc || options.ignoreCache) return renewal;
  const isValid = () => Date.now() < oidc.expiresAt && session.token() === token;
  return within(isValid() ? PATIENCE : 0, renewal).catch((error) =>
    isValid() ? token : error ? Promise.reject(error) : renewal,
  );
}

/** Whether this asks for another scope or tenant than that of the login. */
function isOther({ options }: SessionConnection, oidc: OidcTokens, { scope, tenantId }: AccessTokenOptions): boolean {
  const words = (text: string) => [...new Set(text.split(' '))].sort().join(' ');
  if (tenantId !== undefined && tenantId !== options.tenantId) return true;
  return scope !== undefined && words(scope) !== words(oidc.scope ?? DEFAULT_SCOPE);
}

/**
 * Lets calls of the service renew a token it refuses and go on, in a hidden frame where there is no refresh token. The
 * client class does it by itself; `connect` does without the frame.
 */
export function renewAutomatically(connection: AuthConnection): void {
  renewRefused(connection, (refused) =>
    renewSession(connection, refused, ({ oidc }) => oidc && silentLogin(connection, {}, oidc)),
  );
}
