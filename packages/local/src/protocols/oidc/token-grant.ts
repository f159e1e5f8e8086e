import type { Context } from 'oidc-provider';
import { createCall } from '../../server/call.js';
import { LocalError } from '../../server/errors.js';
import { Input } from '../../server/input.js';
import type { Local } from '../../server/local.js';
import { readToken } from '../../server/user-tokens.js';
import { activeUser } from '../../topics/session/sso.js';
import type { User } from '../../topics/users/users.store.js';
import { callThrough, mayEnter, passwordStep } from '../login.js';
import { accountOf } from './account.js';

const DEFAULT_SCOPE = 'openid profile email phone address';

/**
 * The service's own grant: whoever holds a user's token, from a login or from an earlier authorization, gets a token
 * set of OpenID Connect for the same user.
 */
export function tokenGrant(local: Local, { errors }: typeof import('oidc-provider')) {
  return async (ctx: Context): Promise<void> => {
    const { oidc } = ctx;
    const { client, params } = oidc;
    const user = await userOfToken(local, params.token);
    const app = local.store.applications.byId(client.clientId);
    if (!user || !app || !mayEnter(local, app, user)) {
      throw new errors.InvalidGrant('the token is not good');
    }
    ctx.body = await tokenSetFor(local, ctx, user, 'authing_token');
  };
}

/** The user's name and password for a token set, where the application allows it. What is missing cannot be asked for. */
export function passwordGrant(local: Local, { errors }: typeof import('oidc-provider')) {
  return async (ctx: Context): Promise<void> => {
    const { client, params } = ctx.oidc;
    const app = local.store.applications.byId(client.clientId);
    const ip = (ctx.req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    const call = await createCall(local, { headers: ctx.headers, query: {}, ip, operation: 'POST /oidc/token' });
    try {
      const user = app && (await passwordStep(callThrough(call, app), params.username ?? '', new Input({ ...params })));
      if (!user) throw new errors.InvalidGrant('there is no such application');
      ctx.body = await tokenSetFor(local, ctx, user, 'password');
    } catch (error) {
      throw error instanceof LocalError ? new errors.InvalidGrant(error.messageIn('en-US')) : error;
    }
  };
}

async function tokenSetFor(local: Local, ctx: Context, user: User, gty: string): Promise<object> {
  const { client, provider, params } = ctx.oidc;
  const scope = params.scope || DEFAULT_SCOPE;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: user.id });
  grant.addOIDCScope(scope);
  const grantId = await grant.save();
  const token = new provider.AccessToken({ accountId: user.id, client, grantId, scope, gty });
  const access_token = await token.save();
  const idToken = scope.split(' ').includes('openid')
    ? await issueIdToken(local, ctx, user, grantId, scope)
    : undefined;
  const { expiration: expires_in, tokenType: token_type } = token;
  return { access_token, expires_in, token_type, scope, ...(idToken && { id_token: idToken }) };
}

async function userOfToken(local: Local, token: string | undefined): Promise<User | null> {
  const claims = token ? await readToken(local, token) : null;
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
