import type { CoreOptions, Storage } from '@authing/core';

/** How an application proves who it is to a token endpoint. */
export type ClientAuthentication = 'client_secret_post' | 'client_secret_basic' | 'none';

/** Options of a connection that acts for an end user. */
export interface AuthOptions extends CoreOptions {
  /** Id of the application. Required. */
  appId: string;
  /** Where the session is kept. Default: this process' memory; `@authing/browser` uses localStorage. */
  storage?: Storage;
  /** Protocol of `buildAuthorizeUrl` and the token calls. Default `oidc`. */
  protocol?: 'oidc' | 'oauth' | 'saml' | 'cas';
  /** Where the service sends the user back to. */
  redirectUri?: string;
  /** Default `client_secret_post`. */
  tokenEndPointAuthMethod?: ClientAuthentication;
  /** Default `client_secret_post`. */
  introspectionEndPointAuthMethod?: ClientAuthentication;
  /** Default `client_secret_post`. */
  revocationEndPointAuthMethod?: ClientAuthentication;
  /** Address of the Active Directory connector. Default: `https://ws.` and the parent domain of the host. */
  websocketHost?: string;
  /** Address of the event service. Default `wss://openevent.authing.cn`. */
  socketUri?: string;
  /** Reconnections of an event subscription before it gives up. Default 5. */
  retryTimes?: number;
}
