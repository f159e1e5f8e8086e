import type { CoreOptions, EventOptions, Storage } from '@authing/core';

/** Runs `work` while nobody else, in any process, runs work under the same name. */
export type Lock = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Options of a connection that administers a user pool. */
export interface ManagementOptions extends CoreOptions, EventOptions {
  /** Secret of the user pool: access tokens are asked for with it. Give this or `accessToken`. */
  secret?: string;
  /** An access token of your own. It is used until the service refuses it; then `secret` is, when given. */
  accessToken?: string;
  /** Where the access token is shared with other processes. Default: every process asks for its own. */
  storage?: Storage;
  /**
   * Keeps processes that share `storage` from asking for a token at the same time. A lock that is not granted in time, or
   * fails, costs one more token request and nothing else.
   */
  lock?: Lock;
  /**
   * Milliseconds that `storage` and `lock` may hold up a call that has no token yet, together, while they do not answer.
   * Default 500. While another process holds the lock and requests the token, a call waits for up to half of its `timeout`.
   */
  sharingTimeout?: number;
}
