import { configError } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import type { AuthOptions, ClientAuthentication } from '../options.js';

type MethodOption = 'tokenEndPointAuthMethod' | 'introspectionEndPointAuthMethod' | 'revocationEndPointAuthMethod';

/** Who asks, as a token endpoint wants to know it: form members, or a header. */
export interface ClientProof {
  form: { client_id?: string; client_secret?: string };
  headers?: { authorization: string };
}

/** The application's proof for an endpoint, by the method its option names (RFC 6749, 2.3.1). */
export function clientProof({ options }: Pick<AuthConnection, 'options'>, endpoint: MethodOption): ClientProof {
  const { appId, secret } = options;
  const method: ClientAuthentication = options[endpoint] ?? 'client_secret_post';
  if (method === 'none') return { form: { client_id: appId } };
  if (!secret) throw configError('secret', `${endpoint} is ${method}: give the secret of the application, or use none`);
  if (method === 'client_secret_post') return { form: { client_id: appId, client_secret: secret } };
  if (method !== 'client_secret_basic') {
    throw configError('argument', `${endpoint} must be client_secret_post, client_secret_basic or none`);
  }
  return { form: {}, headers: { authorization: `Basic ${btoa(`${formEncode(appId)}:${formEncode(secret)}`)}` } };
}

const formEncode = (text: string) => new URLSearchParams([['', text]]).toString().slice(1);

/** Root of the endpoints of the protocol the connection speaks. */
export function endpointRoot({ protocol = 'oidc' }: Pick<AuthOptions, 'protocol'>): '/oidc' | '/oauth' {
  if (protocol === 'oidc') return '/oidc';
  if (protocol === 'oauth') return '/oauth';
  throw configError('protocol', 'Tokens exist for the protocols oidc and oauth');
}
