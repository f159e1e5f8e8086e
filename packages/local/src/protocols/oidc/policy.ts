import type { Context, Grant } from 'oidc-provider';
import type { Local } from '../../server/local.js';
import { oidcConfigOf } from '../../topics/applications/oidc-config.js';
import { activeUser } from '../../topics/session/sso.js';
import { mayEnter } from '../login.js';

type Library = typeof import('oidc-provider');

/** Somebody without a secret learns only about their own tokens. */
export const introspectionAllowed = (
  _ctx: Context,
  client: { clientId: string; clientAuthMethod: string },
  token: { clientId: string },
): boolean => client.clientAuthMethod !== 'none' || token.clientId === client.clientId;

/** Revoking a foreign token does nothing, as if it were not there. */
export const revocationAllowed = (_ctx: Context, client: { clientId: string }, token: { clientId: string }): boolean =>
  token.clientId === client.clientId;

/** The pool's own applications get what they ask for; whether the user is asked first is up to `prompt=consent`. */
export const grantOf =
  (local: Local, { errors }: Library) =>
  async ({ oidc }: Context): Promise<Grant | undefined> => {
    if (isForeign(local, oidc)) return undefined;
    requireAccess(local, errors, oidc);
    const { client, session, provider, requestParamScopes, requestParamClaims, result } = oidc;
    const id = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
    const known = id ? await provider.Grant.find(id) : undefined;
    const usable = known?.accountId === session.accountId ? known : undefined;
    const grant = usable ?? new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope([...requestParamScopes].join(' '));
    grant.addOIDCClaims([...requestParamClaims]);
    await grant.save();
    return grant;
  };

/** The application's access policies hold for those who are signed in already, too. */
function requireAccess(local: Local, errors: Library['errors'], { client, session }: Context['oidc']): void {
  const app = local.store.applications.byId(client.clientId);
  const user = session.accountId ? activeUser(local, session.accountId) : null;
  if (app && user && !mayEnter(local, app, user)) {
    throw new errors.AccessDenied(undefined, 'Login to this application is forbidden');
  }
}

/** The library's own questions, and one more: a session of another user pool is none. */
export function interactionPolicy(local: Local, { interactionPolicy: { base, Check } }: Library): object {
  const policy = base();
  const check = ({ oidc }: Context) => isForeign(local, oidc);
  policy.get('login')?.checks.add(new Check('foreign_account', 'The user is of another pool', 'login_required', check));
  return policy;
}

function isForeign(local: Local, { client, session }: Context['oidc']): boolean {
  const app = local.store.applications.byId(client.clientId);
  const user = session.accountId ? activeUser(local, session.accountId) : null;
  return user !== null && user.userPoolId !== app?.userPoolId;
}

/** An application that is free in how it authenticates has to prove itself: by its secret or by PKCE. */
export function proofOfPublicClients(local: Local, { errors }: Library) {
  return ({ oidc }: Context): undefined => {
    // Hybrid answers issue an access token beside the code, before anybody could prove anything.
    if (oidc.route !== 'token') return undefined;
    const { clientId, clientAuthMethod } = oidc.client;
    const code = oidc.entities.AuthorizationCode;
    const isFree = !oidcConfigOf(local.store.applications.byId(clientId)).token_endpoint_auth_method;
    if (isFree && clientAuthMethod === 'none' && code && !code.codeChallenge) {
      throw new errors.InvalidGrant('a client without a secret needs a code that was asked for with a code challenge');
    }
    return undefined;
  };
}
