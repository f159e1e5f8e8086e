import { randomText, type SignInRequest, type SignInResult } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { NO_TOKEN } from '../input.js';

/** What `signinByCredentials` gives: the service's answer, and the state that goes with it. */
export interface CredentialsResult extends SignInResult {
  /** `options.state`, else a random one. */
  state: string;
}

/**
 * Signs in with a credential of any kind and gives a code or tokens, which are not stored. `passwordEncryptType` tells
 * the service how you encrypted the password: it is sent as given. Route `POST /api/v3/signin`.
 *
 * @deprecated Use the `login…` methods, which encrypt the password and keep the session.
 * @throws AuthingError `api` with the service's code when the credential is refused.
 */
export function signinByCredentials(connection: AuthConnection, params: SignInRequest): Promise<CredentialsResult> {
  const request = () => {
    const { options } = params;
    const redirectUri =
      options?.redirectUri ?? (options?.responseType === 'code' ? connection.options.redirectUri : undefined);
    return { body: { ...params, ...(options && { options: { ...options, redirectUri } }) }, ...NO_TOKEN };
  };
  return connection.rest('POST /api/v3/signin', request, (result) => ({
    ...result,
    state: params.options?.state ?? randomText(32),
  }));
}
