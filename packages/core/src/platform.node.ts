import { checkOptions } from './check-options.js';
import type { Connection } from './connection.js';
import { createConnection, type OpenSession } from './create-connection.js';
import type { CoreOptions } from './options.js';
import type { Session } from './session.js';
import { fetchAdapter } from './transport/fetch.js';
import { socketReason } from './transport/network-error.js';
import { nodeAdapter } from './transport/node.js';

// One for the process: connections share kept-alive sockets and nothing else.
const shared = nodeAdapter();

/** Opens a connection over `node:http(s)` with kept-alive sockets. Nothing is sent until the first call. */
export function connect<Options extends CoreOptions, Kept extends Session = Session>(
  options: Options,
  openSession?: OpenSession<Options, Kept>,
): Connection<Options> & { readonly session: Kept } {
  checkOptions(options);
  return createConnection(options, adapterOf(options), openSession);
}

function adapterOf({ fetch, agent }: CoreOptions) {
  if (fetch) return fetchAdapter(fetch, socketReason);
  return agent ? nodeAdapter(agent) : shared;
}
