import { apiError, type CallPlan, call, type Reader, readJson, toJson } from './call.js';
import type { Connection } from './connection.js';
import type { ErrorDetails } from './errors.js';
import type { HttpResponse } from './transport/transport.js';
import { operationName, type TypedDocument } from './typed-document.js';

interface GraphqlRefusal {
  code?: unknown;
  message?: unknown;
  data?: unknown;
}

interface GraphqlAnswer extends GraphqlRefusal {
  errors?: { message?: unknown; path?: ErrorDetails['path']; extensions?: { code?: unknown } }[];
}

/** How one GraphQL call differs from the usual. */
export type GraphqlExtras = Partial<Pick<CallPlan, 'token' | 'headers'>>;

/** Sends `{ query, variables }` to `/graphql/v2` and gives the result's `data`. Queries are repeatable, mutations not. */
export async function graphql<Result, Variables>(
  connection: Connection,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  { token = true, headers }: GraphqlExtras = {},
): Promise<Result> {
  const operation = operationName(document);
  const query = connection.options.documents?.[operation] ?? document;
  const plan: CallPlan = {
    operation,
    method: 'POST',
    path: '/graphql/v2',
    body: toJson({ query, variables }),
    repeatable: query.trimStart().startsWith('query'),
    token,
    headers,
  };
  return call(connection, plan, readGraphql as Reader<Result>);
}

/** The service writes an object where GraphQL has a text: `errors[].message` is `{ code, message, data }`. Both are understood. */
export function readGraphql(response: HttpResponse): unknown {
  const { data, errors, code, message } = readJson(response) as GraphqlAnswer;
  if (data && !errors?.length) return data;
  const { message: said = message, path, extensions = { code: code ?? response.status } } = errors?.[0] ?? {};
  const refusal = Object(said) === said ? (said as GraphqlRefusal) : { ...extensions, message: said };
  throw apiError(refusal.code, refusal.message, refusal.data, path);
}
