import type { Connection, Given, GraphqlExtras, Read } from './connection.js';
import { graphql } from './graphql.js';
import { connectionHeaders } from './headers.js';
import { baseAddress, type CoreOptions, resolveOptions } from './options.js';
import { rest } from './rest.js';
import type { RouteData, RouteKey, RouteRequest } from './routes.js';
import { fixedSession, type Session } from './session.js';
import { FULL_BUDGET } from './transport/retry.js';
import type { Adapter } from './transport/transport.js';
import type { TypedDocument } from './typed-document.js';

type Writable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** Makes the session of a connection, which has everything else already. */
export type OpenSession<Options extends CoreOptions, Kept extends Session> = (connection: Connection<Options>) => Kept;

/** Makes a connection over an adapter. Applications call `connect()` of a package, which knows its adapter. */
export function createConnection<Options extends CoreOptions, Kept extends Session = Session>(
  given: Options,
  adapter: Adapter,
  openSession?: OpenSession<Options, Kept>,
): Connection<Options> & { readonly session: Kept } {
  const options = resolveOptions(given);
  const connection: Writable<Connection<Options>> = {
    options,
    base: baseAddress(options),
    headers: connectionHeaders(options),
    session: fixedSession(options.token),
    cache: new Map(),
    adapter: options.adapter ?? adapter,
    retryBudget: { left: FULL_BUDGET },
    graphql<Data, Variables, Result>(
      this: Connection,
      document: TypedDocument<Data, Variables>,
      variables: Given<Variables>,
      read?: Read<Data, Result>,
      extras?: GraphqlExtras,
    ) {
      return graphql(this, document, variables, read, extras);
    },
    toJSON() {
      return { base: this.base };
    },
    // What Node's console calls.
    [Symbol.for('nodejs.util.inspect.custom')](this: Connection) {
      return this.toJSON();
    },
    rest<Key extends RouteKey, Result>(
      this: Connection,
      route: Key,
      request?: Given<RouteRequest<Key>>,
      read?: Read<RouteData<Key>, Result>,
    ) {
      return rest(this, route, request, read);
    },
    with(changes) {
      const headers = { ...this.options.headers, ...changes?.headers };
      const options = resolveOptions({ ...this.options, ...changes, headers });
      const token = changes?.token;
      return derive(this, {
        options,
        headers: connectionHeaders(options),
        session: token === undefined ? this.session : this.session.fork(token),
      });
    },
  };
  if (openSession) connection.session = openSession(connection);
  return connection as Connection<Options> & { readonly session: Kept };
}

/** A connection with members of its own that shares all others with the one it is derived from. */
export const derive = <From extends Connection, Own extends object>(connection: From, own: Own): From & Own =>
  Object.assign(Object.create(connection), own);

/** Changes options of this very connection, for its later calls. */
export function changeOptions(connection: Connection, changes: Pick<CoreOptions, 'lang' | 'requestFrom'>): void {
  const options = resolveOptions({ ...connection.options, ...changes });
  Object.assign<Writable<Connection>, Partial<Connection>>(connection, {
    options,
    headers: connectionHeaders(options),
  });
}
