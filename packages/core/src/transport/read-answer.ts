import { tooLarge } from './transport.js';

/** Where the bytes of an answer go as they arrive. `done` is told of the whole text, or of what went wrong. */
export interface AnswerReader {
  add(chunk: Buffer): void;
  end(): void;
}

/** Reads an answer of `maxBytes` at most, compressed or not. */
export function readAnswer(maxBytes: number, done: (error?: unknown, text?: string) => void): AnswerReader {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add(chunk) {
      if (size > maxBytes) return;
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) done(tooLarge(maxBytes));
    },
    end() {
      if (size > maxBytes) return;
      const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
      if (!isGzip(bytes)) return done(undefined, toText(bytes));
      unzip(bytes, maxBytes).then((plain) => done(undefined, toText(plain)), done);
    },
  };
}

/** By its first bytes: no text starts so, and reading the headers costs more than the rest of a small answer. */
const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** More bytes than a text can have. */
const LONGEST_TEXT = 2 ** 30;

/** Loaded on the first compressed answer only. Stops at the limit, so that a small answer cannot fill the memory. */
async function unzip(bytes: Buffer, maxBytes: number): Promise<Buffer> {
  const { gunzip } = await import('node:zlib');
  const maxOutputLength = Math.min(maxBytes, LONGEST_TEXT);
  return new Promise((resolve, reject) =>
    gunzip(bytes, { maxOutputLength }, (error, plain) => {
      if (!error) resolve(plain);
      else reject((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : error);
    }),
  );
}

const BYTE_ORDER_MARK = 0xfeff;

function toText(bytes: Buffer): string {
  const text = bytes.toString();
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}
