import { Reply } from '../../server/reply.js';
import { forAnyone, type Routes } from '../../server/rest.js';
import { relayScript } from '../connections/relay-script.js';
import { pageStyle } from './style.js';

/** A file that pages of ours load. */
const asset = (type: string, text: string) =>
  forAnyone(
    () =>
      new Reply(200, text, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      }),
  );

export const assets: Routes = {
  'GET /_pages/style.css': asset('text/css', pageStyle),
  'GET /_pages/relay.js': asset('text/javascript', relayScript),
};
