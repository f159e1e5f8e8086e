import { apiError, type CallPlan, call, checkSendable, readJson, toJson } from './call.js';
import type { Connection, Given, Read } from './connection.js';
import { configError } from './errors.js';
import type { RestExtras, RouteData, RouteKey } from './routes.js';
import { needed } from './runtime.js';
import type { HttpResponse } from './transport/transport.js';

interface LooseRequest extends RestExtras {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  form?: Record<string, unknown> | FormData;
  repeatable?: boolean;
}

/** Calls a route and takes the result out of its envelope. GET and routes the contract calls repeatable may be retried. */
export function rest<Key extends RouteKey, Result = RouteData<Key>>(
  connection: Connection,
  route: Key,
  request: Given<LooseRequest> = {},
  read?: Read<RouteData<Key>, Result>,
): Promise<Result> {
  return call(connection, {
    operation: route,
    given: request,
    plan: (given) => restPlan(route, given),
    parse: (response, { answer }) => (answer ? readText(response) : unwrap(response)) as RouteData<Key>,
    read,
  });
}

function restPlan(route: string, request: LooseRequest): CallPlan {
  const { path, query, body, form, repeatable, token = true, headers, credentials, answer } = request;
  if ('body' in request && body == null)
    throw configError('argument', `${route} requires the argument it sends as its body`);
  const [method, template] = route.split(' ') as [string, string];
  return {
    operation: route,
    method,
    path: buildPath(template, path, query),
    body: form
      ? isFormData(form)
        ? form
        : new (needed('URLSearchParams'))(pairsOf(form))
      : body === undefined
        ? undefined
        : toJson(body),
    repeatable: repeatable ?? method === 'GET',
    token,
    headers,
    credentials,
    answer,
  };
}

/** Not by `instanceof`: naming FormData makes Node load its whole fetch. */
const isFormData = (form: object): form is FormData => typeof (form as FormData).append === 'function';

/** Fills `{name}` parts and adds the query. Every value is encoded whole, so that `a/b?c` stays one id. */
export function buildPath(
  path: string,
  parts: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const filled = path.replace(/{(\w+)}/g, (_, name) => {
    const value = String(checkSendable(name, parts[name]) ?? '');
    // URL parsers fold dot segments, even percent-encoded ones: such an id would address another route.
    if (/^\.{0,2}$/.test(value)) throw configError('argument', `${name} must not be empty, "." or ".."`);
    return encodeURIComponent(value);
  });
  const search = queryString(query);
  return search ? `${filled}?${search}` : filled;
}

/** `a=1&b[]=2&b[]=3`, blanks as `+`; absent values are left out. By the language alone: mini programs have no URLSearchParams. */
export const queryString = (values: Record<string, unknown>): string =>
  pairsOf(values)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&')
    .replace(/%20/g, '+');

function pairsOf(values: Record<string, unknown>): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  for (const name in values) {
    const value = values[name];
    for (const item of Array.isArray(value) ? value : [value])
      if (item != null) pairs.push([item === value ? name : `${name}[]`, String(checkSendable(name, item))]);
  }
  return pairs;
}

function readText({ status, body }: HttpResponse): string {
  // A browser hides the status of a redirect that is not followed: it is 0.
  if (status < 200 || status > 299) throw apiError(status, undefined);
  return body;
}

/** Envelopes: v2 `{ code, message, data }`, v3 `{ statusCode, message, data }`, OAuth `{ error, error_description }`, or none. */
function unwrap(response: HttpResponse): unknown {
  const body = readJson(response);
  const {
    error,
    statusCode,
    code = statusCode ?? error ?? (response.status > 299 ? response.status : undefined),
  } = body;
  // v3 puts the business code into apiCode: there statusCode is only the class of the failure.
  if (code !== undefined && code !== 200)
    throw apiError(body.apiCode ?? code, body.message ?? body.error_description, body.data);
  return code ? body.data : body;
}
