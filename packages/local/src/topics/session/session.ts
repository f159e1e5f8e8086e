import { signJwt } from '../../crypto/jwt.js';
import type { Call } from '../../server/call.js';
import { secretMark } from '../../server/caller.js';
import { newSecret } from '../../server/ids.js';
import type { Local } from '../../server/local.js';
import { signUserClaims } from '../../server/user-tokens.js';
import type { Application } from '../applications/applications.store.js';
import type { UserPool } from '../user-pools/user-pools.store.js';
import { userArn } from '../users/user-view.js';
import type { User } from '../users/users.store.js';
import type { Session } from './session.store.js';

export interface IssuedToken {
  readonly token: string;
  readonly session: Session;
  /** ISO 8601. */
  readonly tokenExpiredAt: string;
}
type Origin = Pick<Call, 'local' | 'pool' | 'app'> & Partial<Pick<Call, 'ip' | 'userAgent' | 'headers'>>;

/** Opens a session for the user and signs its token. */
export async function issueUserToken(origin: Origin, user: User): Promise<IssuedToken> {
  const { local, pool, app, ip = null, userAgent = null, headers = {} } = origin;
  const device = headers['x-authing-device-id'];
  const session = local.store.sessions.open({
    userPoolId: pool.id,
    userId: user.id,
    appId: app?.id ?? null,
    ip,
    userAgent,
    deviceId: typeof device === 'string' ? device : null,
    lifetime: userTokenLifetime(pool, app),
  });
  const token = await signUserToken(local, user, session);
  return { token, session, tokenExpiredAt: new Date(session.expiresAt * 1000).toISOString() };
}

/** The token of an open session; the same session gives the same claims. */
async function signUserToken(local: Local, user: User, session: Session): Promise<string> {
  const { email, phone, username, unionid, openid, nickname, name, photo, gender, birthdate } = user;
  const claims = {
    sub: user.id,
    aud: session.appId ?? undefined,
    iss: `${local.url}/oidc`,
    jti: session.id,
    iat: session.createdAt,
    exp: session.expiresAt,
    name,
    nickname,
    picture: photo,
    gender,
    birthdate,
    email,
    email_verified: user.emailVerified,
    phone_number: phone,
    phone_number_verified: user.phoneVerified,
    data: {
      id: user.id,
      userPoolId: user.userPoolId,
      arn: userArn(user),
      type: 'user',
      email,
      phone,
      username,
      unionid,
      openid,
    },
  };
  return signUserClaims(local, claims, session.appId);
}

/** An administrator's token for a whole pool. Times are seconds. */
export async function issueManagementToken(
  local: Local,
  pool: UserPool,
): Promise<{ accessToken: string; exp: number; iat: number }> {
  const iat = local.clock.seconds();
  const exp = iat + pool.settings.accessTokenExpiresAfter;
  const claims = {
    type: 'management',
    userPoolId: pool.id,
    sub: pool.id,
    // Two tokens of the same second are two tokens.
    jti: newSecret(),
    mark: secretMark(pool),
    iss: `${local.url}/oidc`,
    iat,
    exp,
  };
  return { accessToken: await signJwt(claims, await local.keys.token()), exp, iat };
}

/** Seconds a user's token lives. */
export const userTokenLifetime = (pool: UserPool, app: Application | null): number =>
  app?.settings.tokenExpiresAfter ?? pool.settings.tokenExpiresAfter;
