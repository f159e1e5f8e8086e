import type { Given, Read } from './call.js';
import { type GraphqlExtras, graphql } from './graphql.js';
import { connectionHeaders } from './headers.js';
import { baseAddress, type CallOptions, type ConnectionOptions, type CoreOptions, resolveOptions } from './options.js';
import { type RestRequest, type RouteData, type RouteKey, type RouteRequest, rest } from './rest.js';
import { fixedSession, type Session } from './session.js';
import { FULL_BUDGET, type RetryBudget } from './transport/retry.js';
import type { Adapter } from './transport/transport.js';
import type { TypedDocument } from './typed-document.js';

/** What every function of the SDK takes first: where to call, in whose name, and how. Made by `connect()`. */
export interface Connection<Options extends CoreOptions = CoreOptions> {
  readonly options: ConnectionOptions<Options>;
  /** Address of the service without a slash at the end. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly session: Session;
  /** Work shared by the calls of this connection and those derived from it: the public key, a token being fetched. */
  readonly cache: Map<string, unknown>;
  /** @internal */ readonly adapter: Adapter;
  /** @internal */ readonly retryBudget: RetryBudget;
  /**
   * Sends a GraphQL document and gives its data, or what `read` takes out of it: a reader inside the call turns an answer
   * of another shape into `unexpected_shape`. Variables may be made by a function, which then runs inside the call, too.
   * `extras.token: false` sends no token. Rejects with AuthingError.
   */
  graphql<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables: Given<NoInfer<Variables>>,
    read?: undefined,
    extras?: GraphqlExtras,
  ): Promise<Data>;
  graphql<Data, Variables, Result>(
    document: TypedDocument<Data, Variables>,
    variables: Given<NoInfer<Variables>>,
    read: Read<NoInfer<Data>, Result>,
    extras?: GraphqlExtras,
  ): Promise<Result>;
  /**
   * Calls a REST route, named by its key in the contract: `rest('POST /api/v2/sms/send', { body: { phone } })`. The
   * request may be made by a function, and `read` takes the result out of the answer: both as with `graphql`.
   */
  rest<Key extends RouteKey>(route: Key, ...request: RestRequest<Key>): Promise<RouteData<Key>>;
  rest<Key extends RouteKey, Result>(
    route: Key,
    request: Given<RouteRequest<Key>>,
    read: Read<RouteData<Key>, Result>,
  ): Promise<Result>;
  /**
   * A connection that differs in these options and shares everything else, such as token, session and cache. With
   * `token` it gets a session of its own, so that a server can act for many users.
   */
  with(options: CallOptions): this;
  /** What logs show of a connection: where it leads, none of its secrets. */
  toJSON(): object;
}

/** Makes a connection over an adapter. Applications call `connect()` of a package, which knows its adapter. */
export function createConnection<Options extends CoreOptions>(given: Options, adapter: Adapter): Connection<Options> {
  const options = resolveOptions(given);
  return {
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
      const headers = { ...this.options.headers, ...changes.headers };
      const changed = resolveOptions({ ...this.options, ...changes, headers });
      const derived = Object.create(this);
      derived.options = changed;
      if (changes.headers || 'lang' in changes || 'tenantId' in changes) derived.headers = connectionHeaders(changed);
      if (changes.token !== undefined) derived.session = this.session.fork(changes.token);
      return derived;
    },
  };
}
