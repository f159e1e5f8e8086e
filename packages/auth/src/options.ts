import type { CoreOptions, EventOptions, Storage } from '@authing/core';

/** How an application proves who it is to a token endpoint. */
export type ClientAuthentication = 'client_secret_post' | 'client_secret_basic' | 'none';

/** Options of a connection that acts for an end user. */
export interface AuthOptions extends CoreOptions, EventOptions {
  /** Id of the application. Required. */
  appId: string;
  /** Where the session is kept. Default: this process' memory; `@authing/browser` uses localStorage. */
  storage?: Storage;
  /** Protocol of `buildAuthorizeUrl`, `buildLogoutUrl` and the token calls. Default `oidc`. */
  protocol?: 'oidc' | 'oauth' | 'saml' | 'cas';
  /** Where the service sends the user back to. */
  redirectUri?: string;
  /** How the token endpoint learns who asks. Default `client_secret_post`. */
  tokenEndPointAuthMethod?: ClientAuthentication;
  /** How the introspection endpoint learns who asks. Default `client_secret_post`. */
  introspectionEndPointAuthMethod?: ClientAuthentication;
  /** How the revocation endpoint learns who asks. Default `client_secret_post`. */
  revocationEndPointAuthMethod?: ClientAuthentication;
  /** Address of the Active Directory connector. Default under `authing.cn`: `https://ws.` and the parent domain of the host. */
  websocketHost?: string;
}
