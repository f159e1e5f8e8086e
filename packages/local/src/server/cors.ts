import type { IncomingMessage } from 'node:http';

const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Any page may call with a bearer token. Cookies are only for pages of this machine and of origins the pool or an
 * application has registered, so that a foreign site cannot use the browser's login.
 */
export function corsHeaders(req: IncomingMessage, isRegistered: (origin: string) => boolean): Record<string, string> {
  const origin = req.headers.origin;
  if (origin === undefined) return {};
  const trusted = loopback.test(origin) || isRegistered(origin);
  return {
    'access-control-allow-origin': trusted ? origin : '*',
    ...(trusted ? { 'access-control-allow-credentials': 'true' } : {}),
    'access-control-expose-headers': 'retry-after, x-request-id',
    vary: 'Origin',
  };
}

export function preflightHeaders(req: IncomingMessage): Record<string, string> {
  return {
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers':
      req.headers['access-control-request-headers'] ??
      'authorization, content-type, x-authing-app-id, x-authing-userpool-id',
    'access-control-max-age': '600',
  };
}
