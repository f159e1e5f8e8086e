import type { Context } from 'oidc-provider';
import type { Local } from '../../server/local.js';
import { type OidcConfig, oidcConfigOf } from '../../topics/applications/oidc-config.js';
import { SSO_SECONDS } from '../../topics/session/sso.js';
import { programAccount } from './clients.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Seconds, where an application says nothing else. */
const defaults = {
  access_token_expires_in: HOUR,
  authorization_code_expires_in: 600,
  id_token_expires_in: 14 * DAY,
  refresh_token_expires_in: 30 * DAY,
} satisfies OidcConfig;
type Lifetime = keyof typeof defaults;

/** How long what oidc-provider issues lives, in seconds. */
export function lifetimes(local: Local): object {
  const of = (name: Lifetime) => (_ctx: Context, _token: unknown, client: { clientId: string }) =>
    lifetime(local, client.clientId, name);
  return {
    AccessToken: of('access_token_expires_in'),
    AuthorizationCode: of('authorization_code_expires_in'),
    ClientCredentials: of('access_token_expires_in'),
    IdToken: of('id_token_expires_in'),
    RefreshToken: of('refresh_token_expires_in'),
    Interaction: HOUR,
    Grant: 365 * DAY,
    Session: SSO_SECONDS,
  };
}

export const idTokenLifetime = (local: Local, clientId: string): number =>
  lifetime(local, clientId, 'id_token_expires_in');

function lifetime(local: Local, clientId: string, name: Lifetime): number {
  const app = local.store.applications.byId(clientId);
  return programAccount(local, clientId)?.tokenLifetime ?? oidcConfigOf(app)[name] ?? defaults[name];
}
