import type { HttpRequest } from './transport.js';

/** The body as it travels, with its content type among the headers. The runtime encodes forms with files. */
export async function encodeBody({ body, headers }: HttpRequest): Promise<string | Buffer | undefined> {
  if (typeof body !== 'object') return body;
  if (body instanceof URLSearchParams) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    return body.toString();
  }
  const encoded = new Response(body);
  headers['content-type'] = encoded.headers.get('content-type')!;
  return Buffer.from(await encoded.arrayBuffer());
}
