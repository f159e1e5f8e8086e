import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { forAnyone, type Routes } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { oidcConfigOf } from '../../topics/applications/oidc-config.js';
import { responseTypes } from '../oidc/clients.js';
import { clientConfig, connectionsOf } from './enterprise-connections.js';

export const publicConfig: Routes = {
  'GET /api/v2/applications/{appId}/public-config': forAnyone(async (call, { params }) => {
    const app = call.local.store.applications.byId(params.text('appId'));
    if (!app) throw errors.appNotFound();
    const { publicKey } = await call.local.keys.password();
    return { ...configOf(call, app), publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
  }),
};

/** All that a login page of an application needs to know. */
function configOf({ local }: Call, app: Application) {
  const settings = local.store.pools.byId(app.userPoolId)?.settings;
  return {
    id: app.id,
    name: app.name,
    logo: app.logo,
    css: null,
    cdnBase: local.url,
    userPoolId: app.userPoolId,
    rootUserPoolId: app.userPoolId,
    passwordStrength: settings?.passwordStrength ?? 0,
    registerDisabled: settings?.registerDisabled || app.settings.registerDisabled === true,
    verifyCodeLength: settings?.verifyCodeLength ?? 4,
    redirectUris: app.redirectUris,
    registerTabs: { list: ['email', 'phone'], default: 'email', title: {} },
    loginTabs: { list: ['password', 'phone-code', 'app-qrcode', 'ldap', 'ad'], default: 'password', title: {} },
    agreementEnabled: local.store.agreements.ofApplication(app.userPoolId, app.id).length > 0,
    extendsFieldsEnabled: false,
    enableSubAccount: false,
    userPoolInWhitelist: false,
    ssoPageComponentDisplay: {},
    userPortal: {},
    websocket: local.url.replace(/^http/, 'ws'),
    protocol: 'oidc',
    oidcConfig: oidcMetadata(app),
    socialConnections: socialConnections(local, app),
    identityProviders: connectionsOf(local, app).map((one) => ({ ...one, config: clientConfig(local, app, one) })),
  };
}

const oidcMetadata = (app: Application) => ({
  client_id: app.id,
  grant_types: oidcConfigOf(app).grant_types ?? ['authorization_code', 'implicit', 'refresh_token'],
  redirect_uris: app.redirectUris,
  response_types: responseTypes,
  scope: 'openid profile email phone address',
});

const socialConnections = ({ store, url }: Call['local'], app: Application) =>
  store.socialConnections
    .list(app.userPoolId)
    .filter(({ enabled }) => enabled)
    .map(({ provider }) => ({
      provider,
      name: provider,
      authorizationUrl: `${url}/connections/social/${encodeURIComponent(provider)}?app_id=${app.id}`,
    }));
