import { apiError, type CallPlan, call, readJson } from './call.js';
import type { Connection } from './connection.js';
import { operationName, type TypedDocument } from './typed-document.js';
import { AuthingError } from './errors.js';
import type { HttpResponse } from './transport/transport.js';

interface GraphqlAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message?: unknown; extensions?: { code?: unknown } }[];
}

/** How one GraphQL call differs from the usual. */
export type GraphqlExtras = Pick<CallPlan, 'token' | 'headers'>;

/** Sends `{ query, variables }` to `/graphql/v2` and gives the result's `data`. Queries are repeatable, mutations not. */
export function graphql<Result, Variables>(
  connection: Connection,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  { token = true, headers }: GraphqlExtras = {},
): Promise<Result> {
  const operation = operationName(document);
  const query = connection.options.documents?.[operation] ?? document;
  return call(
    connection,
    {
      operation,
      method: 'POST',
      path: '/graphql/v2',
      contentType: 'application/json',
      body: JSON.stringify({ query, variables }),
      repeatable: query.startsWith('query'),
      token,
      headers,
    },
    readGraphql as (response: HttpResponse) => Result,
  );
}

/** The service writes an object where GraphQL has a text: `errors[].message` is `{ code, message, data }`. Both are understood. */
function readGraphql(response: HttpResponse): unknown {
  const { data, errors } = readJson(response) as GraphqlAnswer;
  const [error] = errors ?? [];
  if (error) {
    const { message, extensions } = error;
    const { code, message: text, data: payload } = Object(message) === message ? (message as Record<string, unknown>) : { code: extensions?.code, message };
    throw apiError(code, text, payload);
  }
  if (!data) throw new AuthingError('protocol', 'no_data', `The answer has neither data nor errors (HTTP ${response.status})`);
  return data;
}
