import { checkOptions } from './check-options.js';
import { type Connection, createConnection } from './connection.js';
import type { CoreOptions } from './options.js';
import { fetchAdapter } from './transport/fetch.js';
import { socketReason } from './transport/network-error.js';
import { nodeAdapter } from './transport/node.js';

// One for the process: connections share kept-alive sockets and nothing else.
const shared = nodeAdapter();

/** Opens a connection over `node:http(s)` with kept-alive sockets. Nothing is sent until the first call. */
export function connect<Options extends CoreOptions>(options: Options): Connection<Options> {
  checkOptions(options);
  return createConnection(options, adapterOf(options));
}

function adapterOf({ fetch, agent }: CoreOptions) {
  if (fetch) return fetchAdapter(fetch, socketReason);
  return agent ? nodeAdapter(agent) : shared;
}
