import { apiError, call, readJson } from './call.js';
import type { Connection } from './connection.js';
import { configError } from './errors.js';
import type { Routes } from './generated/rest.generated.js';
import type { HttpResponse } from './transport/transport.js';

/** A route as the contract names it: method and path. */
export type RouteKey = keyof Routes & string;

/** What a route answers, without its envelope. */
export type RouteData<Key extends RouteKey> = Routes[Key] extends { data: infer Data } ? Data : unknown;

/** How one request differs from the usual. */
interface Extras {
  /** `false`: send no token. Text: send this one instead of the session's. */
  token?: boolean | string;
  headers?: Record<string, string>;
  /** `text`: the answer is not JSON. */
  answer?: 'text';
}

type RouteRequest<Key extends RouteKey> = Omit<Routes[Key], 'data'> & Extras;

/** The request of a route: may be left out when nothing in it is required. */
export type RestRequest<Key extends RouteKey> = {} extends RouteRequest<Key> ? [request?: RouteRequest<Key>] : [request: RouteRequest<Key>];

interface LooseRequest extends Extras {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  form?: Record<string, unknown> | FormData;
  repeatable?: true;
}

/** Calls a route and takes the result out of its envelope. GET and routes the contract calls repeatable may be retried. */
export function rest<Key extends RouteKey>(connection: Connection, route: Key, request: LooseRequest = {}): Promise<RouteData<Key>> {
  const [method, path] = route.split(' ') as [string, string];
  const { form } = request;
  const encoded = form && !(form instanceof FormData) ? searchParams(form) : form;
  return call(
    connection,
    {
      operation: route,
      method,
      path: buildPath(path, request.path, request.query),
      contentType: request.body !== undefined ? 'application/json' : typeof encoded === 'string' ? 'application/x-www-form-urlencoded' : undefined,
      body: request.body !== undefined ? JSON.stringify(request.body) : encoded,
      repeatable: method === 'GET' || !!request.repeatable,
      token: request.token ?? true,
      headers: request.headers,
    },
    (response) => (request.answer ? response.body : unwrap(response)) as RouteData<Key>,
  );
}

/** Fills `{name}` parts and adds the query. Every value is encoded whole, so that `a/b?c` stays one id. */
export function buildPath(path: string, parts: Record<string, unknown> = {}, query: Record<string, unknown> = {}): string {
  const filled = path.replace(/{(\w+)}/g, (_, name) => {
    const value = String(parts[name] ?? '');
    // URL parsers fold dot segments, even percent-encoded ones: such an id would address another route.
    if (/^\.{0,2}$/.test(value)) throw configError('argument', `${name} must not be empty or made of dots`);
    return encodeURIComponent(value);
  });
  const search = searchParams(query);
  return search ? `${filled}?${search}` : filled;
}

/** `a=1&b[]=2&b[]=3`; absent values are left out. */
export function searchParams(values: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) for (const item of value) params.append(`${name}[]`, String(item));
    else if (value !== undefined && value !== null) params.append(name, String(value));
  }
  return params.toString();
}

/** Envelopes: v2 `{ code, message, data }`, v3 `{ statusCode, message, data }`, OAuth `{ error, error_description }`, or none. */
function unwrap(response: HttpResponse): unknown {
  const body = readJson(response) as Record<string, unknown>;
  const code = body.statusCode ?? body.code;
  if (body.error !== undefined && code === undefined) throw apiError(body.error, body.error_description);
  if (response.status > 299 || (code !== undefined && code !== 200)) throw apiError(code ?? response.status, body.message, body.data);
  return code === undefined ? body : body.data;
}
