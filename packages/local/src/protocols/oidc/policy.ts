import type { Context, Grant } from 'oidc-provider';
import type { Local } from '../../local.js';
import { oidcConfigOf } from './clients.js';

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
export async function grantOf({ oidc }: Context): Promise<Grant> {
  const { client, session, provider, requestParamScopes, result } = oidc;
  const id = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const known = id ? await provider.Grant.find(id) : undefined;
  const usable = known?.accountId === session.accountId ? known : undefined;
  const grant = usable ?? new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope([...requestParamScopes].join(' '));
  await grant.save();
  return grant;
}

/** An application that is free in how it authenticates has to prove itself: by its secret or by PKCE. */
export function proofOfPublicClients(local: Local, { errors }: Library) {
  return ({ oidc }: Context): undefined => {
    const { clientId, clientAuthMethod } = oidc.client;
    const code = oidc.entities.AuthorizationCode;
    const isFree = !oidcConfigOf(local.store.applications.byId(clientId)).token_endpoint_auth_method;
    if (isFree && clientAuthMethod === 'none' && code && !code.codeChallenge) {
      throw new errors.InvalidGrant('a client without a secret needs a code that was asked for with a code challenge');
    }
    return undefined;
  };
}
