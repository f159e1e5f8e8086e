import {
  type AuthConnection,
  type AuthOptions,
  connect,
  memoryStorage,
  renewAutomatically,
  syncTabs,
} from '@authing/browser';
import type { AuthStore, StartOptions } from './auth-store.js';
import type { GivenSession, SessionPaths } from './given-session.js';
import { pageSource } from './page-source.js';
import { sessionSource } from './session-source.js';
import { storeOver } from './store-over.js';

/** A client that is there already: of the class, a connection, or a store, such as that of `@authing/browser/testing`. */
export type GivenClient = AuthConnection | { readonly connection: AuthConnection } | AuthStore;

/** A session that a server keeps. Options of a connection beside it are for calls that need nobody signed in. */
export interface SessionOptions {
  /** Who is signed in, for the first rendering; null for nobody. Only `user` is read: leave tokens out, the page shows what it is given. */
  session: GivenSession | null;
  /** Where the server answers, when it is not at `/auth/login`, `/auth/logout` and `/auth/me`. */
  paths?: Partial<SessionPaths>;
}

/**
 * Options of a connection, a client that is there already, or the session of a server. `redirectUri` is by default the root of
 * this origin.
 */
export type StoreOptions = StartOptions & (AuthOptions | { client: GivenClient } | SessionOptions);

/**
 * A store over a client. Nothing is sent and nothing is listened to before the first subscription.
 *
 * @throws AuthingError `config` without `appId`, with an address that cannot be used, or with a `secret`.
 */
export function createStore(options: StoreOptions): AuthStore {
  if ('session' in options && options.session !== undefined) {
    const connection =
      'appId' in options ? connect({ ...(options as AuthOptions), storage: memoryStorage() }) : undefined;
    return storeOver(sessionSource(options.session, options.paths, connection), options);
  }
  const given = 'client' in options ? options.client : undefined;
  if (given && 'getSnapshot' in given) return given;
  const client = given ? ('connection' in given ? given.connection : given) : ownConnection(options as AuthOptions);
  return storeOver(pageSource(client, { silent: options.silent, isOwn: !given }), options);
}

function ownConnection(options: AuthOptions): AuthConnection {
  const redirectUri = options.redirectUri ?? (typeof location === 'undefined' ? undefined : `${location.origin}/`);
  const connection = connect({ ...options, redirectUri });
  renewAutomatically(connection);
  // A store that is made and dropped, as Strict Mode does, must leave no listener behind.
  syncTabs(connection)();
  return connection;
}
