import { randomText } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { navigationUrl } from '../navigation.js';
import { redirectUriOf } from '../redirect-uri.js';

/** Parameters of an OAuth 2.0 authorize URL. */
export interface OauthUrlOptions {
  /** Default: that of the connection. */
  appId?: string;
  /** Where the user comes back to. Default: that of the connection. */
  redirectUri?: string;
  /** What comes back. Default `code`. */
  responseType?: 'code' | 'token';
  /** Comes back unchanged. Default: random. */
  state?: string;
  /** Default `user`. */
  scope?: string;
}

/** Address of the OAuth 2.0 login. Route `GET /oauth/auth`. */
export function oauthAuthorizeUrl(connection: AuthConnection, options: OauthUrlOptions): string {
  return navigationUrl(connection, 'GET /oauth/auth', {
    query: {
      state: options.state ?? randomText(32),
      scope: options.scope ?? 'user',
      client_id: options.appId ?? connection.options.appId,
      redirect_uri: redirectUriOf(connection, options.redirectUri),
      response_type: options.responseType ?? 'code',
    },
  });
}
