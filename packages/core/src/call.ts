import { isLater } from './async.js';
import type { Asked, Connection, Given, Read } from './connection.js';
import { forgetKey } from './encryption/key-place.js';
import type { Typed } from './encryption/typed.js';
import { AuthingError, configError, type ErrorDetails, hide, isAuthingError, isTokenRefused } from './errors.js';
import { checkHeader, checkHeaders } from './headers.js';
import { guard } from './log.js';
import type { Sent } from './redact.js';
import { type Deadline, startDeadline } from './transport/deadline.js';
import { FULL_BUDGET, retryAfter, retryDelay } from './transport/retry.js';
import { type HttpRequest, type HttpResponse, refuseRedirect } from './transport/transport.js';

/** Business code `PASSWORD_DECRYPT_FAILED`. By number: its table is not for every bundle. */
const PASSWORD_DECRYPT_FAILED = 2016;

/** What graphql.ts and rest.ts know of a call; the connection knows the rest. */
export interface CallPlan extends Pick<HttpRequest, 'method' | 'body'> {
  /** GraphQL operation or REST route: names the call in errors and hooks. */
  operation: string;
  /** Path and query, behind the base address. */
  path: string;
  /** Sending it twice does no harm: a read, or a route the contract calls repeatable. */
  repeatable: boolean;
  /** `true`: the session's token if there is one. `false`: none. Text: this very token. */
  token: boolean | string;
  /** Further headers, stronger than the connection's. */
  headers?: Record<string, string> | undefined;
  /** Sends the browser's cookies to the service although it is another origin. */
  credentials?: boolean | undefined;
  /** The answer is not JSON. */
  answer?: 'text' | undefined;
}

/** One call of the service, from what it is given to what the caller gets. */
export interface Task<Input, Answer, Result> {
  /** GraphQL operation or REST route: names the call in errors and hooks. */
  operation: string;
  given: Given<Input>;
  /** What to send for the input. */
  plan(input: Input): CallPlan;
  /** Takes the answer out of its envelope, or throws what the service said instead. */
  parse(response: HttpResponse, plan: CallPlan): Answer;
  read?: Read<Answer, Result> | undefined;
}

type Reading<Answer, Result> = Pick<Task<unknown, Answer, Result>, 'operation' | 'parse' | 'read'>;

/**
 * One call from its input to its result, under one deadline. Everything it rejects with is an AuthingError; `onError` is
 * told once, when the call failed for good.
 */
export async function call<Input, Answer, Result = Answer>(
  connection: Connection,
  task: Task<Input, Answer, Result>,
): Promise<Result> {
  const { operation } = task;
  // Before anything is waited for: the order of calls is that in which they were asked for.
  const at = connection.session.next?.() ?? 0;
  const deadline = startDeadline(connection.options, connection.base);
  const typed: Typed = { passwords: [] };
  try {
    const attempt = async () => {
      const plan = prepare(task, typed);
      return attempts(connection, task, isLater(plan) ? await deadline.within(plan) : plan, { at, typed, deadline });
    };
    try {
      return await attempt();
    } catch (error) {
      // The service could not read the password, and did nothing: its key is another by now.
      if ((error as AuthingError)?.code !== PASSWORD_DECRYPT_FAILED || !forgetKey(connection.cache, typed.key))
        throw error;
      return await attempt();
    }
  } catch (cause) {
    const error = deadline.explain(cause, operation);
    Object.assign(error, { operation: error.operation ?? operation });
    // A token that could not be had fails many calls with one error: it is told once.
    if (!('hookError' in error)) {
      const { onError, logger } = connection.options;
      const { code, message, data } = error;
      hide(error, { hookError: guard(logger, 'onError', () => onError?.(code, message, data)) });
    }
    throw error;
  } finally {
    // Whoever logs in and then opens another connection on the same storage finds the login there.
    await connection.session.settled?.();
    deadline.end();
  }
}

/** The request of a call. A mistake of the caller shows here, before anything is sent. */
function prepare<Input>(
  { operation, given, plan }: Pick<Task<Input, unknown, unknown>, 'operation' | 'given' | 'plan'>,
  typed: Typed,
): CallPlan | Promise<CallPlan> {
  const explain = (cause: unknown) =>
    isAuthingError(cause)
      ? cause
      : new AuthingError('config', 'argument', `An argument of ${operation} is missing or of another type`, { cause });
  try {
    const input = typeof given === 'function' ? (given as (typed: Typed) => Input | Promise<Input>)(typed) : given;
    if (!isLater(input)) return plan(input as Input);
    return Promise.resolve(input)
      .then(plan)
      .catch((cause) => {
        throw explain(cause);
      });
  } catch (cause) {
    throw explain(cause);
  }
}

/** The caller's result. Where the reader stumbles, the answer is not what the contract says. */
function readResult<Answer, Result>(
  { operation, read }: Reading<Answer, Result>,
  answer: Answer,
  asked: Asked,
): Result {
  try {
    return read ? read(answer, asked) : (answer as unknown as Result);
  } catch (cause) {
    if (isAuthingError(cause)) throw cause;
    throw new AuthingError(
      'protocol',
      'unexpected_shape',
      `The answer to ${operation} has another shape than expected`,
      {
        cause,
      },
    );
  }
}

/** What the attempts of one call share. */
interface Circumstances {
  at: number;
  typed: Typed;
  deadline: Deadline;
}

/** Sends until there is a result: once more with a new token when the old one is refused, and again as retry.ts allows. */
async function attempts<Answer, Result>(
  connection: Connection,
  task: Reading<Answer, Result>,
  plan: CallPlan,
  { at, typed, deadline }: Circumstances,
): Promise<Result> {
  const { session, retryBudget, options } = connection;
  const { operation } = plan;
  let token = plan.token === true ? session.bearer() : plan.token;
  if (isLater(token)) token = await deadline.within(token);
  let renewable = plan.token === true && !!token;
  for (let attempt = 1; ; attempt++) {
    let request: HttpRequest | undefined;
    let response: HttpResponse | undefined;
    try {
      request = requestOf(connection, plan, token);
      response = await send(connection, plan, request, deadline, attempt);
      refuseRedirect(response, connection.base);
      const answer = task.parse(response, plan);
      retryBudget.left = Math.min(retryBudget.left + 0.1, FULL_BUDGET);
      return readResult(task, answer, { at, token: token || undefined });
    } catch (cause) {
      const error = Object.assign(
        deadline.explain(cause, operation),
        { operation, attempts: attempt },
        response && facts(response),
      );
      if (renewable && isTokenRefused(error)) {
        renewable = false;
        token = await deadline.within(session.renew?.(token as string, error));
        if (token) continue;
      }
      const delay =
        plan.repeatable && attempt <= options.retry
          ? retryDelay(error, attempt, retryBudget, deadline.left())
          : undefined;
      if (delay === undefined) {
        await clean(error, { ...(request as HttpRequest), typed: typed.passwords }, deadline);
        throw error;
      }
      await deadline.pause(delay);
    }
  }
}

/** What an error says of the answer it was read from. */
const facts = (response: HttpResponse) => ({
  status: response.status,
  requestId: response.header('x-request-id') ?? undefined,
  retryAfter: retryAfter(response),
});

/** Takes out of an error what the service repeated of the request, and its whole text where that cannot be known. */
async function clean(error: AuthingError, sent: Sent, deadline: Deadline): Promise<void> {
  if (error.kind !== 'api' && error.code !== 'not_json') return;
  await deadline.within(loadRedaction()).then(
    (part) => part.clean(error as never, sent),
    () => Object.assign(error, { message: refusedWith(error.code) }),
  );
}

/** Only failures need it. */
const loadRedaction = () => import('@authing/core/redact');

/** The request of a plan, for one attempt. */
function requestOf(
  { base, options, headers }: Connection,
  { method, path, body, headers: extra, credentials }: CallPlan,
  token: string | false | undefined,
): HttpRequest {
  // Ours first: adding to an object that was spread costs more than sending it. The caller's win.
  const all: Record<string, string> = {};
  if (typeof body === 'string') all['content-type'] = 'application/json';
  if (token) all.authorization = checkHeader('authorization', `Bearer ${token}`);
  Object.assign(all, headers, extra && checkHeaders(extra));
  return { url: base + path, method, body, headers: all, credentials, maxBytes: options.maxResponseBytes };
}

/** Sends once, with the hooks around it. */
async function send(
  { options, adapter }: Connection,
  { operation, method }: CallPlan,
  request: HttpRequest,
  deadline: Deadline,
  attempt: number,
): Promise<HttpResponse> {
  const { onRequest, onResponse, logger } = options;
  const event = { operation, method, attempt };
  const start = Date.now();
  guard(logger, 'onRequest', () => onRequest?.(event));
  const outcome: { status?: number; error?: unknown } = {};
  try {
    const response = await adapter(request, deadline);
    if (typeof response.body !== 'string') throw new TypeError('No body');
    outcome.status = response.status;
    return response;
  } catch (cause) {
    const own = options.adapter ? 'adapter' : options.fetch && 'fetch';
    outcome.error = own && !isAuthingError(cause) ? (await loadRedaction()).ownFailure(cause, own, request) : cause;
    throw outcome.error;
  } finally {
    guard(logger, 'onResponse', () => onResponse?.({ ...event, ...outcome, duration: Date.now() - start }));
  }
}

/**
 * The JSON of an answer.
 *
 * @throws AuthingError `protocol` for anything else: a proxy's HTML, a redirect, an empty or cut body. The text itself
 * is not repeated, since nobody knows what is in it.
 */
export function readJson({ body, header, status }: HttpResponse): Record<string, unknown> {
  try {
    const json = JSON.parse(body);
    if (json && typeof json === 'object') return json;
  } catch {
    // Reported below.
  }
  throw new AuthingError('protocol', 'not_json', `Expected JSON, got ${header('content-type')} with HTTP ${status}`);
}

const refusedWith = (code: unknown) => `Refused with code ${code}`;

/** The service's refusal as an error. What is not said is filled in; codes sent as text become numbers. */
export function apiError(code: unknown, message: unknown, data?: unknown, path?: ErrorDetails['path']): AuthingError {
  const known = Number(code) || String(code ?? 'unknown');
  return new AuthingError('api', known, message && typeof message === 'string' ? message : refusedWith(known), {
    data,
    path,
  });
}

/**
 * What is sent, as JSON.
 *
 * @throws AuthingError `config` for what JSON cannot hold: cycles, a bigint, nesting deeper than the stack, NaN, half a
 * character.
 */
export function toJson(value: unknown): string {
  try {
    const json = JSON.stringify(value);
    // Only these two can stand for what JSON does not have: most requests are not looked at twice.
    return /null|\\ud/.test(json) ? JSON.stringify(value, checked) : json;
  } catch (cause) {
    if (isAuthingError(cause)) throw cause;
    throw new AuthingError('config', 'argument', 'An argument cannot be sent as JSON', { cause });
  }
}

const checked = (name: string, value: unknown) => checkSendable(name, value);

/** The value, unless JSON and URLs would silently make something else of it: NaN, infinity, half a surrogate pair. */
export function checkSendable<Value>(name: string, value: Value): Value {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw configError('argument', `${name} must be a finite number, got ${value}`);
  if (/\p{Surrogate}/u.test(name)) throw configError('argument', 'The name of an argument has half a character in it');
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw configError('argument', `${name} has half a character in it (a lone surrogate), which cannot be sent`);
  return value;
}
