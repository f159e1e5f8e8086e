import { format } from 'node:util';
import { AuthenticationClient } from '@authing/auth';
import { type LocalServer, startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';

/** What the documentation's code finds when it runs: a fresh server, one user, two clients. */
export interface World {
  /** Runs a module as if it stood in an application, and gives what it printed. */
  run(load: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const server = await startLocal({ passwordCost: 16 });
  const log = console.log;
  return {
    async run(load) {
      await server.reset();
      Object.assign(globalThis, await provided(server));
      const printed: string[] = [];
      console.log = (...values) => void printed.push(format(...values));
      try {
        await load();
      } finally {
        console.log = log;
      }
      return printed;
    },
    close: () => server.close(),
  };
}

async function provided(server: LocalServer): Promise<Record<string, unknown>> {
  const { url, appId, userPoolId, userPoolSecret: secret } = server;
  const [email, password] = ['ada@example.com', 'correct horse battery'];
  const management = new ManagementClient({ userPoolId, secret, host: url });
  const { id: userId } = await management.users.create({ email, password });
  const user = await server.signIn({ email });
  const authing = new AuthenticationClient({ appId, appHost: url });
  authing.setToken(user.token);
  return { server, appId, appHost: url, userPoolId, secret, email, password, authing, management, user, userId };
}
