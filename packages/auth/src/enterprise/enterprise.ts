import {
  type ApplicationConfig,
  AuthingError,
  configError,
  type EnterpriseConnectionConfig,
  type EnterpriseProtocol,
  queryString,
  randomText,
} from '@authing/core';
import type { AuthConnection } from '../connection.js';

/** A login at a company's identity provider, ready to open. */
export interface EnterpriseLogin {
  /** Where the window goes. */
  url: string;
  /** For OpenID Connect: the state the provider hands back. */
  state: string;
}

/**
 * Public settings of an application, its identity providers included. Reading them also prepares the providers for a
 * login. Route `GET /api/v2/applications/{appId}/public-config`.
 *
 * @param appId Default: that of the connection.
 */
export function initProviderContext(
  connection: AuthConnection,
  appId: string = connection.options.appId,
): Promise<ApplicationConfig> {
  return connection.rest('GET /api/v2/applications/{appId}/public-config', { path: { appId } });
}

/**
 * Settings of one identity provider.
 *
 * @throws AuthingError `config` (`identity_provider`) when the application has none of this protocol and identifier.
 */
export function getProviderConfigAndError(
  _connection: AuthConnection,
  protocol: EnterpriseProtocol,
  appConfig: ApplicationConfig,
  identifier: string,
): EnterpriseConnectionConfig {
  if (!appConfig) throw configError('argument', 'appConfig must be given: initProviderContext reads it');
  const provider = appConfig.identityProviders?.find(
    (one) => one.protocol === protocol && one.identifier === identifier,
  );
  if (!provider)
    throw configError('identity_provider', `The application has no ${protocol} provider called ${identifier}`);
  return provider.config ?? {};
}

/**
 * Where a login at an identity provider starts.
 *
 * @param state For OpenID Connect. Default: random.
 * @throws AuthingError `config` for an unknown provider; `protocol` when its settings have no web address.
 */
export function getLoginUrl(
  connection: AuthConnection,
  protocol: EnterpriseProtocol,
  appConfig: ApplicationConfig,
  identifier: string,
  state?: string,
): string {
  const config = getProviderConfigAndError(connection, protocol, appConfig, identifier);
  const addresses: Record<string, string | undefined> = {
    oidc: config.authorizationEdpoint,
    oauth: config.authUrl,
    saml: config.samlRequest,
    cas: config.casConnectionLoginUrl,
    'azure-ad': config.authorizationUrl,
  };
  const address = addresses[protocol];
  if (!address || !/^https?:\/\//i.test(address)) {
    throw new AuthingError(
      'protocol',
      'login_url',
      `The ${protocol} provider ${identifier} has no web address to log in at`,
    );
  }
  return protocol === 'oidc' ? withRequest(address, config, state ?? randomText(32)) : address;
}

/**
 * Everything a login at a company's identity provider needs before its window opens. Routes
 * `GET /api/v2/applications/{appId}/public-config` and, for OpenID Connect, `POST /api/v2/connections/oidc/start-interaction`.
 *
 * @param referer Address of the page that starts the login.
 */
export async function createLoginRequest(
  connection: AuthConnection,
  protocol: EnterpriseProtocol,
  identifier: string,
  referer: string,
): Promise<EnterpriseLogin> {
  const { appId } = connection.options;
  const state = randomText(32);
  const { url, userPoolId } = await connection.rest(
    'GET /api/v2/applications/{appId}/public-config',
    { path: { appId } },
    (config) => ({
      userPoolId: config.userPoolId,
      url: getLoginUrl(connection, protocol, config, identifier, state),
    }),
  );
  if (protocol === 'oidc') {
    const body = { state, protocol, userPoolId, appId, referer, connection: { providerIentifier: identifier } };
    await connection.rest('POST /api/v2/connections/oidc/start-interaction', { body });
  }
  return { url, state };
}

function withRequest(address: string, config: EnterpriseConnectionConfig, state: string): string {
  const query = queryString({
    state,
    client_id: config.clientId,
    redirect_uri: config.redirectUri,
    scope: config.scopes,
    response_type: config.responseType,
    nonce: randomText(32),
  });
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}
