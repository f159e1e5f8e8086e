import type { ErrorCode } from '@authing/auth';

/** An answer for one user: no cache keeps it. */
const PRIVATE = { 'cache-control': 'private, no-store', vary: 'Cookie' };

/** Sends the browser elsewhere, with GET. */
export const redirect = (location: string): Response =>
  new Response(null, { status: 303, headers: { ...PRIVATE, location } });

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      ...PRIVATE,
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });

export const notAllowed = (allow: string): Response => json({ code: 'method_not_allowed' }, 405, { allow });

/** What a client is told of an error: its code, and nothing of its text. */
export const codeOf = ({ code }: { code: ErrorCode }): string => String(code).replace(/[^\w.-]/g, '') || 'unknown';
