import { AuthenticationClient } from '@authing/auth';
import { startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';

export const title = 'Requests of a cold start';
export const about = 'How many shared requests go out when many calls start at once on a client that has nothing yet.';

export async function run() {
  const server = await startLocal();
  const { url, appId, userPoolId, userPoolSecret } = server;
  const count = (operation) => server.requests.list(operation).length;

  const management = new ManagementClient({ userPoolId, secret: userPoolSecret, host: url });
  await Promise.all(Array.from({ length: 100 }, () => management.users.list()));
  const tokens = count('accessToken');

  const authing = new AuthenticationClient({ appId, appHost: url });
  await authing.registerByUsername('ada', 'secret-1');
  const cold = new AuthenticationClient({ appId, appHost: url });
  const before = count('GET /api/v2/.well-known');
  await Promise.all(Array.from({ length: 10 }, () => cold.loginByUsername('ada', 'secret-1')));
  const keys = count('GET /api/v2/.well-known') - before;
  await server.close();
  return [
    { case: '100 management calls at once', 'shared request': 'accessToken', count: tokens, budget: 1 },
    { case: '10 first logins at once', 'shared request': 'public key', count: keys, budget: 1 },
  ];
}
