import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { AuthingError } from '@authing/auth';
import type { Authing } from '../create-authing.js';
import type { RequestLike } from '../request.js';
import { bodyWasRead } from '../webhook/webhook.js';

/** A request of Node, with what Express adds to it. */
export type NodeRequest = IncomingMessage & { originalUrl?: string; body?: unknown };

/** Bytes of a body; only webhooks are read. */
const LARGEST = 1024 * 1024;

/** A request of Node as the package reads it. Nothing is copied. */
export const fromNode = (req: NodeRequest): RequestLike => ({
  // Express takes the path that a router is mounted at off `url`.
  url: req.originalUrl ?? req.url ?? '/',
  method: req.method ?? 'GET',
  headers: {
    get(name) {
      const value = req.headers[name];
      return value === undefined ? null : String(value);
    },
  },
  text: () => readBody(req),
});

/** The body, also when a parser has read it. */
async function readBody(req: NodeRequest): Promise<string> {
  const { body, readableEnded } = req;
  // A parser gives an empty object for what it has not read.
  if (body && (readableEnded || typeof body === 'string')) return textOf(body, req.headers['content-type']);
  if (readableEnded) throw bodyWasRead();
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of req) {
    text += decoder.decode(part, { stream: true });
    if (text.length > LARGEST)
      throw new AuthingError('protocol', 'webhook_too_large', 'The body is too large', { status: 413 });
  }
  return text + decoder.decode();
}

/** What a parser made of a body, as text again: it has no signature that would be lost. */
export function textOf(body: unknown, type = ''): string {
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  const isForm = type.includes('form-urlencoded');
  return isForm ? String(new URLSearchParams(body as Record<string, string>)) : JSON.stringify(body ?? null);
}

/** Sends a `Response`. */
export async function send(response: Response, res: ServerResponse): Promise<void> {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') res.appendHeader(name, value);
    else res.setHeader(name, value);
  }
  res.end(Buffer.from(await response.arrayBuffer()));
}

/** Sets what `writeHead` was given: in place of what was set before, and a name that stands there twice twice. */
function setAll(res: ServerResponse, given: OutgoingHttpHeaders | OutgoingHttpHeader[]): void {
  const pairs = Array.isArray(given)
    ? given.flatMap((name, at) => (at % 2 ? [] : [[String(name), given[at + 1]!] as const]))
    : Object.entries(given);
  for (const [name] of pairs) res.removeHeader(name);
  for (const [name, value] of pairs) res.appendHeader(name, typeof value === 'number' ? String(value) : value!);
}

/** Sets the cookies of the session when the answer begins, whoever sends it. */
export function commitTo(res: ServerResponse, authing: Authing, request: RequestLike): void {
  const { writeHead } = res;
  res.writeHead = ((...head: Parameters<typeof writeHead>) => {
    res.writeHead = writeHead;
    const given = head.at(-1);
    // What is given here would replace what is set below, and make an answer for one user everybody's.
    if (given && typeof given === 'object') {
      setAll(res, given);
      head.pop();
    }
    for (const [name, value] of authing.changes(request).headers) {
      if (name === 'cache-control') res.setHeader(name, value);
      else res.appendHeader(name, value);
    }
    return writeHead.apply(res, head);
  }) as typeof writeHead;
}
