import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { AuthenticationClient, ManagementClient } from 'authing-js-sdk';
import { recording } from './recording.js';

type AuthOptions = ConstructorParameters<typeof AuthenticationClient>[0];

export const redirectUri = 'http://localhost:3000/callback';
export const ann = {
  id: '5f00000000000000000000aa',
  username: 'ann',
  email: 'ann@example.com',
  phone: '13800000000',
  nickname: 'Ann',
  password: 'secret-1',
};
export const bob = { id: '5f00000000000000000000bb', username: 'bob', email: 'bob@example.com', password: 'secret-2' };
/** An account below Ann's. */
export const sub = { username: 'sub', password: 'secret-5', parentUserId: ann.id };
/** Has to change the password. */
export const overdue = { username: 'overdue', password: 'secret-6', forceResetPassword: true };
const app = (id: string, name: string, more: object = {}) => ({
  id: `5f0000000000000000000a${id}`,
  name,
  identifier: name,
  secret: `secret of ${name}`,
  redirectUris: [redirectUri],
  logoutRedirectUris: ['http://localhost:3000'],
  ...more,
});
const tokenMethod = (method: string) => ({ settings: { oidcConfig: { token_endpoint_auth_method: method } } as never });
/** The first one is the clients' own. */
export const apps = {
  web: app('11', 'web'),
  /** Asks everybody for a second factor. */
  strict: app('22', 'strict', { settings: { mfa: ['SMS', 'EMAIL', 'OTP', 'FACE'] } }),
  client_secret_basic: app('33', 'basic', tokenMethod('client_secret_basic')),
  none: app('44', 'public', tokenMethod('none')),
};

/** A server with Ann and Bob, and clients of 4.x for it. */
export interface World {
  readonly server: LocalServer;
  /** Administrator, one for all tests: its token is fetched once, as in a program that runs on. */
  readonly management: ManagementClient;
  /** A new client that nobody is signed in with. */
  authing(options?: Partial<AuthOptions>): AuthenticationClient;
  /** A client that Ann, or somebody else, is signed in with. */
  signedIn(user?: { id: string }): Promise<AuthenticationClient>;
}

export function useWorld(): World {
  let server: LocalServer;
  let management: ManagementClient;
  beforeAll(async () => {
    server = await startLocal({
      passwordCost: 16,
      seed: {
        users: [ann, bob, sub, overdue],
        applications: Object.values(apps),
        fields: [
          { key: 'age', dataType: 'NUMBER' },
          { key: 'motto', dataType: 'STRING' },
          { key: 'active', dataType: 'BOOLEAN' },
          { key: 'rank', dataType: 'NUMBER', targetType: 'ROLE' },
        ],
      },
    });
    const { userPoolId, userPoolSecret: secret, url: host } = server;
    const options = { userPoolId, secret, host, lang: 'en-US' as const, ...events() };
    management = recording(new ManagementClient(options), 'management');
  });
  beforeEach(() => server.reset());
  afterAll(() => server.close());
  const events = () => ({ socketUri: server.url.replace('http', 'ws') });
  const authing = (options: Partial<AuthOptions> = {}) => {
    const { appId, appSecret: secret, url: appHost } = server;
    const own = { appId, secret, appHost, redirectUri, lang: 'en-US' as const, ...events() };
    return recording(new AuthenticationClient({ ...own, ...options }), 'authentication');
  };
  return {
    get server() {
      return server;
    },
    get management() {
      return management;
    },
    authing,
    async signedIn({ id } = ann) {
      const client = authing();
      client.setCurrentUser((await server.signIn({ id })) as never);
      return client;
    },
  };
}
