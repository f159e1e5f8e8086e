import type { Connection } from './connection.js';
import { createConnection, type OpenSession } from './create-connection.js';
import type { CoreOptions } from './options.js';
import type { Session } from './session.js';
import { fetchAdapter } from './transport/fetch.js';

// The declarations of Node's entry are these as well.
/**
 * Opens a connection: over `node:http(s)` with kept-alive sockets in Node, over `fetch` elsewhere. Nothing is sent until
 * the first call.
 *
 * @param openSession Makes the session, which calls get their token from. Default: the `token` option.
 */
export const connect = <Options extends CoreOptions, Kept extends Session = Session>(
  options: Options,
  openSession?: OpenSession<Options, Kept>,
): Connection<Options> & { readonly session: Kept } =>
  createConnection(options, fetchAdapter(options.fetch), openSession);
