import { AuthenticationClient, type AuthOptions } from '@authing/auth';
import { type LocalOptions, type LocalServer, type RequestEntry } from '@authing/local';
/** A local server for the tests of one file, back at its seed before each. */
export interface World {
  readonly server: LocalServer;
  /** A client of the server's application, with a session of its own. */
  client(options?: Partial<AuthOptions>): AuthenticationClient;
  /** A client that is signed in as a new user with this address. */
  signedIn(email?: string, options?: Partial<AuthOptions>): Promise<AuthenticationClient>;
  /** The last request of an operation or route, as the server saw it. */
  sent(name: string): RequestEntry;
}
export declare function useLocal(options?: LocalOptions): World;
/** The `input` variable of the last request of an operation. */
export declare const inputOf: (entry: RequestEntry) => Record<string, unknown>;
