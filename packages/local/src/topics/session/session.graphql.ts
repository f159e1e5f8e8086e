import { verifyJwt } from '../../crypto/jwt.js';
import { forAnyone, forEither } from '../../server/access.js';
import { type Call, isManagement, requireUser } from '../../server/call.js';
import { identify, secretMark } from '../../server/caller.js';
import { errors } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { userArn } from '../users/user-view.js';
import { issueManagementToken, issueUserToken } from './session.js';

export const session: Resolvers<Call> = {
  Query: {
    checkLoginStatus: forAnyone((_, { token }, call) => loginStatus(call, token)),
    accessToken: forAnyone((_, { userPoolId, secret }, call) => managementToken(call, userPoolId, secret)),
  },
  Mutation: {
    refreshToken: forEither((_, { id }, call) => refreshToken(call, id)),
    refreshAccessToken: forAnyone((_, { accessToken }, call) => refreshAccessToken(call, accessToken)),
  },
};

/** Judges the given token, or that of the request; a token that is not good is a status, not an error. */
async function loginStatus(call: Call, token: string | null | undefined) {
  const caller = token ? await identify(call.local, `Bearer ${token}`) : call.caller;
  if (caller.kind !== 'user' || caller.user.userPoolId !== call.pool.id) {
    const error = caller.kind === 'rejected' ? caller.error : errors.notLoggedIn();
    return { code: error.code, message: error.messageIn(call.lang), status: false, exp: null, iat: null, data: null };
  }
  const { user, session } = caller;
  const data = { id: user.id, userPoolId: user.userPoolId, arn: userArn(user) };
  const message = call.lang === 'en-US' ? 'Logged in' : '已登录';
  return { code: 200, message, status: true, exp: session.expiresAt, iat: session.createdAt, data };
}

function managementToken({ local }: Call, userPoolId: string, secret: string) {
  const pool = local.store.pools.byId(userPoolId);
  if (!pool) throw errors.poolNotFound();
  if (pool.secret !== secret) throw errors.noPermission();
  return issueManagementToken(local, pool);
}

async function refreshAccessToken({ local }: Call, accessToken: string | null | undefined) {
  const claims = verifyJwt(accessToken ?? '', (await local.keys.token()).publicKey);
  const pool = claims?.type === 'management' ? local.store.pools.byId(String(claims.userPoolId)) : null;
  if (!pool || claims?.mark !== secretMark(pool)) throw errors.sessionInvalid();
  if ((claims.exp ?? 0) <= local.clock.seconds()) throw errors.sessionExpired();
  return issueManagementToken(local, pool);
}

/** A user trades the token in for a new one; an administrator gets one for any user. */
async function refreshToken(call: Call, id: string | null | undefined) {
  const { local, pool, caller } = call;
  if (id && !isManagement(call) && id !== requireUser(call).id) throw errors.notOwnProfile();
  const user = isManagement(call) ? local.store.users.byId(pool.id, id ?? '') : requireUser(call);
  if (!user) throw errors.userNotFound();
  const { token, session: opened } = await issueUserToken(call, user);
  if (caller.kind === 'user') local.store.sessions.revoke(caller.session.id);
  return { token, iat: opened.createdAt, exp: opened.expiresAt };
}
