import { asset } from '../protocols/pages/assets.js';
import { html } from '../server/reply.js';
import { forAnyone, type Routes } from '../server/rest.js';
import { consolePage } from './page.js';
import { consoleScript } from './script.js';
import { consoleStyle } from './style.js';

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-cache',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** The web page at `/`. */
export const consoleRoutes: Routes = {
  'GET /': forAnyone(() => html(consolePage, 200, headers)),
  'GET /_console/console.css': asset('text/css', consoleStyle),
  'GET /_console/console.js': asset('text/javascript', consoleScript),
};
