import { AuthingError, type Connection, coolDown, fixedSession, random, type Session, sharedWork } from '@authing/core';
import type { ManagementOptions } from '../options.js';
import { sharedToken } from './shared-token.js';
import { receivedToken, type StoredToken } from './stored-token.js';
import { AccessToken } from './token.generated.js';

/** Milliseconds between attempts while no token can be had: first and at most. */
const COOL_DOWN = coolDown(1_000, 30_000);

/**
 * The administrator's token: asked for once by all calls that need it at the same time, replaced beside the calls before
 * it ends, and shared with other processes through `storage`. Query `accessToken`.
 */
export function tokenSource(connection: Connection<ManagementOptions>): Session {
  const { options, base } = connection;
  const key = `authing:management:${options.userPoolId ?? options.appId}@${base}`;
  const findShared = sharedToken(options, key);
  let current: StoredToken | undefined = options.accessToken
    ? { token: options.accessToken, renewAt: Infinity, expiresAt: Infinity }
    : undefined;
  let refused: string | undefined;
  let renewed: { token: string; until: number } | undefined;

  const request = async (own: Connection) => {
    const { userPoolId = '', secret = '' } = options;
    const read = { token: false };
    const asked = own.graphql(AccessToken, { userPoolId, secret }, (reply) => receivedToken(reply.accessToken), read);
    return asked.catch((error) => {
      if (error.kind === 'api')
        error.message += ` (no access token for the user pool ${userPoolId}: are userPoolId and secret those of one pool at ${base}?)`;
      throw error;
    });
  };
  const next = sharedWork(
    connection,
    'accessToken',
    async (own) => {
      const isUsable = (found: StoredToken) => found.token !== refused && Date.now() < found.renewAt;
      current = atItsOwnTime(await findShared(isUsable, () => request(own)));
      return current;
    },
    { coolDown: COOL_DOWN },
  );

  return {
    bearer() {
      const now = Date.now();
      if (!current || now >= current.expiresAt) return next.get().then(({ token }) => token);
      // The renewal runs beside the call, which has a valid token. Its failure is told when there is none any more.
      if (now >= current.renewAt) next.get().catch(() => {});
      return current.token;
    },
    async renew(bad: string, cause) {
      if (!options.secret) throw tokenRefused(cause);
      if (current && current.token !== bad && Date.now() < current.expiresAt) return current.token;
      current = undefined;
      refused = bad;
      // A new token that is refused at once: the next would be, too.
      if (bad === renewed?.token && Date.now() < renewed.until) next.drop(cause);
      let { token } = await next.get();
      // What others waited for may have been read before this token was refused.
      if (token === bad) ({ token } = await next.get());
      renewed = { token, until: Date.now() + next.coolDown() };
      return token;
    },
    fork: fixedSession,
  };
}

/** Clients that hold the same token, or tokens of the same minute, do not all renew at the same moment. */
const atItsOwnTime = (token: StoredToken): StoredToken => {
  const { renewAt, expiresAt } = token;
  return renewAt === Infinity ? token : { ...token, renewAt: renewAt + ((expiresAt - renewAt) * random()) / 10 };
};

const tokenRefused = (cause: unknown) =>
  new AuthingError(
    'config',
    'access_token_refused',
    'The service no longer takes the accessToken option: it has expired, was revoked or is of another user pool. ' +
      'Give a new one, or give the secret of the user pool so that tokens are renewed by themselves',
    { cause },
  );
