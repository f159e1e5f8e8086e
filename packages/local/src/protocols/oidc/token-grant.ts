import type { Context } from 'oidc-provider';
import { verifyJwt } from '../../crypto/jwt.js';
import type { KeyPair } from '../../crypto/keys.js';
import type { Local } from '../../server/local.js';
import type { User } from '../../topics/users/users.store.js';
import { mayEnter } from '../login.js';
import { activeUser } from '../sso.js';
import { accountOf } from './account.js';

const DEFAULT_SCOPE = 'openid profile email phone address';

/**
 * The service's own grant: whoever holds a user's token, from a login or from an earlier authorization, gets a token
 * set of OpenID Connect for the same user.
 */
export function tokenGrant(local: Local, { errors }: typeof import('oidc-provider'), keys: KeyPair) {
  return async (ctx: Context): Promise<void> => {
    const { oidc } = ctx;
    const { client, provider, params } = oidc;
    const user = userOfToken(local, keys, params.token);
    const app = local.store.applications.byId(client.clientId);
    if (!user || !app || !mayEnter(local, app, user)) {
      throw new errors.InvalidGrant('the token is not good');
    }
    const scope = params.scope || DEFAULT_SCOPE;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: user.id });
    grant.addOIDCScope(scope);
    const grantId = await grant.save();
    const source = { accountId: user.id, client, grantId, scope, gty: 'authing_token' };
    const token = new provider.AccessToken(source);
    const access_token = await token.save();
    const idToken = scope.split(' ').includes('openid')
      ? await issueIdToken(local, ctx, user, grantId, scope)
      : undefined;
    const { expiration: expires_in, tokenType: token_type } = token;
    ctx.body = { access_token, expires_in, token_type, scope, ...(idToken && { id_token: idToken }) };
  };
}

function userOfToken(local: Local, { publicKey }: KeyPair, token: string | undefined): User | null {
  const claims = token ? verifyJwt(token, publicKey) : null;
  if (!claims?.jti || (claims.exp ?? 0) <= local.clock.seconds()) return null;
  const session = local.store.sessions.byId(claims.jti);
  return session ? activeUser(local, session.userId) : null;
}

async function issueIdToken(local: Local, ctx: Context, user: User, grantId: string, scope: string): Promise<string> {
  const claims = await accountOf(local, ctx, user.id, grantId)?.claims('id_token', scope);
  const token = new ctx.oidc.provider.IdToken(claims ?? {}, { ctx });
  token.scope = scope;
  return token.issue({ use: 'idtoken' });
}
