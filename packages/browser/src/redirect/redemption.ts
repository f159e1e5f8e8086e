import {
  AuthingError,
  type AuthorizationTransaction,
  completeAuthorization,
  type OidcTokens,
  withPart,
} from '@authing/auth';
import { announceChange } from '../tabs/announce.js';
import type { SessionConnection } from './session-connection.js';
import { isRedeemed, markRedeemed } from './transaction.js';

type Claims = OidcTokens['claims'];

/** Whom a login signed in, and whether another page did it. */
export interface Redemption {
  claims: Claims;
  elsewhere: boolean;
}

/**
 * Turns an answer into the session of this page, unless a login or logout was asked for after it. Of all pages that have
 * the answer, one asks for tokens: the others find the session it left, which carries the nonce of the login.
 *
 * @throws AuthingError `protocol` (`code_used`) when another page did it and its session does not show here.
 */
export async function redeem(
  connection: SessionConnection,
  transaction: AuthorizationTransaction,
  answer: string,
): Promise<Redemption> {
  const { session } = connection;
  const { state, nonce } = transaction;
  // From here on the login is done as far as the user goes: only what they ask for afterwards is newer.
  const at = session.next();
  const work = {
    async found() {
      await session.reload();
      const claims = session.state().oidc?.claims;
      if (claims?.nonce === nonce) return { claims, elsewhere: true };
      if (isRedeemed(connection, state))
        throw new AuthingError('protocol', 'code_used', 'The code of this login was used by another page');
    },
    // Where pages cannot exclude each other, each tries: the service refuses the second.
    isShared: async () => false,
    isSaved: async () => true,
    isRepeatable: true,
    async work() {
      const tokens = await completeAuthorization(connection, transaction, answer);
      markRedeemed(connection, state);
      await session.store({ ...tokens }, { at, token: undefined });
      return { claims: tokens.oidc.claims, elsewhere: false };
    },
  };
  const result = await withPart(import('@authing/browser/renewal'), ({ exclusively }) =>
    exclusively<Redemption>(connection, `login:${state}`, work),
  );
  announceChange(session);
  return result;
}

/** Whether the token request gave no answer: the code may be good still. */
export const isUnanswered = ({ kind, code, status }: AuthingError): boolean =>
  /^(network|timeout|aborted)$/.test(kind) ||
  status! >= 500 ||
  /^(redirect|not_json|OAUTH_RESPONSE_IS_NOT_CONFORM)$/.test(String(code));

/** Whether the code is lost: only another login leads on. */
export const isLost = ({ code }: AuthingError): boolean => code === 'code_used' || code === 'invalid_grant';
