import type { IncomingMessage, ServerResponse } from 'node:http';
import { AuthingError } from '@authing/auth';
import type { Authing } from '../create-authing.js';
import type { RequestLike } from '../request.js';

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
  const { body } = req;
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  // A parser gives an empty object for what it has not read.
  if (body && req.readableEnded) {
    const isForm = req.headers['content-type']?.includes('form-urlencoded');
    return isForm ? String(new URLSearchParams(body as Record<string, string>)) : JSON.stringify(body);
  }
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of req) {
    text += decoder.decode(part, { stream: true });
    if (text.length > LARGEST)
      throw new AuthingError('protocol', 'webhook_too_large', 'The body is too large', { status: 413 });
  }
  return text + decoder.decode();
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

/** Sets the cookies of the session when the answer begins, whoever sends it. */
export function commitTo(res: ServerResponse, authing: Authing, request: RequestLike): void {
  const { writeHead } = res;
  res.writeHead = ((...head: Parameters<typeof writeHead>) => {
    res.writeHead = writeHead;
    for (const [name, value] of authing.changes(request).headers) {
      if (name === 'cache-control') res.setHeader(name, value);
      else res.appendHeader(name, value);
    }
    return writeHead.apply(res, head);
  }) as typeof writeHead;
}
