import type { Access } from './access.js';
import type { Call } from './call.js';
import type { Input } from './input.js';
import type { Envelope } from './reply.js';

export interface RestRequest {
  readonly params: Input;
  readonly query: Input;
  /** JSON members or form fields. */
  readonly body: Input;
  readonly contentType: string;
  /** The body's bytes, for uploads. */
  readonly raw: Buffer;
}

/** Returns the envelope's `data`, or a `Reply` to answer without envelope. */
export type Handler = (call: Call, request: RestRequest) => unknown;

export interface Route {
  readonly access: Access;
  readonly handle: Handler;
  /** Larger bodies than usual are allowed. */
  readonly upload?: boolean;
  /** A POST that only reads: it leaves no line in the audit log. */
  readonly reads?: boolean;
  /** By default what the path says: v2 under `/api/v2`, v3 under `/api/v3`, none elsewhere. */
  readonly envelope?: Envelope;
}

/** Keys are those of the OpenAPI contract: `'POST /api/v2/sms/send'`. */
export type Routes = Readonly<Record<string, Route>>;

const route =
  (access: Access) =>
  (handle: Handler, options: Omit<Route, 'access' | 'handle'> = {}): Route => ({ access, handle, ...options });

/** Who may call a route is said where it is defined; the meanings are those of `Access`. */
export const forAnyone = route('public');
export const forUser = route('user');
export const forManagement = route('management');
export const forMfa = route('mfa');

export function envelopeOf(key: string, { envelope }: Route): Envelope {
  if (envelope) return envelope;
  if (key.includes(' /api/v2/')) return 'v2';
  return key.includes(' /api/v3/') ? 'v3' : 'none';
}

export const changesData = (key: string, { reads }: Route): boolean => !reads && !key.startsWith('GET ');
