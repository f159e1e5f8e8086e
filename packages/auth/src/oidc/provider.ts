import { configError, withPart } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { clientProof } from '../oauth2/client-authentication.js';
import type { Provider } from './oidc.js';

/** What an OpenID Connect login needs of a connection: the address of the service and the options. It keeps no session. */
export type OidcConnection = Pick<AuthConnection, 'base' | 'options'>;

export const providerOf = ({ base, options }: OidcConnection): Provider => ({
  issuer: `${base}/oidc`,
  clientId: options.appId,
  // A page has no secret, and proves by PKCE that it asks for its own login.
  proof: options.secret ? clientProof({ options }, 'tokenEndPointAuthMethod') : { form: { client_id: options.appId } },
  fetch: options.fetch,
  timeout: options.timeout,
});

/**
 * What checks signatures and hashes verifiers. A runtime that has it has all else that OpenID Connect takes.
 *
 * @throws AuthingError `config` (`runtime`) without it.
 */
export function checkWebCrypto(): void {
  if (!globalThis.crypto?.subtle)
    throw configError(
      'runtime',
      'This environment has no crypto.subtle: open the page by https, or add a polyfill of it',
    );
}

/** Runs a step of the protocol, whose code is loaded the first time. Rejects with AuthingError. */
export const withOidc = async <Result>(
  work: (oidc: typeof import('./oidc.js')) => Promise<Result>,
): Promise<Result> => {
  checkWebCrypto();
  return withPart(import('@authing/auth/oidc'), work);
};
