import { AuthenticationClient, type CoreOptions, memoryStorage } from '@authing/auth';
import { ManagementClient } from '@authing/management';
import { authOperations, managementOperations } from './operations.js';

/** All operations of both clients against a service at `host`, by name, with passwords sent as they are; and one of the clients. */
export function everyCall(host: string, given: Pick<CoreOptions, 'timeout' | 'retry' | 'signal'>) {
  const options = { ...given, host, secret: 's', publicKey: 'x', encryptFunction: async (text: string) => text };
  const redirectUri = 'https://a.cn';
  const auth = new AuthenticationClient({ ...options, appId: 'app', redirectUri, storage: memoryStorage() });
  const management = new ManagementClient({ ...options, userPoolId: 'p' });
  const calls = [
    ...Object.entries(authOperations).map(([name, run]) => [name, () => run(auth)] as const),
    ...Object.entries(managementOperations).map(
      ([name, run]) => [`management.${name}`, () => run(management)] as const,
    ),
  ];
  return { management, calls };
}
