import type { IncomingMessage } from 'node:http';
import { badRequest, LocalError } from './errors.js';
import { isNestedDeep, MAX_DEPTH } from './nesting.js';
import { parseQuery } from './query.js';

/** Reads at most `limit` bytes. @throws 413 */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += (chunk as Buffer).length;
    // The rest is read and dropped, so that the caller gets the answer instead of a reset.
    if (size <= limit) chunks.push(chunk as Buffer);
    else if (size > limit * 20) break;
  }
  if (size > limit) throw new LocalError(413, `The request body is larger than ${limit} bytes`, null, 413);
  return Buffer.concat(chunks);
}

/** JSON objects and forms as named values; nothing for an empty body and for other types. @throws 400 */
export function parseBody(raw: Buffer, contentType: string): Record<string, unknown> {
  if (raw.length === 0) return {};
  if (contentType.includes('application/x-www-form-urlencoded')) return parseQuery(raw.toString('utf8'));
  if (contentType !== '' && !contentType.includes('json')) return {};
  const value = parseJson(raw.toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('The body must be a JSON object');
  return value as Record<string, unknown>;
}

function parseJson(text: string): unknown {
  if (isNestedDeep(text)) throw badRequest(`The body is nested deeper than ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The body is not JSON');
  }
}
