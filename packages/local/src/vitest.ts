import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { LocalOptions, LocalServer } from './index.js';
import { useLocalWith } from './use-local.js';

/**
 * A server for the tests of a file: started before them, back at its seed before each, closed after them.
 *
 * @example
 * const local = useLocal({ seed: { users: [{ email: 'ada@example.com', password: 'a long password' }] } });
 * test('…', async () => connect({ appId: local.appId, appHost: local.url }));
 * @throws Error when it is read before the first hook has run, or when the server cannot be started
 */
export const useLocal = (options: LocalOptions = {}): LocalServer =>
  useLocalWith({ beforeAll, beforeEach, afterAll }, options);
