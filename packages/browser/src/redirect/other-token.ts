import {
  type AuthorizationOptions,
  type OidcSession,
  type OidcTokens,
  renewTokens,
  singleFlight,
  type UserSession,
  withPart,
} from '@authing/auth';
import { loginRequired } from './login-required.js';
import type { SessionConnection } from './session-connection.js';
import { silentLogin } from './silent-login.js';

/** How an access token is asked for when there is none that will do. */
export interface AccessTokenOptions extends AuthorizationOptions {
  /** Gets a new token although the present one is valid. Default false. */
  ignoreCache?: boolean;
}

/** By session: tokens for other scopes and tenants than those of the login, in the memory of this page. */
const kept = /* @__PURE__ */ new WeakMap<object, Map<string, OidcSession>>();

/**
 * A token for another scope or tenant than that of the login. By the refresh token when the scope is a part of the login's,
 * else in a hidden frame. The session keeps its own token; a rotated refresh token goes into it.
 */
export async function otherToken(
  connection: SessionConnection,
  { claims }: OidcTokens,
  options: AccessTokenOptions,
): Promise<string> {
  const { session, cache } = connection;
  const { scope, tenantId = connection.options.tenantId } = options;
  const tokens = kept.get(session) ?? keepUntilLogout(session);
  const name = JSON.stringify([claims.sub, tenantId, scope?.split(' ').sort()]);
  const known = tokens.get(name);
  if (known && !options.ignoreCache && Date.now() < known.oidc.refreshAt) return known.token;
  const fresh = await singleFlight(cache, `other token ${name}`, () => obtainOther(connection, options));
  // Somebody who signed in meanwhile must not get a token of the user before.
  if (session.state().oidc?.claims?.sub !== claims.sub) throw loginRequired();
  tokens.set(name, fresh);
  return fresh.token;
}

/** A logout ends what the service gave for a login, also for the next login of the same user. */
function keepUntilLogout(session: UserSession): Map<string, OidcSession> {
  const tokens = new Map<string, OidcSession>();
  kept.set(session, tokens);
  session.subscribe(({ token }) => token || tokens.clear());
  return tokens;
}

function obtainOther(connection: SessionConnection, options: AccessTokenOptions): Promise<OidcSession> {
  const { session } = connection;
  let rotated: string | undefined;
  return withPart(import('@authing/browser/renewal'), ({ exclusively, isSaved }) =>
    exclusively(connection, 'renewal', {
      found: async () => void (await session.reload()),
      isShared: async () => true,
      async work() {
        const { oidc, token } = session.state();
        if (!oidc?.refreshToken || !isPart(connection, oidc, options)) return silentLogin(connection, options, oidc);
        const fresh = await renewTokens(connection, oidc, options.scope);
        await session.reload();
        const state = session.state();
        const { refreshToken } = fresh.oidc;
        if (state.oidc?.refreshToken === oidc.refreshToken) {
          await session.store({ ...state, oidc: { ...state.oidc, refreshToken } }, { at: 0, token });
          rotated = refreshToken;
        }
        return fresh;
      },
      isSaved: () => isSaved(connection, (state) => state?.oidc?.refreshToken, rotated),
    }),
  );
}

/** A refresh token cannot lead to another tenant, nor to more than was granted. */
function isPart({ options }: SessionConnection, oidc: OidcTokens, { scope, tenantId }: AccessTokenOptions): boolean {
  const granted = oidc.scope?.split(' ');
  return (
    (tenantId ?? options.tenantId) === options.tenantId && !!scope?.split(' ').every((one) => granted?.includes(one))
  );
}
