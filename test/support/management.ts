import { type LocalOptions, type LocalServer, type RequestEntry, startLocal } from '@authing/local';
import { ManagementClient, type ManagementOptions } from '@authing/management';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';

/** A local server for the tests of one file, back at its seed before each. */
export interface ManagedWorld {
  readonly server: LocalServer;
  /** The administrator of the server's user pool; new for each test. */
  readonly management: ManagementClient;
  /** Another administrator of the same pool. */
  client(options?: Partial<ManagementOptions>): ManagementClient;
  /** A new user. */
  user(username?: string): Promise<{ id: string; token: string }>;
  /** Defines a resource: books that can be read, lent and thrown away. */
  defineBooks(namespace?: string): ReturnType<ManagementClient['acl']['createResource']>;
  /** What the last call of an operation sent as variables, or of a route as query or body. */
  sent(name: string): RequestEntry;
}

export function useManagement(options: LocalOptions = {}): ManagedWorld {
  let server: LocalServer;
  let management: ManagementClient;
  const client = (more: Partial<ManagementOptions> = {}) =>
    new ManagementClient({
      host: server.url,
      userPoolId: server.userPoolId,
      secret: server.userPoolSecret,
      lang: 'en-US',
      ...more,
    });
  beforeAll(async () => {
    server = await startLocal({ passwordCost: 16, ...options });
  });
  beforeEach(async () => {
    await server.reset();
    management = client();
  });
  afterAll(() => server.close());
  return {
    get server() {
      return server;
    },
    get management() {
      return management;
    },
    client,
    user: (username = 'ada') => server.signIn({ username }),
    defineBooks: (namespace = 'default') =>
      management.acl.createResource({
        code: 'books',
        type: 'DATA',
        namespace,
        actions: ['read', 'lend', 'delete'].map((verb) => ({ name: `books:${verb}`, description: verb })),
      }),
    sent(name) {
      const entry = server.requests.last(name);
      if (!entry) throw new Error(`${name} never reached the server`);
      return entry;
    },
  };
}

/** What a refusal of the service with this business code looks like. */
export const refusal = (code: number) => ({ name: 'AuthingError', kind: 'api', code });

/** A code that an address must not take for anything else. */
export const HARD_CODE = 'a/b?c=d#e%2f..';

/** What an argument looks like that was refused before anything was sent. */
export const argumentError = { name: 'AuthingError', kind: 'config', code: 'argument' };
