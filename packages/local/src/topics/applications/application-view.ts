import type { Call } from '../../server/call.js';
import { scopeOf } from '../permissions/questions.js';
import { accessPolicyOf, defaultStrategyOf } from './application-access.js';
import type { Application } from './applications.store.js';
import { oidcConfigOf } from './oidc-config.js';

/** What everybody may know of an application. */
export function publicApplication({ pool }: Call, app: Application) {
  const { id, createdAt, updatedAt, name, logo, description, identifier } = app;
  const domain = `${identifier}.${pool.domain}`;
  return { id, createdAt, updatedAt, name, logo, domain, description, protocol: 'oidc' };
}

/** As its administrator sees it, secret included. */
export function applicationView(call: Call, app: Application) {
  const { userPoolId, identifier, secret, redirectUris, logoutRedirectUris, settings } = app;
  const { mfa: _, tokenExpiresAfter: __, permissionStrategy: ___, registerDisabled, ...rest } = settings;
  return {
    ...publicApplication(call, app),
    userPoolId,
    identifier,
    secret,
    redirectUris,
    logoutRedirectUris,
    appType: 'INDIVIDUAL',
    isOfficial: false,
    isDeleted: false,
    isDefault: false,
    oidcProviderEnabled: true,
    oauthProviderEnabled: true,
    samlProviderEnabled: true,
    casProviderEnabled: true,
    registerDisabled: call.pool.settings.registerDisabled || registerDisabled === true,
    agreementEnabled: call.local.store.agreements.ofApplication(userPoolId, app.id).length > 0,
    permissionStrategy: permissionStrategyOf(call, app),
    ...rest,
    oidcConfig: oidcConfigView(app),
  };
}

function permissionStrategyOf(call: Call, app: Application) {
  const scope = scopeOf(call);
  return {
    enabled: true,
    defaultStrategy: defaultStrategyOf(app),
    allowPolicyId: accessPolicyOf(scope, app, 'ALLOW').id,
    denyPolicyId: accessPolicyOf(scope, app, 'DENY').id,
  };
}

function oidcConfigView(app: Application) {
  const { access_token_expires_in, id_token_expires_in, ...config } = oidcConfigOf(app);
  return {
    client_id: app.id,
    redirect_uris: app.redirectUris,
    post_logout_redirect_uris: app.logoutRedirectUris,
    ...config,
    ...(access_token_expires_in && { access_token_expire: access_token_expires_in }),
    ...(id_token_expires_in && { id_token_expire: id_token_expires_in }),
  };
}
