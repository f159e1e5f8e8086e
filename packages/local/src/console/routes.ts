import { readFile } from 'node:fs/promises';
import { Reply } from '../server/reply.js';
import { forAnyone, type Route, type Routes } from '../server/rest.js';

/** Nothing but its own files runs in the console, and it talks to nobody but its own server. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-cache',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** The web application at `/`, as the build leaves it in `folder`. */
export const consoleRoutes = (folder: URL): Routes => ({
  'GET /': file(new URL('index.html', folder), 'text/html'),
  'GET /_console/console.css': file(new URL('console.css', folder), 'text/css'),
  'GET /_console/console.js': file(new URL('console.js', folder), 'text/javascript'),
});

const file = (url: URL, type: string): Route =>
  forAnyone(async () => new Reply(200, await readFile(url), { ...headers, 'content-type': `${type}; charset=utf-8` }));
