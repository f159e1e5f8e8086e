import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocket, WebSocketServer } from 'ws';
import { type Caller, identify } from '../../server/caller.js';
import type { LocalEvent } from '../../server/events.js';
import { reportInternal } from '../../server/graphql.js';
import type { Local } from '../../server/local.js';
import { parseQuery } from '../../server/query.js';

/** Which callers a channel is for. An end user hears of their own events, an administrator of all in the pool. */
const channels: Readonly<Record<string, Caller['kind']>> = {
  '/events/v1/authentication/sub': 'user',
  '/events/v1/management/sub': 'management',
};

interface Listening {
  readonly code: string;
  readonly token: string;
  readonly kind: Caller['kind'];
}

/** WebSocket's code for a peer that breaks a rule: here, whose token has ended. */
const POLICY_VIOLATION = 1008;

/** Answers WebSocket connections to the event channels. Returns what ends them all: `server.close()` does not. */
export function acceptEventSockets(server: Server, local: Local): () => void {
  let accepting: WebSocketServer | undefined;
  server.on('upgrade', (req, socket, head) => {
    // A peer that resets while it is being answered must not end the process.
    socket.on('error', () => {});
    // Loaded with the first socket: most runs of the server have none. Before the request is logged as accepted, since
    // whoever reads the log may publish at once.
    import('ws')
      .then(async ({ WebSocketServer }) => {
        accepting ??= new WebSocketServer({ noServer: true, maxPayload: 1024 });
        const admitted = await admit(local, req);
        if (typeof admitted === 'number') return refuse(socket, admitted);
        accepting.handleUpgrade(req, socket, head, (peer) => serve(local, peer, admitted));
      })
      .catch((error: unknown) => {
        reportInternal({ operation: 'event socket' }, error);
        socket.destroy();
      });
  });
  return () => {
    for (const peer of accepting?.clients ?? []) peer.terminate();
  };
}

/** Who listens to what, or the HTTP status that refuses it; 0 closes without an answer. */
async function admit(local: Local, req: IncomingMessage): Promise<Listening | number> {
  const [path = '/', search = ''] = (req.url ?? '/').split('?', 2);
  const query = parseQuery(search);
  const seen = { at: local.clock.iso(), method: req.method ?? 'GET', path, headers: req.headers, query };
  const entry = local.requests.open(seen);
  entry.route = `GET ${path}`;
  const fault = local.faults.take([entry.route]);
  if (fault?.delay) await sleep(fault.delay);
  const admitted = fault?.drop ? 0 : (fault?.status ?? (await judge(local, path, query)));
  entry.status = typeof admitted === 'number' ? admitted : 101;
  entry.outcome = fault ? 'fault' : entry.status === 101 ? 'ok' : 'error';
  return admitted;
}

async function judge(
  local: Local,
  path: string,
  { code, token }: Record<string, unknown>,
): Promise<Listening | number> {
  const kind = channels[path];
  if (!kind) return 404;
  if (typeof code !== 'string' || !code) return 400;
  if (typeof token !== 'string' || !token) return 401;
  const caller = await identify(local, `Bearer ${token}`);
  if (caller.kind === kind) return { code, token, kind };
  return caller.kind === 'rejected' ? 401 : 403;
}

function serve(local: Local, peer: WebSocket, { code, token, kind }: Listening): void {
  let queue = Promise.resolve();
  // A token may end while its socket is open, so every event asks again; the queue keeps their order.
  const unsubscribe = local.events.subscribe((event) => {
    if (event.code !== code) return;
    queue = queue
      .then(async () => {
        const caller = await identify(local, `Bearer ${token}`);
        if (caller.kind !== kind) peer.close(POLICY_VIOLATION);
        else if (concerns(event, caller)) peer.send(textOf(event));
      })
      // The database is closed with the server, perhaps before this event's turn.
      .catch(() => peer.terminate());
  });
  peer.on('close', unsubscribe);
  peer.on('error', () => peer.terminate());
}

function concerns({ userPoolId, userId }: LocalEvent, caller: Caller): boolean {
  if (caller.kind === 'management') return caller.userPoolId === userPoolId;
  return caller.kind === 'user' && caller.user.userPoolId === userPoolId && caller.user.id === userId;
}

const textOf = ({ data }: LocalEvent): string => (typeof data === 'string' ? data : JSON.stringify(data));

function refuse(socket: Duplex, status: number): void {
  if (status === 0) return void socket.destroy();
  socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
