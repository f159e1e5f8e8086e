import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type Adapter, type HttpResponse, tooLarge } from './transport.js';

/**
 * The adapter for Node: `node:http(s)` with kept-alive sockets, a quarter of the CPU of the global fetch and nothing to
 * load. A body that is not text (an upload) goes through fetch, which knows how to encode forms.
 */
export function nodeAdapter(other: Adapter): Adapter {
  const keepAlive = { keepAlive: true, scheduling: 'lifo' } as const;
  const http = { request: httpRequest, agent: new HttpAgent(keepAlive) };
  const https = { request: httpsRequest, agent: new HttpsAgent(keepAlive) };
  return (call, signal) => {
    const { url, method, headers, body, maxBytes } = call;
    if (body !== undefined && typeof body !== 'string') return other(call, signal);
    const { request, agent } = url.startsWith('https:') ? https : http;
    return new Promise((resolve, reject) => {
      const outgoing = request(url, { method, agent, headers: { ...headers, 'accept-encoding': 'gzip' } }, (response) => {
        readBody(response, maxBytes, (error, text) => {
          signal.removeEventListener('abort', stop);
          if (error === undefined) return resolve(toResponse(response, text!));
          outgoing.destroy();
          reject(error);
        });
      });
      const stop = () => outgoing.destroy(signal.reason);
      signal.addEventListener('abort', stop);
      outgoing.on('error', (error) => {
        signal.removeEventListener('abort', stop);
        reject(error);
      });
      outgoing.end(body);
    });
  };
}

function toResponse(response: IncomingMessage, body: string): HttpResponse {
  const header = (name: string) => {
    const value = response.headers[name];
    return Array.isArray(value) ? value.join() : value;
  };
  return { status: response.statusCode!, header, body };
}

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
    if (response.headers['content-encoding'] !== 'gzip') return done(undefined, toText(bytes));
    unzip(bytes, maxBytes).then((plain) => done(undefined, toText(plain)), done);
  });
}

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
