import { encodeBody } from './transport/body.js';
import type { Deadline } from './transport/deadline.js';
import { socketReason } from './transport/network-error.js';
import { readAnswer } from './transport/read-answer.js';
import { type Adapter, because, type HttpRequest, type HttpResponse } from './transport/transport.js';

/** What is used of a Pool, Client or Agent of undici: named here so that its types are not needed. */
export interface Dispatcher {
  // biome-ignore lint/suspicious/noExplicitAny: the types of undici 6, 7 and 8 differ, and each has to fit.
  dispatch(options: any, handler: any): boolean;
}

/**
 * Sends the requests of a connection through a `Pool`, `Client` or `Agent` of undici: its limits, TLS options and proxy
 * hold, and closing it is up to you. undici 6 or newer. A Pool or Client sends everything to the address it was made for,
 * tokens included: it has to be that of the connection. Redirects are errors unless the dispatcher follows them itself.
 *
 * @example
 * const pool = new Pool(appHost, { connections: 64 });
 * const connection = connect({ appId, appHost, adapter: undici(pool) });
 */
export const undici =
  (dispatcher: Dispatcher): Adapter =>
  (call, deadline) =>
    typeof call.body === 'object'
      ? deadline.within(encodeBody(call)).then((body) => exchange(dispatcher, call, body, deadline))
      : exchange(dispatcher, call, call.body, deadline);

function exchange(
  dispatcher: Dispatcher,
  { url, method, headers, maxBytes }: HttpRequest,
  body: string | Buffer | undefined,
  deadline: Deadline,
): Promise<HttpResponse> {
  headers['accept-encoding'] = 'gzip';
  const start = url.indexOf('/', 8);
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(because(cause, socketReason(cause, url)));
    const exchanged = handler(maxBytes, resolve, fail);
    deadline.onStop(() => exchanged.stop(new Error('stopped')));
    if (exchanged.stopped) return;
    try {
      dispatcher.dispatch({ origin: url.slice(0, start), path: url.slice(start), method, headers, body }, exchanged);
    } catch (cause) {
      fail(cause);
    }
  });
}

type Abort = (reason: Error) => void;
type Headers = Record<string, string | string[] | undefined>;

/** Handles one exchange under the names of undici 6, `onConnect` and so on, and under those of 7 and later. */
function handler(maxBytes: number, resolve: (response: HttpResponse) => void, fail: (cause: unknown) => void) {
  let status = 0;
  let header: HttpResponse['header'];
  let abort: Abort | undefined;
  const answer = readAnswer(maxBytes, (error, text) => {
    if (error === undefined) resolve({ status, header, body: text! });
    else self.stop(error as Error);
  });
  const self = {
    stopped: undefined as Error | undefined,
    /** Ends the exchange. One that waits for a socket goes on waiting, and is aborted before anything of it is sent. */
    stop(reason: Error) {
      self.stopped = reason;
      fail(reason);
      abort?.(reason);
    },
    onConnect(abortIt: Abort) {
      abort = abortIt;
      if (self.stopped) abort(self.stopped);
    },
    onHeaders(code: number, raw: Buffer[]) {
      status = code;
      header = (name) => findRaw(raw, name);
      return true;
    },
    onData(chunk: Buffer) {
      answer.add(chunk);
      return true;
    },
    onComplete: answer.end,
    onError: fail,
    onRequestStart: (controller: { abort: Abort }) => self.onConnect((reason) => controller.abort(reason)),
    onResponseStart(_: unknown, code: number, headers: Headers) {
      status = code;
      header = (name) => headers[name]?.toString();
    },
    onResponseData: (_: unknown, chunk: Buffer) => answer.add(chunk),
    onResponseEnd: answer.end,
    onResponseError: (_: unknown, cause: Error) => fail(cause),
  };
  return self;
}

/** A header among names and values in turn. */
function findRaw(raw: readonly Buffer[], name: string): string | undefined {
  for (let at = 0; at < raw.length; at += 2)
    if (raw[at]!.length === name.length && raw[at]!.toString('latin1').toLowerCase() === name)
      return raw[at + 1]!.toString('latin1');
  return;
}
