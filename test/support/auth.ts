import { AuthenticationClient, type AuthOptions } from '@authing/auth';
import { type LocalOptions, type LocalServer, type RequestEntry, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';

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

export function useLocal(options: LocalOptions = {}): World {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocal({ passwordCost: 16, ...options });
  });
  beforeEach(() => server.reset());
  afterAll(() => server.close());
  const client = (more: Partial<AuthOptions> = {}) =>
    new AuthenticationClient({ appId: server.appId, appHost: server.url, retry: 0, ...more });
  return {
    get server() {
      return server;
    },
    client,
    async signedIn(email = 'ann@example.com', more = {}) {
      const signed = client(more);
      signed.setCurrentUser((await server.signIn({ email })) as never);
      return signed;
    },
    sent(name) {
      const entry = server.requests.last(name);
      if (!entry) throw new Error(`${name} never reached the server`);
      return entry;
    },
  };
}

/** The `input` variable of the last request of an operation. */
export const inputOf = (entry: RequestEntry) => (entry.variables as { input: Record<string, unknown> }).input;
