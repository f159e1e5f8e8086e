import type { Local } from '../../server/local.js';
import { forAnyone, type Routes } from '../../server/rest.js';

/** What clients of /oauth find out about it (RFC 8414). */
export const oauthMetadata = ({ url }: Local): object => ({
  issuer: `${url}/oauth`,
  authorization_endpoint: `${url}/oauth/auth`,
  token_endpoint: `${url}/oauth/token`,
  introspection_endpoint: `${url}/oauth/token/introspection`,
  revocation_endpoint: `${url}/oauth/token/revocation`,
  userinfo_endpoint: `${url}/oauth/me`,
  scopes_supported: ['user'],
  response_types_supported: ['code', 'token'],
  grant_types_supported: ['authorization_code', 'implicit', 'refresh_token', 'client_credentials', 'password'],
  code_challenge_methods_supported: ['plain', 'S256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
  introspection_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
  revocation_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
});

export const oauthDiscovery: Routes = {
  'GET /oauth/.well-known/oauth-authorization-server': forAnyone((call) => oauthMetadata(call.local), {
    envelope: 'none',
  }),
};
