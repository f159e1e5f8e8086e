import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type Adapter, tooLarge } from './transport.js';

/** Where requests of one origin go: what node:http would otherwise read out of the URL on every call. */
interface Origin {
  hostname: string;
  port: string;
  agent: HttpAgent;
  request: typeof httpRequest;
}

/**
 * The adapter for Node: `node:http(s)` with kept-alive sockets, a quarter of the CPU of the global fetch and nothing to
 * load. Forms with files go through `other`, which knows how to encode them.
 */
export function nodeAdapter(other: Adapter): Adapter {
  const origins = new Map<string, Origin>();
  const http = new HttpAgent({ keepAlive: true, scheduling: 'lifo' });
  const https = new HttpsAgent({ keepAlive: true, scheduling: 'lifo' });

  function originOf(origin: string): Origin {
    let known = origins.get(origin);
    if (!known) {
      const { protocol, hostname, port } = new URL(origin);
      const target =
        protocol === 'https:' ? { agent: https, request: httpsRequest } : { agent: http, request: httpRequest };
      known = { hostname: hostname.replace(/^\[|\]$/g, ''), port, ...target };
      origins.set(origin, known);
    }
    return known;
  }

  return (call, deadline) => {
    const { url, method, headers, body, maxBytes } = call;
    if (body instanceof FormData) return other(call, deadline);
    const start = url.indexOf('/', 8);
    const { hostname, port, agent, request } = originOf(url.slice(0, start));
    headers['accept-encoding'] = 'gzip';
    if (body instanceof URLSearchParams) headers['content-type'] = 'application/x-www-form-urlencoded';
    return new Promise((resolve, reject) => {
      const outgoing = request({ hostname, port, agent, path: url.slice(start), method, headers }, (response) => {
        readBody(response, maxBytes, (error, text) => {
          if (error === undefined)
            return resolve({ status: response.statusCode!, header: headerOf(response), body: text! });
          reject(error);
          outgoing.destroy();
        });
      });
      outgoing.on('error', reject);
      deadline.onStop(() => outgoing.destroy(new Error('stopped')));
      outgoing.end(body?.toString());
    });
  };
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
