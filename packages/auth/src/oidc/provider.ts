import { configError, withPart } from '@authing/core';
import type { OidcConnection } from './oidc.js';

export type { OidcConnection } from './oidc.js';

/** The service as OpenID provider. */
export const issuerOf = ({ base }: Pick<OidcConnection, 'base'>): string => `${base}/oidc`;

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
