import type { Local } from '../../server/local.js';
import type { AccessAccount } from '../../topics/applications/access-accounts.store.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { oidcConfigOf } from '../../topics/applications/oidc-config.js';
import { withoutWildcard } from '../../topics/applications/redirect-addresses.js';

export const TOKEN_GRANT = 'http://authing.cn/oidc/grant_type/authing_token';

export const responseTypes = [
  'code',
  'id_token',
  'id_token token',
  'code id_token',
  'code token',
  'code id_token token',
  'none',
] as const;

/** Only for applications that name it. */
const PASSWORD_GRANT = 'password';
const allGrants = ['authorization_code', 'implicit', 'refresh_token', 'client_credentials', TOKEN_GRANT];

/**
 * An application as oidc-provider knows clients. One that says nothing about its way to authenticate may send its
 * secret in the form or the header, or act as a public client without one.
 */
export function clientMetadata(app: Application, sendsSecret: boolean): Record<string, unknown> {
  const config = oidcConfigOf(app);
  const method = config.token_endpoint_auth_method ?? (sendsSecret ? 'client_secret_basic' : 'none');
  const grants = (config.grant_types ?? allGrants).filter((grant) => [...allGrants, PASSWORD_GRANT].includes(grant));
  // Without a secret nobody is known, and what needs one is not given.
  const allowed = method === 'none' ? grants.filter((grant) => grant !== 'client_credentials') : grants;
  return {
    client_id: app.id,
    client_secret: app.secret,
    client_name: app.name,
    redirect_uris: app.redirectUris.map(withoutWildcard),
    post_logout_redirect_uris: app.logoutRedirectUris.map(withoutWildcard),
    grant_types: allowed,
    response_types: responsesFor(grants, app.redirectUris),
    token_endpoint_auth_method: method,
    id_token_signed_response_alg: config.id_token_signed_response_alg ?? 'RS256',
  };
}

/** A key pair of an application for programs: client credentials and nothing else. */
export const programMetadata = (id: string, secret: string): Record<string, unknown> => ({
  client_id: id,
  client_secret: secret,
  redirect_uris: [],
  grant_types: ['client_credentials'],
  response_types: [],
  token_endpoint_auth_method: 'client_secret_basic',
});

function responsesFor(grants: readonly string[], redirectUris: readonly string[]): string[] {
  if (redirectUris.length === 0) return [];
  return responseTypes.filter(
    (type) =>
      (grants.includes('implicit') || !type.includes('token')) &&
      (grants.includes('authorization_code') || !type.includes('code')),
  );
}

/** An enabled key pair for programs; null when the id is none. */
export function programAccount(local: Local, id: string): AccessAccount | null {
  const account = local.store.accessAccounts.byId(id);
  return account?.enabled ? account : null;
}
