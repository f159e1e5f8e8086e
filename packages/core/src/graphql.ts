import { apiError, call, readJson, type Task, toJson } from './call.js';
import type { Connection, Given, GraphqlExtras, Read } from './connection.js';
import { configError, type ErrorDetails } from './errors.js';
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

/**
 * Sends `{ query, variables }` to `/graphql/v2` and gives the result's `data`, or what `read` takes out of it. Queries are
 * repeatable, mutations not.
 */
export function graphql<Data, Variables, Result = Data>(
  connection: Connection,
  document: TypedDocument<Data, Variables>,
  variables: Given<Variables>,
  read?: Read<Data, Result>,
  extras?: GraphqlExtras,
): Promise<Result> {
  return call(connection, graphqlTask(connection, document, variables, read, extras));
}

function graphqlTask<Data, Variables, Result>(
  { options }: Connection,
  document: TypedDocument<Data, Variables>,
  given: Given<Variables>,
  read: Read<Data, Result> | undefined,
  { token = true, headers }: GraphqlExtras = {},
): Task<Variables, Data, Result> {
  const operation = operationName(document);
  const query = options.documents?.[operation] ?? document;
  return {
    operation,
    given,
    plan: (variables) => ({
      operation,
      method: 'POST',
      path: '/graphql/v2',
      body: `{"query":${JSON.stringify(query)},"variables":${toJson(checkVariables(query, variables) ?? {})}}`,
      repeatable: query.trimStart().startsWith('query'),
      token,
      headers,
    }),
    parse: readGraphql as (response: HttpResponse) => Data,
    read,
  };
}

/** Refuses a call that lacks a value the document requires: `$name: Type!`. */
function checkVariables<Variables>(query: string, variables: Variables): Variables {
  const [header] = query.split('{', 1) as [string];
  for (const [, name] of header.matchAll(/\$(\w+):[^,)=$]+!\s*(?=[,)$])/g)) {
    if (Object(variables)[name!] == null)
      throw configError('argument', `${name} is required by ${operationName(query)}`);
  }
  return variables;
}

/** The service writes an object where GraphQL has a text: `errors[].message` is `{ code, message, data }`. Both are understood. */
export function readGraphql(response: HttpResponse): unknown {
  const { data, errors, code, message } = readJson(response) as GraphqlAnswer;
  if (data && !errors?.length) return data;
  const { message: said = message, path, extensions = { code: code ?? response.status } } = errors?.[0] ?? {};
  const refusal = Object(said) === said ? (said as GraphqlRefusal) : { ...extensions, message: said };
  throw apiError(refusal.code, refusal.message, refusal.data, path);
}
