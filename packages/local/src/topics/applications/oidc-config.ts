import type { Application } from './applications.store.js';

/** What an administrator may say about an application's OpenID Connect; times in seconds. */
export interface OidcConfig {
  token_endpoint_auth_method?: 'client_secret_post' | 'client_secret_basic' | 'none';
  id_token_signed_response_alg?: 'RS256' | 'HS256';
  grant_types?: string[];
  access_token_expires_in?: number;
  id_token_expires_in?: number;
  refresh_token_expires_in?: number;
  authorization_code_expires_in?: number;
}

export const oidcConfigOf = (app: Pick<Application, 'settings'> | null): OidcConfig =>
  (app?.settings.oidcConfig ?? {}) as OidcConfig;
