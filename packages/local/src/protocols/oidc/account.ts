import type { Account, Context } from 'oidc-provider';
import type { Local } from '../../server/local.js';
import { activeUser } from '../../topics/session/sso.js';
import { openTokenSession } from './adapter.js';
import { claimsOf } from './claims.js';
import { idTokenLifetime } from './lifetimes.js';

/** A user as oidc-provider's account; undefined when they may not come in. */
export function accountOf(local: Local, ctx: Context, id: string, grantId?: string): Account | undefined {
  const user = activeUser(local, id);
  if (!user) return undefined;
  return {
    accountId: id,
    claims: async (use) => {
      const claims = claimsOf(local, user);
      if (use !== 'id_token') return claims;
      const { client, session } = ctx.oidc;
      const grant = grantId ?? session?.grantIdFor(client.clientId) ?? null;
      return { ...claims, jti: idTokenId(local, id, client.clientId, grant) };
    },
  };
}

/** ID tokens sign in to the APIs as well, until the grant they were issued under ends. */
function idTokenId(local: Local, accountId: string, clientId: string, grantId: string | null): string {
  const lifetime = idTokenLifetime(local, clientId);
  const id = openTokenSession(local, null, { accountId, clientId }, lifetime);
  local.store.protocolRecords.put({ model: 'IdToken', id, grantId, payload: { accountId, clientId } }, lifetime);
  return id;
}
