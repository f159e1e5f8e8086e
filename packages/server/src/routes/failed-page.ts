import type { AuthingError } from '@authing/auth';
import type { Settings } from '../options.js';
import { codeOf } from './answers.js';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { max-width: 26rem; padding: 2rem 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
p { margin: 0 0 1.5rem; }
small { display: block; margin-top: 1.5rem; opacity: .75; }
a { display: inline-block; padding: .6rem 1.1rem; border-radius: .5rem; background: #215ae5; color: #fff; text-decoration: none; }
a:focus-visible { outline: 3px solid #8fb0ff; outline-offset: 2px; }`;

/** The page for a login that failed. It names the code of the error; nothing that came with the request is repeated on it. */
export function failedPage(error: AuthingError, { prefix, routes }: Settings): Response {
  const code = codeOf(error);
  const status = statusOf(error);
  const why =
    code === 'access_denied'
      ? 'The login was cancelled or not allowed.'
      : code === 'login_expired'
        ? 'The login took too long, or was begun in another browser.'
        : 'Something went wrong on the way back from the login page.';
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Login failed</title><style>${STYLE}</style><main><h1>Login failed</h1><p>${why}</p><a href="${prefix}${routes.login}">Try again</a><small>${code}</small></main></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      vary: 'Cookie',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** 400 for what came with the request, 502 to 504 for the service, 503 for the store, 500 for the options of this site. */
export function statusOf({ kind, code, status }: AuthingError): number {
  if (kind === 'config' || String(code).startsWith('webhook_')) return status ?? 500;
  return { network: 502, timeout: 504, aborted: 503, storage: 503, api: 400, protocol: 400, browser: 400 }[kind];
}
