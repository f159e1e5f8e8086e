import type { Typed } from './encryption/typed.js';
import type { CallOptions, ConnectionOptions, CoreOptions } from './options.js';
import type { RestExtras, RouteData, RouteKey, RouteRequest } from './routes.js';
import type { Session } from './session.js';
import type { RetryBudget } from './transport/retry.js';
import type { Adapter } from './transport/transport.js';
import type { TypedDocument } from './typed-document.js';

/** The circumstances of a call. A session compares a reply with them: what is newer than the call wins. */
export interface Asked {
  /** Place of the call in the order of everything asked of its session: a higher number was asked for later. */
  readonly at: number;
  /** The token the answered request carried. */
  readonly token: string | undefined;
}

/**
 * Takes the caller's result out of the answer. It runs inside the call: where the answer has another shape, the TypeError
 * of the reader becomes an AuthingError `protocol` (`unexpected_shape`).
 */
export type Read<Answer, Result> = (answer: Answer, asked: Asked) => Result;

/**
 * What a call is given: as it is, or made by a function that runs inside the call, under its deadline. What the function
 * throws over a missing argument becomes an AuthingError `config` (`argument`). It hands on to `encryptPassword` what it is given.
 */
export type Given<Input> = Input | ((typed: Typed) => Input | Promise<Input>);

/** How one GraphQL call differs from the usual. */
export type GraphqlExtras = Pick<RestExtras, 'token' | 'headers'>;

/** The request of a route: may be left out when nothing in it is required. */
export type RestRequest<Key extends RouteKey> =
  // biome-ignore lint/complexity/noBannedTypes: asks whether a member is required
  {} extends RouteRequest<Key> ? [request?: Given<RouteRequest<Key>>] : [request: Given<RouteRequest<Key>>];

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
