import { GraphQLClient } from 'graphql-request';
import { call } from './call.js';
import type { Connection } from './connection.js';
import { derive } from './create-connection.js';
import { configError } from './errors.js';
import { readGraphql } from './graphql.js';
import type { Adapter, HttpResponse } from './transport/transport.js';
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
  const endpoint = `${connection.base}/graphql/v2`;
  const adapter: Adapter = (request, deadline) =>
    request.url === endpoint
      ? throughClient(client ?? new GraphQLClient(endpoint), connection.adapter, request, deadline)
      : connection.adapter(request, deadline);
  return derive(connection, { adapter });
}

/** One request that the client makes and our adapter sends. The answer is read as any other, whatever the client says of it. */
async function throughClient(client: GraphQLClient, send: Adapter, ...[request, deadline]: Parameters<Adapter>) {
  let answer: HttpResponse | undefined;
  const carrier = withFetch(client, async (url, init) => {
    checkEndpoint(url, request.url);
    const headers = { ...request.headers, ...ownHeaders(init?.headers) };
    answer = await send({ ...request, url: String(url), body: String(init?.body), headers }, deadline);
    return new Response(answer.body, { headers: { 'content-type': 'application/json' } });
  });
  const { query, variables } = JSON.parse(String(request.body));
  await carrier.request<unknown>(query, variables).catch((error) => {
    if (!answer) throw error;
  });
  return answer!;
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
function graphqlFetch(connection: Connection): typeof fetch {
  return async (url, init) => {
    checkEndpoint(url, connection.base);
    const body = String(init?.body);
    const { query } = JSON.parse(body);
    const operation = operationName(query);
    const answer = await call(connection, {
      operation,
      given: body,
      plan: () => ({
        operation,
        method: 'POST',
        path: String(url).slice(connection.base.length),
        body,
        repeatable: query.trimStart().startsWith('query'),
        token: true,
        headers: ownHeaders(init?.headers),
      }),
      parse(response) {
        readGraphql(response);
        return response.body;
      },
    });
    return new Response(answer, { headers: { 'content-type': 'application/json' } });
  };
}

/** Refuses a client of another address, which would carry the token there. */
function checkEndpoint(url: Parameters<typeof fetch>[0], expected: string): void {
  if (!String(url).startsWith(expected)) throw configError('endpoint', `The GraphQLClient must point to ${expected}`);
}

/** The headers a client adds of its own. */
function ownHeaders(given: HeadersInit | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  new Headers(given).forEach((value, name) => {
    if (name !== 'content-type' && name !== 'accept') headers[name] = value;
  });
  return headers;
}
