import { GraphQLClient } from 'graphql-request';
import { call, type Reader } from './call.js';
import type { Connection } from './connection.js';
import { configError } from './errors.js';
import { readGraphql } from './graphql.js';
import { operationName } from './typed-document.js';

/**
 * The connection with its GraphQL calls going through a graphql-request `GraphQLClient`: yours, with its headers and
 * middleware, or one made here. Only the client's `fetch` is ours, so that token, deadline, retries, size limit,
 * redaction and errors are what they are everywhere; the client given is not changed.
 *
 * @example
 * const authing = overGraphqlRequest(connect({ appId, appHost }));
 * await loginByEmail(authing, email, password);
 */
export function overGraphqlRequest<C extends Connection>(connection: C, client?: GraphQLClient): C {
  const derived = Object.create(connection) as C & { graphql: Connection['graphql'] };
  derived.graphql = async function (this: Connection, document, variables, extras) {
    const text = this.options.documents?.[operationName(document)] ?? document;
    const carrier = withFetch(client ?? new GraphQLClient(`${this.base}/graphql/v2`), graphqlFetch(this, extras));
    return carrier.request<never>(text, Object(variables));
  };
  return derived;
}

/**
 * A `GraphQLClient` for `client.request(Document, variables)` with our documents, over this connection: results and
 * variables are typed by the document, and every rejection is an AuthingError.
 */
export const graphqlClient = (connection: Connection): GraphQLClient =>
  withFetch(new GraphQLClient(`${connection.base}/graphql/v2`), graphqlFetch(connection));

/** The client with another fetch. The operation name is not asked for, since finding it costs a parse of every document. */
function withFetch(client: GraphQLClient, fetch: typeof globalThis.fetch): GraphQLClient {
  const requestConfig = { excludeOperationName: true, ...client.requestConfig, fetch };
  return Object.create(client, { requestConfig: { value: requestConfig } });
}

/** A fetch that is one of our calls. It rejects with our error before graphql-request can write one, which would repeat the request. */
function graphqlFetch(
  connection: Connection,
  { token = true, headers: extra }: Parameters<Connection['graphql']>[2] = {},
): typeof fetch {
  return async (url, init) => {
    if (!String(url).startsWith(connection.base))
      throw configError('endpoint', `The GraphQLClient must point to ${connection.base}`);
    const { query } = JSON.parse(String(init?.body));
    const headers: Record<string, string> = {};
    new Headers(init?.headers).forEach((value, name) => {
      if (name !== 'content-type' && name !== 'accept') headers[name] = value;
    });
    const plan = {
      operation: operationName(query),
      method: 'POST',
      path: String(url).slice(connection.base.length),
      body: String(init?.body),
      repeatable: query.trimStart().startsWith('query'),
      token,
      headers: { ...headers, ...extra },
    };
    const body = await call(connection, plan, ((response) => readGraphql(response) && response.body) as Reader<string>);
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  };
}
