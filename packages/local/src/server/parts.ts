import type { IncomingMessage } from 'node:http';
import type { User } from '../topics/stores.js';
import type { Call } from './call.js';
import type { Mount } from './handlers.js';
import type { Local } from './local.js';
import type { Reply } from './reply.js';
import type { Routes } from './rest.js';

export interface CodeRequest {
  readonly appId: string;
  readonly userId: string;
  readonly scope: string;
  readonly redirectUri: string;
  readonly nonce?: string;
}

/** What lies above the server and is handed down to it by `start.ts`. */
export interface Parts {
  /** Queries and mutations. */
  readonly rootFields: readonly string[];
  readonly routes: Routes;
  readonly mounts: readonly Mount[];
  /** Answers everything under `/_local`. */
  admin(local: Local, req: IncomingMessage, path: string, query: Record<string, unknown>): Promise<Reply>;
  /** Fills an empty database: from the seed the server was started with, or from another one. @throws Error for one that is not good */
  seed(local: Local, other?: unknown): Promise<void>;
  /** @throws 2120008 and 2130010 for a user in the name of a tenant that is not theirs */
  requireTenantMember(call: Call, user: User): void;
  /** An authorization code for a user who signed in without the browser flow; null for an unknown client. */
  authorizationCodeFor(local: Local, request: CodeRequest): Promise<string | null>;
}
