import { format } from 'node:util';
import { AuthenticationClient } from '@authing/auth';
import { type LocalServer, startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';

/** What the documentation's code finds when it runs: a fresh server, one user, two clients. */
export interface World {
  /** Runs a module as if it stood in an application, and gives what it printed. */
  run(load: () => Promise<unknown>): Promise<string[]>;
  /** The names a page is given: those that are texts. */
  texts(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const server = await startLocal({ passwordCost: 16 });
  const log = console.log;
  const fresh = async () => {
    await server.reset();
    return provided(server);
  };
  return {
    async run(load) {
      Object.assign(globalThis, await fresh());
      const printed: string[] = [];
      console.log = (...values) => void printed.push(format(...values));
      try {
        await load();
      } finally {
        console.log = log;
      }
      return printed;
    },
    async texts() {
      const { appId, appHost, email, password } = await fresh();
      return { appId, appHost, email, password };
    },
    close: () => server.close(),
  };
}

async function provided(server: LocalServer) {
  const { url: appHost, appId, userPoolId, userPoolSecret: secret } = server;
  const [email, password] = ['ada@example.com', 'correct horse battery'];
  const management = new ManagementClient({ userPoolId, secret, host: appHost });
  const { id: userId } = await management.users.create({ email, password });
  const user = await server.signIn({ email });
  const authing = new AuthenticationClient({ appId, appHost, token: user.token });
  return { server, appId, appHost, userPoolId, secret, email, password, authing, management, user, userId, startLocal };
}
