import type { User } from '@authing/core';

/** What an OpenID Connect login leaves behind beside its access token, which is the session's token. */
export interface OidcTokens {
  refreshToken?: string;
  idToken?: string;
  /** Claims of the ID token, as they were checked. */
  claims: { readonly sub: string; readonly [claim: string]: unknown };
  scope?: string;
  /** When the access token ends, and when it is time to get the next one: milliseconds since 1970. */
  expiresAt: number;
  refreshAt: number;
}

/** Who is signed in, as a session keeps it. */
export interface SessionState {
  token?: string;
  user?: User;
  /** Present while the session comes from an OpenID Connect login. */
  oidc?: OidcTokens;
}

/** The same in a storage. */
export interface OrderedState extends SessionState {
  /** Tells which of two states is the later: when the login was asked for, in milliseconds, and a fraction for each renewal since. */
  order?: number;
}
