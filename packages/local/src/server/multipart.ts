import { badRequest } from './errors.js';

export interface FilePart {
  readonly contentType: string;
  readonly content: Buffer;
}

/** The first file of a `multipart/form-data` body. @throws 400 when there is none */
export function firstFile(raw: Buffer, contentType: string): FilePart {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) throw badRequest('The body must be multipart/form-data');
  for (const part of partsOf(raw, Buffer.from(`--${boundary}`))) {
    const end = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, Math.max(0, end)).toString('utf8');
    if (end < 0 || !/content-disposition:[^\r\n]*filename/i.test(head)) continue;
    const type = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1]?.trim();
    return { contentType: type ?? 'application/octet-stream', content: part.subarray(end + 4) };
  }
  throw badRequest('The body holds no file');
}

function partsOf(raw: Buffer, delimiter: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = raw.indexOf(delimiter);
  while (start >= 0) {
    const next = raw.indexOf(delimiter, start + delimiter.length);
    // A part lies between two delimiters, a line break at either end.
    if (next >= 0) parts.push(raw.subarray(start + delimiter.length + 2, next - 2));
    start = next;
  }
  return parts;
}
