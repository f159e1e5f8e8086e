import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Local } from './local.js';
import type { RequestEntry } from './requests.js';

export interface MountedExchange {
  readonly local: Local;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** Path without query. */
  readonly path: string;
  /** The line in the request log; the mount fills in `status` and `outcome`. */
  readonly entry: RequestEntry;
  /** Headers to send along. */
  readonly cors: Record<string, string>;
}

/** A part of the server that answers everything under a path by itself, body included. */
export interface Mount {
  /** Without a trailing slash. */
  readonly prefix: string;
  /** Those of its routes that are known by name: `GET /oidc/auth`. */
  readonly routes?: readonly string[];
  readonly handle: (exchange: MountedExchange) => Promise<void>;
}
