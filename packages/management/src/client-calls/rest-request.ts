import { AuthingError, configError, type RouteKey } from '@authing/core';
import type { ManagementConnection } from '../connection.js';

/** A REST request that has no function of its own. */
export interface RestRequestConfig {
  /** Path such as `/api/v2/users/kick`, or an address of this service. */
  url: string;
  /** Default `GET`. */
  method?: string;
  /** Query, added to what `url` has. Lists become `name[]=…` each. */
  params?: Record<string, unknown>;
  /** Body: sent as JSON, or as a form when it is FormData or URLSearchParams. */
  data?: unknown;
  /** Further headers; `authorization` replaces the token. */
  headers?: Record<string, string>;
  /** Sends no token. Default false. */
  unSetToken?: boolean;
  /** Gives the whole answer, with its envelope, and takes no business code for a failure. Default false. */
  notHandleRes?: boolean;
}

/** The request as `connection.rest` takes it. */
export async function restRequest(connection: ManagementConnection, config: RestRequestConfig): Promise<unknown> {
  if (!config?.url) throw configError('argument', 'url is required: an address or path of the service');
  const { url, method = 'GET', params, data, headers, unSetToken, notHandleRes } = config;
  // A route is method and path in one text: what follows a blank would be taken for the path.
  if (!/^[a-z]+$/i.test(method)) throw configError('argument', 'method must be the name of an HTTP method');
  const { path, query } = target(connection, url);
  const request = {
    query: { ...query, ...params },
    ...(isForm(data) ? { form: isParams(data) ? Object.fromEntries(data) : data } : data != null && { body: data }),
    headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
    token: !unSetToken,
    ...(notHandleRes && { answer: 'text' as const }),
  };
  return connection.rest(`${method.toUpperCase()} ${path}` as RouteKey, request, (answer) =>
    notHandleRes ? parseJson(answer as string) : answer,
  );
}

/** What a parser says of a text that is none repeats it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AuthingError('protocol', 'not_json', 'Expected JSON');
  }
}

// Not by `instanceof`: not every runtime has both, and Node loads its whole fetch where FormData is named.
const isForm = (data: unknown): data is FormData | URLSearchParams =>
  typeof (data as FormData | undefined)?.append === 'function';

const isParams = (data: FormData | URLSearchParams): data is URLSearchParams => 'sort' in data;

/** Path and query of a url at this service. */
function target(
  { base }: ManagementConnection,
  url: string,
): { path: string; query: Record<string, string | string[]> } {
  const whole = parse(/^[a-z][a-z\d+.-]*:|^[\\/]{2}/i.test(url) ? url : `${base}/${url.replace(/^\//, '')}`, base);
  if (!whole?.href.startsWith(`${base}/`)) {
    throw configError('argument', `url must be a path at ${base}: the token is for this service only`);
  }
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(whole.searchParams.keys())) {
    const values = whole.searchParams.getAll(name);
    query[name.replace(/\[\]$/, '')] = name.endsWith('[]') ? values : values.at(-1)!;
  }
  return { path: whole.href.slice(base.length).replace(/[?#].*/, ''), query };
}

function parse(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    // Reported as not being at this service.
  }
}
