import { type LocalOptions, type LocalServer, startLocal } from './index.js';

/** The hooks of a test runner, all of which have them. */
interface Hooks {
  readonly beforeAll: (start: () => Promise<void>) => unknown;
  readonly beforeEach: (reset: () => Promise<void>) => unknown;
  readonly afterAll: (close: () => Promise<void>) => unknown;
}

/**
 * Starts a server before the tests of a file, resets it before each, closes it after them. Hashes of passwords are cheap unless
 * the options say otherwise. What it gives is the server once the first hook has run. @throws Error when it is read before
 */
export function useLocalWith({ beforeAll, beforeEach, afterAll }: Hooks, options: LocalOptions): LocalServer {
  let server: LocalServer | undefined;
  beforeAll(async () => {
    server = await startLocal({ passwordCost: 16, ...options });
  });
  beforeEach(async () => server?.reset());
  afterAll(async () => server?.close());
  return new Proxy({} as LocalServer, {
    get(_, name) {
      if (server) return server[name as keyof LocalServer];
      throw new Error(
        `The server of useLocal() has no ${String(name)} yet: read it in a test or a hook, not beside them`,
      );
    },
  });
}
