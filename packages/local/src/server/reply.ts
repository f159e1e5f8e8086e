import { type Lang, LocalError } from './errors.js';

/** An answer as it goes out. Route handlers return one only when the envelope is not for them. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: string | Buffer,
    readonly headers: Readonly<Record<string, string | string[]>> = {},
    /** Business code and text, for the request log. */
    readonly outcome: { code: number | null; message: string | null } = { code: null, message: null },
  ) {}
}
export type Envelope = 'v2' | 'v3' | 'none';

const typed = (type: string) => ({ 'content-type': `${type}; charset=utf-8` });

export const json = (value: unknown, status = 200, headers: Record<string, string | string[]> = {}): Reply =>
  new Reply(status, JSON.stringify(value ?? null), { ...typed('application/json'), ...headers });
export const html = (text: string, status = 200, headers: Record<string, string | string[]> = {}): Reply =>
  new Reply(status, text, { ...typed('text/html'), ...headers });
export const plain = (text: string, status = 200): Reply => new Reply(status, text, typed('text/plain'));
export const redirect = (location: string, headers: Record<string, string | string[]> = {}): Reply =>
  new Reply(302, '', { location, ...headers });

export function withCookies(reply: Reply, cookies: string[]): Reply {
  if (cookies.length === 0) return reply;
  return new Reply(reply.status, reply.body, { ...reply.headers, 'set-cookie': cookies }, reply.outcome);
}

export function wrap(envelope: Envelope, data: unknown, lang: Lang): Reply {
  if (data instanceof Reply) return data;
  if (envelope === 'none') return json(data);
  const message = lang === 'en-US' ? 'Succeeded' : '操作成功';
  const body =
    envelope === 'v2' ? { code: 200, message, data: data ?? null } : { statusCode: 200, message, data: data ?? null };
  return new Reply(200, JSON.stringify(body), typed('application/json'), { code: 200, message });
}

export function wrapError(envelope: Envelope, error: LocalError, lang: Lang): Reply {
  const { code, data, httpStatus } = error;
  const message = error.messageIn(lang);
  const body =
    envelope === 'v3' ? { statusCode: statusCodeOf(error), apiCode: code, message, data } : { code, message, data };
  return new Reply(httpStatus, JSON.stringify(body), typed('application/json'), { code, message });
}

/** What is answered for a fault of ours: no detail, no stack. */
export const internalError = (): LocalError =>
  new LocalError(500, { zh: '服务器内部错误', en: 'Internal error' }, null, 500);

// v3 answers name a class of failure first (400, 401, 403 …) and the business code in `apiCode`.
function statusCodeOf({ code, httpStatus }: LocalError): number {
  if (httpStatus !== 200) return httpStatus;
  if (code >= 400 && code < 600) return code;
  if ([2020, 2206, 2207].includes(code)) return 401;
  return code === 1001 ? 403 : 400;
}
