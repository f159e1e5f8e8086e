import { withPart } from '@authing/core';
import type { OidcConnection } from './oidc.js';

export type { OidcConnection } from './oidc.js';

/** The service as OpenID provider. */
export const issuerOf = ({ base }: Pick<OidcConnection, 'base'>): string => `${base}/oidc`;

/** Runs a step of the protocol, whose code is loaded the first time. Rejects with AuthingError. */
export const withOidc = <Result>(work: (oidc: typeof import('./oidc.js')) => Promise<Result>): Promise<Result> =>
  withPart(import('@authing/auth/oidc'), work);
