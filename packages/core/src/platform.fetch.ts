import { type Connection, createConnection } from './connection.js';
import type { CoreOptions } from './options.js';
import { fetchAdapter } from './transport/fetch.js';

// The declarations of Node's entry are these as well.
/**
 * Opens a connection: over `node:http(s)` with kept-alive sockets in Node, over `fetch` elsewhere. Nothing is sent until
 * the first call.
 */
export const connect = <Options extends CoreOptions>(options: Options): Connection<Options> =>
  createConnection(options, fetchAdapter(options.fetch));
