import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { checkOptions, type LocalOptions } from './options.js';
import { parts } from './parts.js';
import { applySeed } from './seed/apply.js';
import { readSeed } from './seed/read.js';
import type { Seed } from './seed/seed.js';
import { createHttpServer } from './server/app.js';
import type { Clock } from './server/clock.js';
import type { Faults } from './server/faults.js';
import { infoOf } from './server/info.js';
import { defaultSettings, Local, type LocalSettings } from './server/local.js';
import type { Outbox } from './server/outbox.js';
import type { Requests } from './server/requests.js';
import { executableSchema } from './server/schema.js';
import { acceptEventSockets } from './topics/events/event-sockets.js';
import { type LocalUser, signInLocally } from './topics/login/local-sign-in.js';
import type { UserView } from './topics/users/user-view.js';
import { type Deliveries, deliveriesOf } from './topics/webhooks/deliveries.js';

/** A running server. Tests talk to `url`; the other members look into it and change its behaviour. */
export interface LocalServer {
  readonly url: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly userPoolId: string;
  readonly userPoolSecret: string;
  /** Mails and text messages: `outbox.code({ phone })`. */
  readonly outbox: Outbox;
  /** `faults.next('loginByEmail', { code: 1000 })`. */
  readonly faults: Faults;
  /** The last requests with their outcome. */
  readonly requests: Requests;
  /** The server's time: `clock.advance(61_000)`. */
  readonly clock: Clock;
  /** What the addresses that the pool registered were told: `webhooks.list()`, once `webhooks.settled()`. */
  readonly webhooks: Pick<Deliveries, 'list' | 'settled' | 'clear'>;
  /** A token without the login's questions; creates the user when there is none. */
  signIn(user: LocalUser): Promise<UserView & { token: string }>;
  /** Back to the seed. */
  reset(): Promise<void>;
  /** Stops listening, ends all connections and closes the database. */
  close(): Promise<void>;
}

/** Starts an Authing-compatible server in this process. @throws Error when the port is taken or the seed is not good */
export async function startLocal(options: LocalOptions = {}): Promise<LocalServer> {
  checkOptions(options);
  const { port = 0, host = '127.0.0.1' } = options;
  const seed = await readSeed(options.seed);
  const settings = settingsOf(options, seed);
  if (settings.deployment) await executableSchema(settings.deployment);
  const local = await Local.open(settings, {
    ...parts,
    seed: async (empty, other) => {
      deliveriesOf(empty).clear();
      return applySeed(empty, other === undefined ? seed : await readSeed(other as Seed));
    },
  });
  const webhooks = deliveriesOf(local);
  const server = createHttpServer(local);
  const closeSockets = acceptEventSockets(server, local);
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    local.close();
    throw portProblem(error, host, port);
  }
  local.url = urlOf(server.address() as AddressInfo);
  // Not before: making keys takes the processors that starting needs.
  local.keys.warmUp();
  const { outbox, faults, requests, clock } = local;
  return {
    ...infoOf(local),
    outbox,
    faults,
    requests,
    clock,
    webhooks,
    signIn: (user) => signInLocally(local, user),
    reset: () => local.reset(),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      closeSockets();
      webhooks.close();
      await closed;
      local.close();
    },
  };
}

function settingsOf(options: LocalOptions, seed: Seed): LocalSettings {
  const { db, passwordCost, maxBodyBytes, schema, resolvers } = options;
  const maxPageSize = options.maxPageSize ?? seed.maxPageSize ?? defaultSettings.maxPageSize;
  return {
    db: db ?? defaultSettings.db,
    passwordCost: passwordCost ?? defaultSettings.passwordCost,
    maxBodyBytes: maxBodyBytes ?? defaultSettings.maxBodyBytes,
    maxPageSize,
    requestTimeout: options.requestTimeout ?? defaultSettings.requestTimeout,
    deployment: schema === undefined ? undefined : { schema, resolvers },
  };
}

function portProblem(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new Error(
      `Port ${port} on ${host} is in use: stop what listens there or choose another port; 0 takes a free one`,
    );
  if (code === 'EACCES') return new Error(`Port ${port} on ${host} may not be used by this user: choose one from 1024`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Error(
      `${host} is no address of this machine: take 127.0.0.1 as host, or 0.0.0.0 for every address it has`,
    );
  return error;
}

/** As clients write it: port 80 goes without saying, or issuers would not compare as equal. */
export function urlOf({ address, family, port }: AddressInfo): string {
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
  return new URL(`http://${host}:${port}`).origin;
}
