import { configError } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import type { AuthOptions } from '../options.js';
import { type ClientProof, type MethodOption, proofFor } from './client-proof.js';

export type { ClientProof } from './client-proof.js';

/** The application's proof for an endpoint, as `proofFor` says. */
export const clientProof = ({ options }: Pick<AuthConnection, 'options'>, endpoint: MethodOption): ClientProof =>
  proofFor(options, endpoint, configError);

/** Root of the endpoints of the protocol the connection speaks. */
export function endpointRoot({ protocol = 'oidc' }: Pick<AuthOptions, 'protocol'>): '/oidc' | '/oauth' {
  if (protocol === 'oidc') return '/oidc';
  if (protocol === 'oauth') return '/oauth';
  throw configError('protocol', 'Tokens exist for the protocols oidc and oauth');
}
