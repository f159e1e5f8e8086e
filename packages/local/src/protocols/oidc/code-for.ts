import type { Local } from '../../server/local.js';
import type { CodeRequest } from '../../server/parts.js';
import { providerOf } from './provider.js';

/** An authorization code for a user who signed in without the browser flow; `/oidc/token` takes it. Null for an unknown client. */
export async function authorizationCodeFor(
  local: Local,
  { appId, userId, scope, redirectUri, nonce }: CodeRequest,
): Promise<string | null> {
  const { provider } = await providerOf(local);
  const client = await provider.Client.find(appId);
  if (!client) return null;
  const grant = new provider.Grant({ clientId: appId, accountId: userId });
  grant.addOIDCScope(scope);
  const grantId = await grant.save();
  const code = { accountId: userId, client, grantId, scope, redirectUri, nonce, gty: 'authorization_code' };
  return new provider.AuthorizationCode(code).save();
}
