import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server, type Socket } from 'node:net';

/** What a fault server saw of a request. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface FaultServer {
  url: string;
  /** Requests in the order of their arrival. */
  seen: Seen[];
  /** Connections accepted so far. */
  connections(): number;
  close(): Promise<void>;
}

type Handler = (request: Seen, response: ServerResponse, count: number) => void;

/** An HTTP server on loopback that answers as the test wants. `count` is 1 for the first request. */
export async function faultServer(handler: Handler): Promise<FaultServer> {
  const seen: Seen[] = [];
  const server = createHttpServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const entry = {
      method: request.method!,
      url: request.url!,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    handler(entry, response, seen.push(entry));
  });
  return listen(server, seen);
}

/** A raw TCP server on loopback: for resets, drips and cut bodies. `onData` gets the socket once a request has arrived. */
export async function rawServer(onData: (socket: Socket, count: number) => void): Promise<FaultServer> {
  const seen: Seen[] = [];
  const server = createNetServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const [method = '', url = ''] = data.toString().split(' ');
      onData(socket, seen.push({ method, url, headers: {}, body: '' }));
    });
  });
  return listen(server, seen);
}

async function listen(server: Server, seen: Seen[]): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** An answer as the service writes it. */
export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
