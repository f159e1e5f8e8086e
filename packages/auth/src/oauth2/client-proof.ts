import type { AuthOptions, ClientAuthentication } from '../options.js';

export type MethodOption =
  | 'tokenEndPointAuthMethod'
  | 'introspectionEndPointAuthMethod'
  | 'revocationEndPointAuthMethod';

/** Who asks, as a token endpoint wants to know it: form members, or a header. */
export interface ClientProof {
  form: { client_id?: string; client_secret?: string };
  headers?: { authorization: string };
}

/**
 * The application's proof for an endpoint, by the method its option names (RFC 6749, 2.3.1).
 *
 * @param refuse Makes what is thrown over options that do not fit.
 */
export function proofFor(
  options: AuthOptions,
  endpoint: MethodOption,
  refuse: (code: string, message: string) => unknown,
): ClientProof {
  const { appId, secret } = options;
  const method: ClientAuthentication = options[endpoint] ?? 'client_secret_post';
  if (method === 'none') return { form: { client_id: appId } };
  if (!secret) throw refuse('secret', `${endpoint} is ${method}: give the secret of the application, or use none`);
  if (method === 'client_secret_post') return { form: { client_id: appId, client_secret: secret } };
  if (method !== 'client_secret_basic')
    throw refuse('argument', `${endpoint} must be client_secret_post, client_secret_basic or none`);
  return { form: {}, headers: { authorization: `Basic ${btoa(`${formEncode(appId)}:${formEncode(secret)}`)}` } };
}

const formEncode = (text: string) => new URLSearchParams([['', text]]).toString().slice(1);
