import type { Connection } from './connection.js';
import { AuthingError, hide, isTokenRefused } from './errors.js';
import { headerValue } from './headers.js';
import { retryAfter } from './transport/retry.js';
import { type Call, type HttpResponse, transport } from './transport/transport.js';

/** What graphql.ts and rest.ts know of a call; the connection knows the rest. */
export interface CallPlan extends Pick<Call, 'operation' | 'method' | 'repeatable' | 'body'> {
  /** Path and query, behind the base address. */
  path: string;
  contentType?: string | undefined;
  /** `true`: the session's token if there is one. `false`: none. Text: this very token. */
  token?: boolean | string | undefined;
  /** Further headers, stronger than the connection's. */
  headers?: Record<string, string> | undefined;
}

/** Reads the result out of an answer, or throws. */
export type Reader<Result> = (response: HttpResponse) => Result;

/**
 * One call from plan to result: token, sending, reading, a new token and one replay when the service refused the old
 * one, and `onError` once when it failed for good. Every error it rejects with is an AuthingError.
 */
export async function call<Result>(connection: Connection, plan: CallPlan, read: Reader<Result>): Promise<Result> {
  const { session, options } = connection;
  try {
    const token = plan.token === true ? await session.bearer() : plan.token || undefined;
    try {
      return await exchange(connection, plan, token, read);
    } catch (error) {
      if (plan.token !== true || !token || !session.renew || !isTokenRefused(error as AuthingError)) throw error;
      const renewed = await session.renew(token);
      if (!renewed) throw error;
      return await exchange(connection, plan, renewed, read);
    }
  } catch (error) {
    const { code, message, data } = error as AuthingError;
    try {
      options.onError?.(code, message, data);
    } catch (hookError) {
      hide(error as AuthingError, 'hookError', hookError);
    }
    throw error;
  }
}

async function exchange<Result>(connection: Connection, plan: CallPlan, token: string | undefined, read: Reader<Result>): Promise<Result> {
  const { base, options, adapter, retryBudget } = connection;
  const headers: Record<string, string> = { ...connection.headers };
  if (plan.contentType) headers['content-type'] = plan.contentType;
  if (token) headers.authorization = headerValue('authorization', `Bearer ${token}`);
  Object.assign(headers, plan.headers);
  const request: Call = { ...plan, url: base + plan.path, headers, maxBytes: options.maxResponseBytes };
  const { response, attempts } = await transport(request, adapter, options, retryBudget);
  try {
    return read(response);
  } catch (error) {
    throw Object.assign(error as AuthingError, facts(response), { operation: plan.operation, attempts });
  }
}

/** What an error says of the answer it was read from, absent things left out. */
function facts(response: HttpResponse): Partial<AuthingError> {
  const requestId = response.header('x-request-id');
  const seconds = retryAfter(response);
  return { status: response.status, ...(requestId && { requestId }), ...(seconds !== undefined && { retryAfter: seconds }) };
}

/**
 * The JSON of an answer.
 *
 * @throws AuthingError `protocol` for anything else: a proxy's HTML, a redirect, an empty or cut body. The text itself
 * is not repeated, since nobody knows what is in it.
 */
export function readJson({ body, header, status }: HttpResponse): unknown {
  try {
    const json = JSON.parse(body);
    if (json && typeof json === 'object') return json;
  } catch {
    // Reported below.
  }
  throw new AuthingError('protocol', 'not_json', `Expected JSON, got ${header('content-type') ?? 'no content type'} with HTTP ${status}`);
}

/** The service's refusal as an error. What is not said is filled in; codes sent as text become numbers. */
export function apiError(code: unknown, message: unknown, data?: unknown): AuthingError {
  const known = Number(code) || (typeof code === 'string' && code) || 'unknown';
  return new AuthingError('api', known, typeof message === 'string' && message ? message : `The service refused with code ${known}`, { data });
}
