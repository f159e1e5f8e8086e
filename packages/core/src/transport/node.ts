import type { Agent, IncomingMessage, request } from 'node:http';
import type { Deadline } from './deadline.js';
import { type Adapter, type HttpRequest, type HttpResponse, tooLarge } from './transport.js';

/** Where requests of one origin go: what node:http would otherwise read out of the URL on every call. */
interface Origin {
  hostname: string;
  port: string;
  agent: Agent;
  request: typeof request;
}

/**
 * The adapter for Node: `node:http(s)` with kept-alive sockets, a quarter of the CPU of the global fetch. They are loaded
 * by the first call. Forms with files go through `other`, which knows how to encode them.
 */
export function nodeAdapter(other: Adapter): Adapter {
  const origins = new Map<string, Origin | Promise<Origin>>();
  return (call, deadline) => {
    const { url, body } = call;
    if (typeof body === 'object' && !(body instanceof URLSearchParams)) return other(call, deadline);
    const start = url.indexOf('/', 8);
    const name = url.slice(0, start);
    const path = url.slice(start);
    const known = origins.get(name) ?? open(name, origins);
    if (!(known instanceof Promise)) return exchange(known, path, call, deadline);
    return known.then((origin) => exchange(origin, path, call, deadline));
  };
}

function open(name: string, origins: Map<string, Origin | Promise<Origin>>): Promise<Origin> {
  const { protocol, hostname, port } = new URL(name);
  const opening = (protocol === 'https:' ? import('node:https') : import('node:http')).then(({ Agent, request }) => {
    const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
    const origin = { hostname: hostname.replace(/^\[|\]$/g, ''), port, agent, request };
    origins.set(name, origin);
    return origin;
  });
  origins.set(name, opening);
  return opening;
}

function exchange(origin: Origin, path: string, call: HttpRequest, deadline: Deadline): Promise<HttpResponse> {
  const { hostname, port, agent, request } = origin;
  const { method, headers, body, maxBytes } = call;
  headers['accept-encoding'] = 'gzip';
  if (body instanceof URLSearchParams) headers['content-type'] = 'application/x-www-form-urlencoded';
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, agent, path, method, headers }, (response) => {
      readBody(response, maxBytes, (error, text) => {
        if (error === undefined) {
          return resolve({ status: response.statusCode!, header: headerOf(response), body: text! });
        }
        reject(error);
        outgoing.destroy();
      });
    });
    outgoing.on('error', reject);
    deadline.onStop(() => outgoing.destroy(new Error('stopped')));
    outgoing.end(body?.toString());
  });
}

const headerOf = (response: IncomingMessage) => (name: string) => response.headers[name]?.toString();

function readBody(response: IncomingMessage, maxBytes: number, done: (error?: unknown, text?: string) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) {
      response.removeAllListeners('data');
      done(tooLarge(maxBytes));
    }
  });
  response.on('error', done);
  response.on('end', () => {
    const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
    if (!isGzip(bytes)) return done(undefined, toText(bytes));
    unzip(bytes, maxBytes).then((plain) => done(undefined, toText(plain)), done);
  });
}

/** By its first bytes: no text starts so, and reading the headers costs more than the rest of a small answer. */
const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Loaded on the first compressed answer only. Stops at the limit, so that a small answer cannot fill the memory. */
async function unzip(bytes: Buffer, maxOutputLength: number): Promise<Buffer> {
  const { gunzip } = await import('node:zlib');
  return new Promise((resolve, reject) =>
    gunzip(bytes, { maxOutputLength }, (error, plain) => {
      if (!error) resolve(plain);
      else reject((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxOutputLength) : error);
    }),
  );
}

const BYTE_ORDER_MARK = 0xfeff;

function toText(bytes: Buffer): string {
  const text = bytes.toString();
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}
