import { timingSafeEqual } from 'node:crypto';
import type { Call } from '../../server/call.js';
import type { RestRequest } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { oidcConfigOf } from '../../topics/applications/oidc-config.js';
import { programAccount } from '../oidc/clients.js';
import { OauthError } from './errors.js';

export interface OauthClient {
  readonly id: string;
  /** Null for a key pair for programs. */
  readonly app: Application | null;
  /** True when it showed its secret. */
  readonly isConfidential: boolean;
  readonly method: 'post' | 'basic' | 'none';
}

/** Who asks, by secret in the form or the header, or without one where the application may. @throws OauthError */
export function authenticateClient(call: Call, { body }: RestRequest): OauthClient {
  const header = basicOf(call);
  const id = header?.id ?? body.optionalText('client_id');
  const secret = header?.secret ?? body.optionalText('client_secret');
  const method = header ? 'basic' : secret ? 'post' : 'none';
  if (!id) throw new OauthError('invalid_request', 'client_id is missing');
  const app = call.local.store.applications.byId(id);
  const expected = app?.secret ?? programAccount(call.local, id)?.secret;
  if (!expected) throw new OauthError('invalid_client', 'There is no such client');
  if (secret && !same(secret, expected)) throw new OauthError('invalid_client', 'The secret is wrong');
  if (!secret && (!app || (oidcConfigOf(app).token_endpoint_auth_method ?? 'none') !== 'none')) {
    throw new OauthError('invalid_client', 'The client must authenticate');
  }
  return { id, app, method, isConfidential: Boolean(secret) };
}

function basicOf({ headers }: Call): { id: string; secret: string } | null {
  const [scheme, value] = String(headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic' || !value) return null;
  const [id = '', secret = ''] = Buffer.from(value, 'base64').toString().split(/:(.*)/s);
  return { id, secret };
}

const same = (given: string, expected: string): boolean =>
  Buffer.byteLength(given) === Buffer.byteLength(expected) &&
  timingSafeEqual(Buffer.from(given), Buffer.from(expected));
