import { type Connection, createConnection } from './connection.js';
import type { CoreOptions } from './options.js';
import { fetchAdapter } from './transport/fetch.js';

/** Opens a connection over `fetch`. Nothing is sent until the first call. */
export const connect = <Options extends CoreOptions>(options: Options): Connection<Options> =>
  createConnection(options, fetchAdapter());
