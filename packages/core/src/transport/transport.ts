import { AuthingError, hide } from '../errors.js';
import { type Deadline, hostOf } from './deadline.js';

/** One HTTP exchange, as an adapter sees it. */
export interface HttpRequest {
  method: string;
  /** Absolute URL. */
  url: string;
  headers: Record<string, string>;
  /** Text is JSON; the other kinds bring their own content type. */
  body?: string | URLSearchParams | FormData | undefined;
  /** Send cookies to another origin too. Browsers only. */
  credentials?: boolean | undefined;
  /** Largest answer accepted, in bytes after decompression. */
  maxBytes: number;
}

/** What an adapter makes of an HTTP answer: the whole of it, read and decoded. */
export interface HttpResponse {
  status: number;
  /** Value of a header by its lower-case name. */
  header(name: string): string | null | undefined;
  /** The whole answer as text, without byte order mark. */
  body: string;
}

/**
 * Sends one request and reads its whole answer. Rejects and closes the socket when the deadline stops it, throws
 * `tooLarge` when the answer passes `maxBytes`, and never follows a redirect. Whatever else it throws counts as a
 * failure of the network; a text in its member `unreached` goes on where "could not reach the host" ends.
 */
export type Adapter = (request: HttpRequest, deadline: Deadline) => Promise<HttpResponse>;

/** What an adapter throws when it stops reading an answer beyond the limit. */
export const tooLarge = (maxBytes: number): AuthingError =>
  new AuthingError('protocol', 'response_too_large', `The answer is larger than maxResponseBytes (${maxBytes})`);

/**
 * Refuses a redirect, whatever comes along with it: following it would carry the token elsewhere. Browsers hide the status
 * of one and say 0.
 *
 * @throws AuthingError `protocol`, code `redirect`.
 */
export function refuseRedirect({ status }: HttpResponse, base: string): void {
  if (status && (status < 300 || status > 399)) return;
  const said = status ? ` (HTTP ${status})` : '';
  throw new AuthingError(
    'protocol',
    'redirect',
    `${hostOf(base)} answered with a redirect${said}, which is never followed. Is this the address of the service itself?`,
  );
}

/** Why an adapter got no answer from an address: what goes on where "could not reach the host" ends. */
export type ReasonOf = (cause: unknown, address: string) => string | undefined;

/** The failure with its reason, as `Adapter` says. An error that is ours already says it itself. */
export function because(cause: unknown, unreached: string | undefined): unknown {
  if (unreached && Object(cause) === cause && Object.isExtensible(cause)) hide(cause as object, { unreached });
  return cause;
}
