import { type IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { Reply } from '../../server/reply.js';

/** The same request for a handler mounted under `prefix`, with a body that can be read again. */
export function replayed(req: IncomingMessage, prefix: string, body: Buffer): IncomingMessage {
  const originalUrl = req.url ?? '';
  const headers = { ...req.headers };
  delete headers['transfer-encoding'];
  if (body.length > 0 || headers['content-length'] !== undefined) headers['content-length'] = String(body.length);
  const { method, socket, httpVersion, httpVersionMajor, httpVersionMinor } = req;
  const facts = { method, socket, httpVersion, httpVersionMajor, httpVersionMinor, headers };
  return Object.assign(Readable.from([body], { objectMode: false }), facts, {
    // The bare prefix leaves no path.
    url: originalUrl.slice(prefix.length).replace(/^(?!\/)/, '/'),
    originalUrl,
  }) as unknown as IncomingMessage;
}

/** Takes down what a request handler of another library answers, instead of sending it. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];

  override write(chunk: unknown): boolean {
    this.#chunks.push(Buffer.from(chunk as string | Buffer));
    return true;
  }

  override end(chunk?: unknown): this {
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.write(chunk);
    this.emit('finish');
    return this;
  }

  reply(): Reply {
    const body = Buffer.concat(this.#chunks);
    const headers: Record<string, string | string[]> = {};
    for (const [name, value] of Object.entries(this.getHeaders())) {
      // Length and cross-origin rules are the server's to set.
      if (value === undefined || name === 'content-length' || name.startsWith('access-control-')) continue;
      // Nothing has no type: clients that read JSON by the type would try to read it.
      if (name === 'content-type' && body.length === 0) continue;
      headers[name] = Array.isArray(value) ? value : String(value);
    }
    return new Reply(this.statusCode, body, headers);
  }
}

/** Runs a handler to its end and gives what it answered. */
export async function capture(
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>,
  req: IncomingMessage,
): Promise<Reply> {
  const res = new CapturedResponse(req);
  const finished = new Promise<void>((resolve) => res.once('finish', resolve));
  await Promise.all([handle(req, res), finished]);
  return res.reply();
}
